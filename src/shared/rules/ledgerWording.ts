import type { Language } from '../language/index.ts'
import type { Description } from '../patch.ts'
import type { Activity, Document, PlanSnapshot } from '../records.ts'
import { frozenBeside, type LedgerEntry, ledgerSince } from './ledger.ts'
import { activitiesInOrder } from './schedule.ts'
import { momentInWords, type Translate } from './wording.ts'

/** What became of one activity, in lines that a group can read on the wall. */
export type LedgerText = Pick<LedgerEntry, 'activityId' | 'title' | 'kind'> & { readonly lines: readonly string[] }

type Sides = { readonly before: Document; readonly after: Document }

/** Every change since a plan was frozen, in words: in the order of the year, what was taken away last. */
export function ledgerInWords(
  plan: PlanSnapshot,
  document: Document,
  language: Language,
  t: Translate,
): readonly LedgerText[] {
  const sides = { before: frozenBeside(plan, document), after: document }
  const place = new Map(activitiesInOrder(document).map(({ id }, index) => [id, index]))
  const placeOf = ({ activityId }: LedgerEntry) => place.get(activityId) ?? place.size
  return [...ledgerSince(plan, document)]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map(({ activityId, title, kind, details }) => ({
      activityId,
      title,
      kind,
      lines:
        kind === 'changed'
          ? details.flatMap((detail) => linesOf(detail, sides, language, t))
          : [t(`review.ledger.${kind}`)],
    }))
}

function linesOf(detail: Description, sides: Sides, language: Language, t: Translate): readonly string[] {
  switch (detail.table) {
    case 'activity': {
      const [before, after] = [sides.before.activity.get(detail.id), sides.after.activity.get(detail.id)]
      if (!before || !after) return []
      return detail.fields.flatMap(({ field }) => activityLine(field, before, after, language, t))
    }
    case 'participation': {
      const [before, after] = [sides.before.participation.get(detail.id), sides.after.participation.get(detail.id)]
      if (before && after) return [line(t, t(`role.${after.role}`), before.part, after.part)]
      const one = after ?? before
      if (!one) return []
      const who = [t(`role.${one.role}`), one.part].filter((text) => text !== '').join(', ')
      return [t(after ? 'review.ledger.who.added' : 'review.ledger.who.removed', { who })]
    }
    case 'tool': {
      const [before, after] = [sides.before.tool.get(detail.id), sides.after.tool.get(detail.id)]
      if (before && after) return [line(t, t('review.ledger.field.tool'), before.name, after.name)]
      const one = after ?? before
      if (!one) return []
      return [t(after ? 'review.ledger.tool.added' : 'review.ledger.tool.removed', { name: one.name })]
    }
    default:
      // The other tables are no part of a plan.
      return []
  }
}

function activityLine(
  field: string,
  before: Activity,
  after: Activity,
  language: Language,
  t: Translate,
): readonly string[] {
  switch (field) {
    case 'title':
      return [line(t, t('review.ledger.field.title'), before.title, after.title)]
    case 'kind':
      return [line(t, t('review.ledger.field.kind'), t(`kind.${before.kind}`), t(`kind.${after.kind}`))]
    case 'goal':
      return [line(t, t('field.goal'), before.goal, after.goal)]
    case 'moment': {
      const [old, now] = [momentInWords(before.moment, language, t), momentInWords(after.moment, language, t)]
      return [line(t, t('review.ledger.field.moment'), old, now)]
    }
    default:
      return []
  }
}

function line(t: Translate, what: string, before: string, after: string): string {
  const nothing = t('review.ledger.nothing')
  return t('review.ledger.changed', { what, before: before || nothing, after: after || nothing })
}
