import type { Translate, Translation } from '../i18n.ts'
import { parseMoment } from '../moment.ts'
import { type Activity, activityKinds, type TrajectDocument, trajectOf } from '../records.ts'
import { schoolYearName } from '../rules/calendar/schedule.ts'
import { factsOf, type ToldRole, toldRole } from '../rules/plan/activityFacts.ts'
import { goesAhead, participationsOf, toolsOf } from '../rules/plan/plan.ts'
import { resourcesOf } from '../rules/plan/resources.ts'
import { roleOf } from '../rules/plan/roles.ts'
import { tidyLine } from '../text.ts'
import { eurosText, hoursText } from './amounts.ts'
import type { Handout, HandoutBlock } from './handout.ts'
import { divideActivities, planStatus, schoolInWords } from './jaarplan.ts'
import { textBlocks } from './textBlocks.ts'
import { listed, roleName, shortDate, whenInWords } from './wording.ts'

/**
 * The plan as running text, to paste in the schoolplan: only what was recorded, and where something is not, a blank. Nobody
 * is in it by name, since everybody can read a schoolplan. Throws when the document has no traject.
 */
export function schoolPlanOf(document: TrajectDocument, translation: Translation): Handout {
  const traject = trajectOf(document)
  if (!traject) throw new Error('a document without a traject has no paragraph for the schoolplan')
  const { t } = translation
  const divided = divideActivities(document)
  const [year, later] = [divided.year, divided.later].map((all) => all.filter((each) => goesAhead(document, each)))
  const vision = textBlocks(traject.vision)
  const schoolYear = schoolYearName(traject.schoolYear)
  return {
    title: t('schoolPlan.title'),
    school: schoolInWords(traject),
    facts: [],
    blocks: [
      { kind: 'heading', level: 1, text: t('schoolPlan.heading') },
      { kind: 'heading', level: 2, text: t('document.vision') },
      vision.length > 0 ? { kind: 'lines', blocks: vision } : { kind: 'text', text: blank(t, 'schoolPlan.vision') },
      { kind: 'heading', level: 2, text: t('document.year', { schoolYear }) },
      { kind: 'text', text: introduction(document, year ?? [], schoolYear, translation) },
      ...(year ?? []).map((activity) => activityBlock(document, activity, translation)),
      ...laterBlocks(later ?? [], translation),
      { kind: 'heading', level: 2, text: t('document.resources') },
      { kind: 'text', text: resourcesText(document, translation) },
    ],
  }
}

/** Where something is to be filled in, with what. */
function blank(t: Translate, what: 'schoolPlan.vision' | null = null): string {
  return what === null ? t('schoolPlan.blank') : t('schoolPlan.blank.of', { what: t(what) })
}

function introduction(
  document: TrajectDocument,
  year: readonly Activity[],
  schoolYear: string,
  { t }: Translation,
): string {
  const status = planStatus(document)
  const kinds = activityKinds
    .map((kind) => ({ kind, count: year.filter((activity) => activity.kind === kind).length }))
    .filter(({ count }) => count > 0)
  return sentences([
    t('schoolPlan.count', { count: year.length, schoolYear }),
    year.length > 1
      ? t('schoolPlan.kinds', {
          count: kinds[0]?.count ?? 0,
          kinds: listed(
            kinds.map(({ kind, count }) => `${count} ${t(`kind.${kind}`)}`),
            t,
          ),
        })
      : '',
    t(`schoolPlan.status.${status.kind}`, 'version' in status ? { date: shortDate(status.version.date) } : {}),
  ])
}

function activityBlock(document: TrajectDocument, activity: Activity, translation: Translation): HandoutBlock {
  const { t } = translation
  // A schoolplan is read by everybody: somebody stands in it by role.
  const facts = factsOf(document, activity, ({ role }) => role)
  const owners = facts.owners.map((owner) => (owner.kind === 'person' ? tidyLine(owner.called) : inText(owner.role, t)))
  const participants = participationsOf(document, activity.id).flatMap(({ role: key, part }) => {
    const role = roleOf(document, key)
    return role === undefined ? [] : [withAbout(inText(toldRole(role), t), part)]
  })
  const tools = toolsOf(document, activity.id).map(({ name, source }) => withAbout(tidyLine(name), source))
  const said = (texts: readonly string[]) => (texts.length > 0 ? listed(texts, t) : blank(t))
  return {
    kind: 'text',
    lead: ended(activity.title),
    text: sentences([
      t('schoolPlan.activity', {
        kind: t(`schoolPlan.kind.${activity.kind}`),
        when: whenInText(activity, translation),
      }),
      facts.where === '' ? '' : t('schoolPlan.where', { where: tidyLine(facts.where) }),
      facts.targetGroups.length === 0
        ? ''
        : t('schoolPlan.groups', { groups: listed(facts.targetGroups.map(tidyLine), t) }),
      t('schoolPlan.goal', { goal: tidyLine(activity.goal) || blank(t) }),
      t('schoolPlan.participants', { participants: said(participants) }),
      t('schoolPlan.tools', { tools: said(tools) }),
      owners.length === 0 ? '' : t('schoolPlan.owners', { count: owners.length, owners: listed(owners, t) }),
    ]),
  }
}

/** When, as it stands in a sentence: in a month or a week, from one day to another, on a day. */
function whenInText(activity: Activity, { t, language }: Translation): string {
  const moment = activity.moment === null ? null : parseMoment(activity.moment)
  return moment ? t(`schoolPlan.when.${moment.kind}`, { when: whenInWords(activity, language, t) }) : blank(t)
}

function laterBlocks(later: readonly Activity[], { t }: Translation): readonly HandoutBlock[] {
  if (later.length === 0) return []
  return [
    { kind: 'text', text: t('document.later.about') },
    { kind: 'list', items: later.map(({ title }) => tidyLine(title)) },
  ]
}

function resourcesText(document: TrajectDocument, { t }: Translation): string {
  const { minutes, cents } = resourcesOf(document)
  return sentences([
    t('schoolPlan.needed', {
      hours: hoursText(minutes.planned || null) || blank(t),
      euros: eurosText(cents.planned || null) || blank(t),
    }),
    t('schoolPlan.available', {
      hours: hoursText(minutes.available) || blank(t),
      euros: eurosText(cents.available) || blank(t),
    }),
  ])
}

/** A role within a sentence: one that every school has is no name, what a school calls its own stays as it is. */
function inText(role: ToldRole, t: Translate): string {
  const name = tidyLine(roleName(role, t))
  return typeof role === 'string' ? name.charAt(0).toLowerCase() + name.slice(1) : name
}

function withAbout(name: string, about: string): string {
  const said = tidyLine(about)
  return said === '' ? name : `${name} (${said})`
}

/** Sentences behind each other, each with one full stop at its end. */
function sentences(all: readonly string[]): string {
  return all.filter(Boolean).map(ended).join(' ')
}

/** A text of somebody's own may have a full stop already, and one of ours always has. */
function ended(text: string): string {
  const said = tidyLine(text).replace(/(?<=[.!?…])\.$/u, '')
  return /[.!?…]$/u.test(said) ? said : `${said}.`
}
