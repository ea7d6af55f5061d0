import type { Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import { apply, type Change, describe, type Patch } from '../patch.ts'
import type { TrajectDocument } from '../records.ts'
import { activitiesOf } from '../rules/ledger/activityHistory.ts'
import { linesOfDetail, ownersLines } from '../rules/ledger/ledgerLines.ts'
import { shorten } from '../text.ts'
import { lineInWords } from './ledgerWording.ts'

const namingOne: ReadonlySet<string> = new Set([
  'did.tool.add',
  'did.tool.remove',
  'did.elaboration.add',
  'did.elaboration.remove',
])

/**
 * What a line of history changed of an activity, in words, old beside new. What it points to has the name of `document`;
 * what is only about order says nothing.
 */
export function changesInWords(
  { patch, label }: { readonly patch: Patch; readonly label: { readonly key: string } },
  document: TrajectDocument,
  language: Language,
  t: Translate,
): readonly string[] {
  const sides = { before: withSide(document, patch, 'before'), after: withSide(document, patch, 'after') }
  const isNaming = patch.length === 1 && namingOne.has(label.key)
  const told = describe(patch).flatMap((detail, index) => {
    const change = patch[index]
    if (!change || (isNaming && isShort(change))) return []
    // Of a decision the history says more than that it makes the plan another.
    const lines = change.table === 'decision' ? [] : linesOfDetail(detail, sides)
    return [...lines.map((line) => lineInWords(line, language, t).text), ...ownLines(change, document, t)]
  })
  const owners = [...activitiesOf(patch)].flatMap((id) => ownersLines(id, sides))
  return [...told, ...owners.map((line) => lineInWords(line, language, t).text)]
}

/** Whether a label names the tool or point in full. */
function isShort({ before, after }: Change): boolean {
  const one = after ?? before
  const name = one && 'name' in one ? one.name : one && 'text' in one ? one.text : ''
  return name === shorten(name)
}

function withSide(document: TrajectDocument, patch: Patch, side: 'before' | 'after'): TrajectDocument {
  return apply(
    document,
    patch.map((change) => ({ ...change, after: change[side] }) as Change),
  )
}

/** What belongs to an activity but is no part of a plan that was agreed. */
function ownLines(change: Change, document: TrajectDocument, t: Translate): readonly string[] {
  switch (change.table) {
    case 'activity': {
      const { before, after } = change
      if (!before || !after || before.status === after.status) return []
      return [changed(t, t('field.status'), t(`status.${before.status}`), t(`status.${after.status}`))]
    }
    case 'targeting': {
      const group = document.targetGroup.get((change.after ?? change.before)?.targetGroupId ?? '')
      return group ? [cameOrWent(t, change, group.name)] : []
    }
    case 'decision': {
      const said = ({ before, after }: typeof change) =>
        [before, after].map((decision) =>
          decision ? [t(`outcome.${decision.outcome}`), decision.remark].filter(Boolean).join(', ') : '',
        )
      const [before = '', after = ''] = said(change)
      return before === after ? [] : [changed(t, t('activity.history.decision'), before, after)]
    }
    default:
      return []
  }
}

function cameOrWent(t: Translate, { after }: Change, what: string): string {
  return t(after ? 'activity.history.added' : 'activity.history.removed', { what })
}

function changed(t: Translate, what: string, before: string, after: string): string {
  const nothing = t('review.ledger.nothing')
  return t('review.ledger.changed', { what, before: before || nothing, after: after || nothing })
}
