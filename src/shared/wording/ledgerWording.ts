import type { Translate } from '../i18n.ts'
import type { Language } from '../language/index.ts'
import type { Description } from '../patch.ts'
import { type Activity, type PlanSnapshot, type Traject, type TrajectDocument, trajectOf } from '../records.ts'
import { activitiesInOrder } from '../rules/calendar/schedule.ts'
import { frozenBeside, type LedgerEntry, ledgerSince } from '../rules/ledger/ledger.ts'
import { ownerOf, remarksOf, targetGroupsOfActivity } from '../rules/plan/plan.ts'
import { shorten, tidyLine } from '../text.ts'
import { eurosInWords, hoursInWords, ownerInWords, whenInWords } from './wording.ts'

/** What became of one activity (or of the plan as a whole: null), in lines that a group can read on the wall. */
export type LedgerText = Pick<LedgerEntry, 'activityId' | 'kind'> & {
  readonly title: string
  readonly lines: readonly string[]
}

/** A plan before and after what is told. */
export type Sides = { readonly before: TrajectDocument; readonly after: TrajectDocument }

/** Every change since a plan was frozen, in words: the plan as a whole, the year in its order, what was taken away last. */
export function ledgerInWords(
  plan: PlanSnapshot,
  document: TrajectDocument,
  language: Language,
  t: Translate,
): readonly LedgerText[] {
  const sides = { before: frozenBeside(plan, document), after: document }
  const place = new Map(activitiesInOrder(document).map(({ id }, index) => [id, index]))
  const placeOf = (entry: LedgerEntry) => (entry.kind === 'plan' ? -1 : (place.get(entry.activityId) ?? place.size))
  return [...ledgerSince(plan, document)]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((entry) => ({
      activityId: entry.activityId,
      title: entry.kind === 'plan' ? t('review.ledger.plan') : entry.title,
      kind: entry.kind,
      lines: entryLines(entry, sides, language, t),
    }))
}

function entryLines(entry: LedgerEntry, sides: Sides, language: Language, t: Translate): readonly string[] {
  const lines = () => entry.details.flatMap((detail) => linesOf(detail, sides, language, t))
  switch (entry.kind) {
    case 'plan':
      return lines()
    case 'changed': {
      const isAimed = entry.details.some(({ table }) => table === 'targeting')
      return isAimed ? [...lines(), groupsLine(entry.activityId, sides, t)] : lines()
    }
    case 'dropped': {
      const reason = remarksOf(sides.after, entry.activityId).at(-1)?.text
      // A new remark is the reason, and told as that.
      const others = entry.details.filter(({ kind }) => kind !== 'added')
      return [
        reason === undefined ? t('review.ledger.dropped') : t('review.ledger.dropped.because', { reason }),
        ...others.flatMap((detail) => linesOf(detail, sides, language, t)),
      ]
    }
    default:
      return [t(`review.ledger.${entry.kind}`), ...lines()]
  }
}

/** What happened to one record of a plan, old beside new; nothing when it is no part of a plan. */
export function linesOf(detail: Description, sides: Sides, language: Language, t: Translate): readonly string[] {
  switch (detail.table) {
    case 'activity': {
      const [before, after] = [sides.before.activity.get(detail.id), sides.after.activity.get(detail.id)]
      if (!before || !after) return []
      const subjects = new Set(detail.fields.map(({ field }) => subjectOf(field)))
      return [...subjects].flatMap((subject) => activityLine(subject, before, after, sides, language, t))
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
      if (before && after) {
        return [
          ...(before.name === after.name ? [] : [line(t, t('review.ledger.field.tool'), before.name, after.name)]),
          ...(before.source === after.source
            ? []
            : [line(t, t('review.ledger.field.toolSource', { name: after.name }), before.source, after.source)]),
        ]
      }
      const one = after ?? before
      if (!one) return []
      return [t(after ? 'review.ledger.tool.added' : 'review.ledger.tool.removed', { name: one.name })]
    }
    case 'elaboration': {
      const [before, after] = [sides.before.elaboration.get(detail.id), sides.after.elaboration.get(detail.id)]
      if (before && after) {
        return before.text === after.text ? [] : [line(t, t('field.elaboration'), before.text, after.text)]
      }
      const one = after ?? before
      if (!one) return []
      return [t(after ? 'review.ledger.elaboration.added' : 'review.ledger.elaboration.removed', { text: one.text })]
    }
    case 'remark': {
      const [before, after] = [sides.before.remark.get(detail.id), sides.after.remark.get(detail.id)]
      if (before && after) return [line(t, t('field.remark'), before.text, after.text)]
      const one = after ?? before
      if (!one) return []
      return [t(after ? 'review.ledger.remark.added' : 'review.ledger.remark.removed', { text: one.text })]
    }
    case 'targetGroup': {
      const [before, after] = [sides.before.targetGroup.get(detail.id), sides.after.targetGroup.get(detail.id)]
      if (before && after) return [line(t, t('field.targetGroups'), before.name, after.name)]
      return before ? [t('review.ledger.targetGroup.removed', { name: before.name })] : []
    }
    case 'traject': {
      const [before, after] = [trajectOf(sides.before), trajectOf(sides.after)]
      if (!before || !after) return []
      return detail.fields.flatMap(({ field }) => trajectLine(field, before, after, t))
    }
    default:
      // For whom an activity is, is told in one line; the other tables are no part of a plan.
      return []
  }
}

function trajectLine(field: string, before: Traject, after: Traject, t: Translate) {
  switch (field) {
    case 'vision':
      return [visionLine(tidyLine(before.vision), tidyLine(after.vision), t)]
    case 'minutes':
      return [
        line(
          t,
          t('review.ledger.field.available.minutes'),
          hoursInWords(before.minutes, t),
          hoursInWords(after.minutes, t),
        ),
      ]
    case 'cents':
      return [
        line(t, t('review.ledger.field.available.cents'), eurosInWords(before.cents, t), eurosInWords(after.cents, t)),
      ]
    default:
      return []
  }
}

/** A vision may be a page long: its text is named only as far as both fit on a line and can be told apart there. */
function visionLine(before: string, after: string, t: Translate): string {
  const length = 80
  const isShort = [before, after].every((text) => shorten(text, length) === text)
  if (isShort && before !== after) return line(t, t('review.ledger.field.vision'), before, after)
  return t(`review.ledger.vision.${before === '' ? 'added' : after === '' ? 'removed' : 'changed'}`)
}

/** The field under which a change is told: two fields that say one thing make one line. */
function subjectOf(field: string): string {
  if (field === 'recurrence') return 'moment'
  return field === 'ownerRole' ? 'ownerId' : field
}

function groupsLine(activityId: string, sides: Sides, t: Translate): string {
  const [before, after] = [sides.before, sides.after].map((document) =>
    targetGroupsOfActivity(document, activityId)
      .map(({ name }) => name)
      .join(', '),
  )
  return line(t, t('field.targetGroups'), before ?? '', after ?? '')
}

function activityLine(
  subject: string,
  before: Activity,
  after: Activity,
  sides: Sides,
  language: Language,
  t: Translate,
): readonly string[] {
  const change = (what: string, say: (activity: Activity, document: TrajectDocument) => string) => [
    line(t, what, say(before, sides.before), say(after, sides.after)),
  ]
  switch (subject) {
    case 'title':
      return change(t('review.ledger.field.title'), ({ title }) => title)
    case 'kind':
      return change(t('review.ledger.field.kind'), ({ kind }) => t(`kind.${kind}`))
    case 'goal':
      return change(t('field.goal'), ({ goal }) => goal)
    case 'moment':
      return change(t('review.ledger.field.moment'), (activity) => whenInWords(activity, language, t))
    case 'ownerId':
      return change(t('field.owner'), (activity, document) => ownerInWords(ownerOf(document, activity), t))
    case 'minutes':
      return change(t('field.minutes'), ({ minutes }) => hoursInWords(minutes, t))
    case 'cents':
      return change(t('field.cents'), ({ cents }) => eurosInWords(cents, t))
    case 'buildsOnId':
      return change(
        t('field.buildsOn'),
        ({ buildsOnId }, document) => document.activity.get(buildsOnId ?? '')?.title ?? '',
      )
    default:
      return []
  }
}

function line(t: Translate, what: string, before: string, after: string): string {
  const nothing = t('review.ledger.nothing')
  return t('review.ledger.changed', { what, before: before || nothing, after: after || nothing })
}
