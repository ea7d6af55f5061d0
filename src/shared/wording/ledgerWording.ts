import type { Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import type { PlanSnapshot, TrajectDocument } from '../records.ts'
import { assertNever } from '../result.ts'
import { frozenBeside, type LedgerEntry, ledgerSince } from '../rules/ledger/ledger.ts'
import { kindOfLine, type LedgerLine, type LineKind, ledgerLines, type Sides } from '../rules/ledger/ledgerLines.ts'
import type { ActivityFacts } from '../rules/plan/activityFacts.ts'
import { ownerKey, ownersOf } from '../rules/plan/owners.ts'
import type { StageLine } from '../rules/stage/onStage.ts'
import { shorten, tidyLine } from '../text.ts'
import { eurosInWords, hoursInWords, ownerInWords, roleName, whenInWords } from './wording.ts'

/** One change in words. */
export type LineText = {
  readonly kind: LineKind
  /** The whole line, for where there is nothing but text. */
  readonly text: string
  /** What was changed, old beside new, where that is more than the line says; empty where there is nothing. */
  readonly change: { readonly what: string; readonly before: string; readonly after: string } | null
}

/** What became of one activity (or of the plan as a whole: null), in lines that a group can read on the wall. */
export type LedgerText = Pick<LedgerEntry, 'activityId' | 'kind'> & {
  readonly title: string
  /** Who sees to the activity, or did. */
  readonly owners: readonly OwnerText[]
  readonly lines: readonly LineText[]
}

/** Somebody who sees to an activity: told apart by `key`, and what they are called. */
export type OwnerText = { readonly key: string; readonly name: string }

/** Every change since a plan was frozen, in words: the plan as a whole, the year in its order, what was taken away last. */
export function ledgerInWords(
  plan: PlanSnapshot,
  document: TrajectDocument,
  language: Language,
  t: Translate,
): readonly LedgerText[] {
  const sides = { before: frozenBeside(plan, document), after: document }
  return ledgerLines(sides, ledgerSince(plan, document)).map(({ entry, lines }) => ({
    activityId: entry.activityId,
    title: entry.kind === 'plan' ? t('review.ledger.plan') : entry.title,
    kind: entry.kind,
    owners: entry.activityId === null ? [] : ownersThen(entry.activityId, sides, t),
    lines: lines.map((line) => lineInWords(line, language, t)),
  }))
}

/** A line of the ledger in words. */
export function lineInWords(line: LedgerLine, language: Language, t: Translate): LineText {
  return { kind: kindOfLine(line), ...saidOf(line, language, t) }
}

/** A line of the ledger as the wall says it. */
export function lineOnWall(line: StageLine, language: Language, t: Translate): Said {
  return line.about === 'wholeVision' ? only(t(`review.ledger.vision.${line.became}`)) : saidOf(line, language, t)
}

/** A line and its change, of whatever kind. */
export type Said = Pick<LineText, 'text' | 'change'>

function saidOf(line: LedgerLine, language: Language, t: Translate): Said {
  const change = (what: string, before: string, after: string) => changed(t, what, before, after)
  /** What is in a list and was not, or the other way round, has words of its own. */
  const listed = (
    what: string,
    { before, after }: { readonly before: string | null; readonly after: string | null },
    came: (text: string) => string,
    went: (text: string) => string,
  ) => {
    if (before !== null && after !== null) return change(what, before, after)
    return only(after === null ? went(before ?? '') : came(after))
  }
  switch (line.about) {
    case 'added':
    case 'removed':
    case 'later':
    case 'goesAhead':
      return only(t(`review.ledger.${line.about}`))
    case 'mergedInto':
    case 'splitFrom':
    case 'tookIn':
      return only(t(`review.ledger.${line.about}`, { title: line.title }))
    case 'dropped':
      return only(
        line.reason === null ? t('review.ledger.dropped') : t('review.ledger.dropped.because', { reason: line.reason }),
      )
    case 'title':
      return change(t('review.ledger.field.title'), line.before, line.after)
    case 'goal':
    case 'where':
    case 'buildsOn':
      return change(t(`field.${line.about}`), line.before, line.after)
    case 'roleName':
      return change(t('review.ledger.field.ownRole'), line.before, line.after)
    case 'ownerName':
      return change(t('review.ledger.field.ownerName'), line.before, line.after)
    case 'vision':
      return visionSaid(line.before, line.after, t)
    case 'tool':
      return listed(
        t('review.ledger.field.tool'),
        line,
        (name) => t('review.ledger.tool.added', { name }),
        (name) => t('review.ledger.tool.removed', { name }),
      )
    case 'elaboration':
      return listed(
        t('field.elaboration'),
        line,
        (text) => t('review.ledger.elaboration.added', { text }),
        (text) => t('review.ledger.elaboration.removed', { text }),
      )
    case 'remark':
      return listed(
        t('field.remark'),
        line,
        (text) => t('review.ledger.remark.added', { text }),
        (text) => t('review.ledger.remark.removed', { text }),
      )
    case 'targetGroup':
      return listed(
        t('field.targetGroups'),
        line,
        (name) => t('review.ledger.targetGroup.added', { name }),
        (name) => t('review.ledger.targetGroup.removed', { name }),
      )
    case 'part': {
      const who = (part: string) => [roleName(line.role, t), part].filter((text) => text !== '').join(', ')
      return listed(
        roleName(line.role, t),
        line,
        (part) => t('review.ledger.who.added', { who: who(part) }),
        (part) => t('review.ledger.who.removed', { who: who(part) }),
      )
    }
    case 'toolSource':
      return change(t('review.ledger.field.toolSource', { name: line.name }), line.before, line.after)
    case 'kind':
      return change(t('review.ledger.field.kind'), t(`kind.${line.before}`), t(`kind.${line.after}`))
    case 'moment': {
      const { before, after } = line
      return change(t('review.ledger.field.moment'), whenInWords(before, language, t), whenInWords(after, language, t))
    }
    case 'owners':
      return change(t('field.owner'), calledInWords(line.before, t), calledInWords(line.after, t))
    case 'targetGroups':
      return change(t('field.targetGroups'), line.before.join(', '), line.after.join(', '))
    case 'minutes':
      return change(t('field.minutes'), hoursInWords(line.before, t), hoursInWords(line.after, t))
    case 'cents':
      return change(t('field.cents'), eurosInWords(line.before, t), eurosInWords(line.after, t))
    case 'minutesAvailable':
      return change(
        t('review.ledger.field.available.minutes'),
        hoursInWords(line.before, t),
        hoursInWords(line.after, t),
      )
    case 'centsAvailable':
      return change(t('review.ledger.field.available.cents'), eurosInWords(line.before, t), eurosInWords(line.after, t))
    default:
      return assertNever(line)
  }
}

/** Who saw to an activity, and who sees to it now. */
function ownersThen(activityId: string, { before, after }: Sides, t: Translate): readonly OwnerText[] {
  const owners = [before, after].flatMap((document) => {
    const activity = document.activity.get(activityId)
    return activity ? ownersOf(document, activity) : []
  })
  // By key, so that who goes by another name now is called as today.
  return [
    ...new Map(
      owners.map((owner) => [ownerKey(owner), { key: ownerKey(owner), name: ownerInWords(owner, t) }]),
    ).values(),
  ]
}

function only(text: string): Said {
  return { text, change: null }
}

/** A vision may be a page long: on one line its text is named only as far as both fit there and can be told apart. */
function visionSaid(was: string, is: string, t: Translate): Said {
  const length = 80
  const [before, after] = [tidyLine(was), tidyLine(is)]
  const said = changed(t, t('review.ledger.field.vision'), before, after)
  const isShort = [before, after].every((text) => shorten(text, length) === text)
  if (isShort && before !== after) return said
  const text = t(`review.ledger.vision.${before === '' ? 'added' : after === '' ? 'removed' : 'changed'}`)
  return { text, change: before === after ? null : said.change }
}

function calledInWords(owners: ActivityFacts['owners'], t: Translate): string {
  return owners.map((owner) => (owner.kind === 'person' ? owner.called : roleName(owner.role, t))).join(', ')
}

function changed(t: Translate, what: string, before: string, after: string): Said {
  const nothing = t('review.ledger.nothing')
  const text = t('review.ledger.changed', { what, before: before || nothing, after: after || nothing })
  return { text, change: { what, before, after } }
}
