import { type CommandName, decide, type InputOf } from '../commands/index.ts'
import { apply } from '../patch.ts'
import {
  type Activity,
  activity,
  type ColumnId,
  emptyDocument,
  type Outcome,
  type Step,
  type TrajectDocument,
} from '../records.ts'
import type { AppError } from '../result.ts'
import { sessionOf, stepsOf } from '../rules/board/boards.ts'
import type { ActivityFields } from '../rules/plan/activityFields.ts'
import { decisionOf } from '../rules/plan/plan.ts'
import { countingContext, sha256 } from './context.ts'

let made = 0

/** The document after a command; throws when the command is refused. */
export function doing<N extends CommandName>(document: TrajectDocument, name: N, input: InputOf<N>): TrajectDocument {
  const decided = decide(document, name, input, {
    trajectId: 'traject-voorbeeld',
    sha256,
    id: () => `id-${++made}`,
    now: () => new Date(Date.UTC(2026, 5, 2, 14) + made * 1000).toISOString(),
  })
  if (!decided.ok) throw new Error(`${name} was refused: ${JSON.stringify(decided.error)}`)
  return apply(document, decided.value.patch)
}

/** Why a command is refused; null when it is not. */
export function refusal<N extends CommandName>(document: TrajectDocument, name: N, input: InputOf<N>): AppError | null {
  const decided = decide(document, name, input, countingContext())
  return decided.ok ? null : decided.error
}

/** An activity of which nothing is known but what is given. */
export function bareActivity(fields: Partial<Activity> & { readonly id: string }): Activity {
  return activity.parse({ title: fields.id, kind: 'new', goal: '', moment: null, rank: 'a0', ...fields })
}

/** What a test wants an activity to be. */
export type ActivityWish = {
  readonly title: string
  readonly moment?: string
  readonly goal?: string
  readonly kind?: 'existing' | 'improved' | 'new'
  readonly who?: readonly (readonly [role: string, part: string])[]
  readonly tools?: readonly string[]
  readonly outcome?: Outcome
  /** Anything else that can be told of it. */
  readonly more?: ActivityFields
  /** The lines of its checklist. */
  readonly elaboration?: readonly string[]
}

/** The document with one more activity, made by the commands that a facilitator uses. */
export function withActivity(document: TrajectDocument, wish: ActivityWish): TrajectDocument {
  const { title, kind = 'new', moment = null } = wish
  let next = doing(document, 'activity.add', { title, kind, moment })
  const activityId = activityTitled(next, title).id
  if (wish.goal) next = doing(next, 'activity.edit', { id: activityId, goal: wish.goal })
  for (const [role, part] of wish.who ?? []) next = doing(next, 'participation.set', { activityId, role, part })
  for (const name of wish.tools ?? []) next = doing(next, 'tool.add', { activityId, name })
  if (wish.more) next = doing(next, 'activity.edit', { id: activityId, ...wish.more })
  if (wish.elaboration) next = doing(next, 'elaboration.add', { activityId, texts: [...wish.elaboration] })
  if (wish.outcome) next = doing(next, 'decision.set', { activityId, outcome: wish.outcome })
  return next
}

/** The document of a facilitator who noted a remark for herself, with its decision, when remarks were private. */
export function withOwnRemark(document: TrajectDocument, activityId: string, text: string): TrajectDocument {
  const decision = decisionOf(document, activityId)
  if (!decision) throw new Error('there is no decision to remark on')
  return { ...document, decision: new Map(document.decision).set(decision.id, { ...decision, remark: text }) }
}

/** The activity with a title; throws when there is none. */
export function activityTitled(document: TrajectDocument, title: string) {
  for (const activity of document.activity.values()) if (activity.title === title) return activity
  throw new Error(`no activity "${title}"`)
}

/** What is known of the school of `begunDocument`. */
export const begunSchool: InputOf<'traject.create'> = {
  school: 'De Voorbeeldschool',
  place: 'Voorbeeldstad',
  schoolType: 'vmbo',
  region: 'midden',
  schoolYear: 2026,
}

/** A traject of a vmbo school, just begun. */
export function begunDocument(school = begunSchool.school): TrajectDocument {
  return doing(emptyDocument, 'traject.create', { ...begunSchool, school })
}

/** The id of the step of werksessie 1 that has this board; empty when there is none. */
export function stepOf(document: TrajectDocument, board: Step['board']): string {
  const session = sessionOf(document, 'werksessie1')
  return stepsOf(document, session?.id ?? '').find((each) => each.board === board)?.id ?? ''
}

/** The document with more cards in one column of a step. */
export function withCards(
  document: TrajectDocument,
  stepId: string,
  column: ColumnId,
  texts: readonly string[],
  intention = '',
): TrajectDocument {
  return doing(document, 'card.add', { stepId, column, cards: texts.map((text) => ({ text, intention })) })
}

/** The activities of `plannedDocument`, each with another sort of moment and another state. */
export const plannedActivities = [
  {
    title: 'Startgesprek van leerling, ouders en mentor',
    kind: 'existing',
    moment: '2026-09-15T19:30/21:00',
    goal: 'Elkaar leren kennen en samen afspreken wat de leerling dit jaar wil ontdekken',
    who: [
      ['parent', 'vertellen wat hun kind thuis bezighoudt'],
      ['pupil', 'leidt het gesprek'],
      ['formTutor', 'stelt vragen en vat samen'],
    ],
    tools: ['Gesprekskaarten loopbaan', 'Talentenspel'],
    outcome: 'agreed',
  },
  {
    title: 'Thuisopdracht: interview over het werk van je ouders',
    moment: '2026-10',
    goal: 'Leerlingen horen thuis welke keuzes ouders maakten',
    who: [
      ['parent', 'laten zich interviewen'],
      ['pupil', 'interviewt en maakt een verslag'],
    ],
    tools: ['Interviewformulier'],
    outcome: 'agreed',
  },
  {
    title: 'Ouderavond "Samen kiezen"',
    kind: 'improved',
    moment: '2026-11-10T19:30',
    goal: 'Ouders weten hoe ze het gesprek over kiezen thuis kunnen voeren',
    who: [
      ['parent', 'oefenen met een stelling'],
      ['careersCounsellor', 'legt de profielen uit'],
    ],
    tools: ['Stellingenspel'],
    outcome: 'changed',
  },
  {
    title: 'Beroepenweek in de onderbouw',
    moment: '2027-W06',
    goal: 'Kennismaken met beroepen in de buurt',
    who: [['company', '']],
    tools: ['Beroepenkaart'],
  },
  {
    title: 'Snuffelstage',
    kind: 'existing',
    moment: '2027-03-15/2027-03-26',
    goal: 'Ervaren hoe een werkdag is',
    who: [
      ['pupil', 'zoekt zelf een plek'],
      ['company', 'ontvangt'],
    ],
    tools: ['Stagelogboek'],
  },
  {
    title: 'Sollicitatiemarkt met oud-leerlingen',
    moment: '2027-05-20',
    goal: 'Oefenen met jezelf voorstellen',
    who: [['other', 'oud-leerlingen vertellen over hun route']],
    tools: ['Vragenwaaier'],
  },
  { title: 'Ouders in de klas over hun loopbaan', goal: 'Beroepen een gezicht geven' },
  { title: 'Bezoek aan het mbo met ouders', moment: '2027-02', outcome: 'later', goal: 'Samen de sfeer proeven' },
  { title: 'Folder over profielen meegeven', moment: '2027-01', outcome: 'dropped' },
] as const satisfies readonly ActivityWish[]

/** A traject in werksessie 2: nine activities with every sort of moment, one put off, one dropped, one with gaps. */
export function plannedDocument(): TrajectDocument {
  const planned = plannedActivities.reduce<TrajectDocument>(withActivity, begunDocument())
  return doing(planned, 'review.start', { date: '2026-06-16' })
}
