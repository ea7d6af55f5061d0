import type { Translation } from '../i18n.ts'
import { type Activity, type TrajectDocument, trajectOf } from '../records.ts'
import { schoolYearName } from '../rules/calendar/schedule.ts'
import { factsOf } from '../rules/plan/activityFacts.ts'
import { overviewIn } from '../rules/plan/overview.ts'
import { type Owner, ownerKey, ownersOf } from '../rules/plan/owners.ts'
import { activitiesOfYear, isBusyWith, peopleOfYear } from '../rules/plan/perOwner.ts'
import { elaborationOf, participationsOf, remarkOf, toolsOf } from '../rules/plan/plan.ts'
import { plannedIn } from '../rules/plan/resources.ts'
import { roleKey } from '../rules/plan/roles.ts'
import { tidyLine } from '../text.ts'
import { factsInWords } from './activityFacts.ts'
import { type ActivityPart, filledIn, listPart, textPart } from './activityParts.ts'
import type { Handout, HandoutBlock } from './handout.ts'
import { type Fact, schoolInWords } from './jaarplan.ts'
import { momentsInMonth } from './overviewWording.ts'
import {
  eurosInWords,
  hoursInWords,
  monthName,
  ownerInWords,
  ownersInWords,
  roleNameIn,
  whenInWords,
  withCapital,
} from './wording.ts'

/**
 * The year of everybody who has something to do in it, or of the one with a key (`ownerKey`): what one does when, and all
 * there is to know of it. Throws when the document has no traject.
 */
export function myYearOf(document: TrajectDocument, key: string | null, translation: Translation): Handout {
  const traject = trajectOf(document)
  if (!traject) throw new Error('a document without a traject has no year')
  const { t } = translation
  const people = peopleOfYear(document).filter((who) => key === null || ownerKey(who) === key)
  return {
    title: t('myYear.title', { schoolYear: schoolYearName(traject.schoolYear) }),
    school: schoolInWords(traject),
    facts: [],
    blocks:
      people.length === 0
        ? [{ kind: 'text', text: t('myYear.none') }]
        : people.flatMap((who, index) => blocksOf(document, who, index > 0, translation)),
  }
}

function blocksOf(
  document: TrajectDocument,
  who: Owner,
  startsPage: boolean,
  translation: Translation,
): readonly HandoutBlock[] {
  const { t } = translation
  const mine = activitiesOfYear(document).filter((activity) => isBusyWith(document, who, activity))
  const name = tidyLine(ownerInWords(who, t))
  return [
    { kind: 'heading', level: 1, text: t('myYear.of', { name }), startsPage },
    { kind: 'parts', parts: totalsOf(document, who, mine, translation) },
    tableOf(document, who, mine, translation),
    ...mine.flatMap((activity): readonly HandoutBlock[] => [
      { kind: 'heading', level: 2, text: tidyLine(activity.title) },
      { kind: 'parts', parts: partsOf(document, who, activity, translation) },
    ]),
  ]
}

function owns(document: TrajectDocument, who: Owner, activity: Activity): boolean {
  return ownersOf(document, activity).some((owner) => ownerKey(owner) === ownerKey(who))
}

/** How much there is to do. Hours and money are those of what one sees to: who takes part has none of them. */
function totalsOf(
  document: TrajectDocument,
  who: Owner,
  mine: readonly Activity[],
  { t }: Translation,
): readonly ActivityPart[] {
  const owned = mine.filter((activity) => owns(document, who, activity))
  const { minutes, cents } = plannedIn(document, owned)
  return filledIn([
    textPart(t('myYear.owned'), owned.length > 0 ? t('groups.count', { count: owned.length }) : ''),
    textPart(t('field.minutes'), hoursInWords(minutes || null, t)),
    textPart(t('field.cents'), eurosInWords(cents || null, t)),
  ])
}

/** The months with what one does in them, each time that it comes back; then what has no moment. */
function tableOf(
  document: TrajectDocument,
  who: Owner,
  mine: readonly Activity[],
  translation: Translation,
): HandoutBlock {
  const { t, language } = translation
  const byId = new Map(mine.map((activity) => [activity.id, activity]))
  const year = overviewIn(document)
  const row = (when: string, id: string) => {
    const activity = byId.get(id)
    return activity ? [[when, tidyLine(activity.title), doingOf(document, who, activity, translation)]] : []
  }
  return {
    kind: 'table',
    title: t('myYear.table'),
    about: t('myYear.table.about'),
    columns: [
      { heading: t('document.when'), width: 6 },
      { heading: t('document.column.activity'), width: 6 },
      { heading: t('myYear.doing'), width: 5 },
    ],
    rows: [
      ...(year?.months ?? []).flatMap(({ year: of, month, entries }) =>
        entries.flatMap(({ id, moments = [] }) => {
          const days = momentsInMonth(moments, language, t)
          const name = withCapital(`${monthName(month, language)} ${of}`, language)
          return row(days === '' ? name : `${name}: ${days}`, id)
        }),
      ),
      ...(year?.unplanned ?? []).flatMap(({ id }) => row(withCapital(t('moment.none'), language), id)),
    ],
  }
}

/** What somebody does in an activity: sees to it, takes part, or both. */
function doingOf(document: TrajectDocument, who: Owner, activity: Activity, { t, language }: Translation): string {
  const parts = participationsOf(document, activity.id)
    .filter(({ role }) => `role ${role}` === ownerKey(who))
    .map(({ part }) => tidyLine(part) || t('sheet.takesPart'))
  return [...(owns(document, who, activity) ? [t('myYear.owner')] : []), ...parts]
    .map((part) => withCapital(part, language))
    .join('. ')
}

function partsOf(
  document: TrajectDocument,
  who: Owner,
  activity: Activity,
  translation: Translation,
): readonly ActivityPart[] {
  const { t, language } = translation
  const { id } = activity
  const isMine = owns(document, who, activity)
  const others = ownersOf(document, activity).filter((owner) => ownerKey(owner) !== ownerKey(who))
  const facts = new Map(factsInWords(factsOf(document, activity), t).map((fact): [string, Fact] => [fact.kind, fact]))
  const known = (...kinds: readonly string[]) =>
    kinds.flatMap((kind) => {
      const fact = facts.get(kind)
      return fact ? [textPart(fact.label, fact.value)] : []
    })
  return filledIn([
    textPart(t('myYear.doing'), doingOf(document, who, activity, translation)),
    textPart(t('document.when'), activity.moment === null ? '' : whenInWords(activity, language, t)),
    ...known('where', 'targetGroups'),
    textPart(t('document.column.goal'), activity.goal),
    listPart(
      t('myYear.others'),
      participationsOf(document, id)
        .filter(({ role }) => who.kind !== 'role' || role !== roleKey(who.role))
        .map(({ role, part }) => ({ name: roleNameIn(document, role, t), about: part })),
    ),
    textPart(isMine ? t('myYear.ownedWith') : t('field.owner'), ownersInWords(others, t)),
    listPart(
      t('document.column.tools'),
      toolsOf(document, id).map(({ name, source }) => ({ name, about: source })),
    ),
    ...(isMine ? known('minutes', 'cents') : []),
    listPart(
      t('field.elaboration'),
      // Who takes part is told what to do by who sees to it.
      (isMine ? elaborationOf(document, id) : []).map(({ text, done }) => ({
        name: done ? t('document.done', { text: tidyLine(text) }) : text,
        about: '',
      })),
    ),
    textPart(t('field.remark'), isMine ? (remarkOf(document, id)?.text ?? '') : ''),
  ])
}
