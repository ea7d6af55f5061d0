import { limits, schoolEventKinds, type TrajectDocument } from '../../src/shared/records.ts'
import { sessionOf, stepsOf } from '../../src/shared/rules/board/boards.ts'
import {
  emptyStage,
  type StageMessage,
  type StageState,
  stagePointing,
  stageView,
} from '../../src/shared/rules/stage/stage.ts'
import {
  activityTitled,
  begunDocument,
  doing,
  plannedDocument,
  withActivity,
} from '../../src/shared/testing/fixture.ts'

const today = '2026-11-10'

/** A title of as many signs as fit, in words that people use. */
function longTitle(name: string): string {
  return longText(name, 499)
}

function longText(name: string, length: number): string {
  const words = `${name}: kennismakingsgesprekken, beroepenochtenden en loopbaanoriëntatie voor ouders en leerlingen `
  return words
    .repeat(Math.ceil(length / words.length))
    .slice(0, length)
    .trim()
}

/** Everything that the wall can be about, by name, as the messages that main sends. */
export function wallStates(): Readonly<Record<string, StageMessage>> {
  const empty = begunDocument()
  const board = fullBoard()
  const planned = plannedDocument()
  const busy = busyYear()
  const now = stepOf(board, 'now')
  const cluster = [...board.cluster.keys()][0] ?? ''
  const long = activityTitled(busy, longTitle('Eerste')).id
  const startgesprek = [...planned.activity.values()].find(({ title }) => title.startsWith('Startgesprek'))?.id ?? ''
  const timeline = (zoom: 'year' | 'half' | 'month', lanes: 'none' | 'kind' = 'none') =>
    ({ kind: 'jaarplan', look: { kind: 'timeline', zoom, month: 2, lanes }, activityId: null }) as const
  const overview = { kind: 'jaarplan', look: { kind: 'overview' }, activityId: null } as const
  const sealed = doing(planned, 'version.seal', { date: '2027-01-19', attendees: '' })
  return {
    'before the start': message(empty, {}),
    'nothing open': { kind: 'view', view: stageView(null, emptyStage, today), pointing: emptyStage },
    'after the seal': message(sealed, {}),
    'an empty board': message(empty, { screen: { kind: 'board', stepId: stepOf(empty, 'thoughts') } }),
    'a full board': message(board, { screen: { kind: 'board', stepId: now }, column: 'improve' }),
    'a card on it': message(board, {
      screen: { kind: 'board', stepId: now },
      focusedId: [...board.card.values()].findLast(({ column }) => column === 'stop')?.id ?? null,
    }),
    'one card': message(board, {
      screen: { kind: 'board', stepId: now },
      spotlightId: [...board.card.keys()][0] ?? null,
    }),
    'one long card': message(board, {
      screen: { kind: 'board', stepId: now },
      spotlightId: [...board.card.values()].find(({ text }) => text.length > 400)?.id ?? null,
    }),
    'one cluster': message(board, { screen: { kind: 'board', stepId: now }, spotlightId: cluster }),
    'the months': message(planned, { screen: { kind: 'plan' } }),
    'the months with much to place': message(busy, { screen: { kind: 'plan' } }),
    'the end of werksessie 1': message(busy, { screen: { kind: 'closing' } }),
    'the end of werksessie 1 with agreements': message(agreed(busy), { screen: { kind: 'closing' } }),
    'the end of a short werksessie 1': message(empty, { screen: { kind: 'closing' } }),
    'the beginning of werksessie 2': message(changed(plannedDocument()), { screen: { kind: 'recap' } }),
    'a long beginning of werksessie 2': message(agreed(busy), { screen: { kind: 'recap' } }),
    'an activity that gets a day': message(planned, { screen: { kind: 'timing', activityId: startgesprek } }),
    'a long one that gets a day': message(busy, { screen: { kind: 'timing', activityId: long } }),
    'nothing that needs a day': message(empty, { screen: { kind: 'timing', activityId: null } }),
    'what is agreed in werksessie 2': message(agreed(planned), { screen: { kind: 'agreements' } }),
    'before the seal': message(present(planned), { screen: { kind: 'sealing', withNames: true } }),
    'before the seal of much': message(agreed(busy), { screen: { kind: 'sealing', withNames: false } }),
    'the sealed plan': message(sealed, { screen: { kind: 'sealed' } }),
    'the overview': message(planned, { screen: overview }),
    'a busy overview': message(busy, { screen: overview }),
    'the year': message(planned, { screen: timeline('year') }),
    'a busy year': message(busy, { screen: timeline('year', 'kind') }),
    'a busy half year': message(busy, { screen: timeline('half') }),
    'a busy month': message(busy, { screen: timeline('month') }),
    'an activity': message(planned, { screen: { ...overview, activityId: startgesprek } }),
    'a long activity': message(busy, { screen: { ...overview, activityId: long } }),
    'werksessie 2': message(planned, { screen: { kind: 'review', activityId: startgesprek } }),
    'a remark in werksessie 2': message(remarked(planned, startgesprek, 'Eerst de ouders vragen'), {
      screen: { kind: 'review', activityId: startgesprek },
    }),
    'a long remark in werksessie 2': message(remarked(busy, long, longText('Opmerking', limits.remark)), {
      screen: { kind: 'review', activityId: long },
    }),
    'a decision in werksessie 2': message(halfDecided(planned, startgesprek), {
      screen: { kind: 'review', activityId: startgesprek, nextId: [...planned.activity.keys()].at(-1) },
    }),
    'much decided in werksessie 2': message(muchDecided(busy), {
      screen: { kind: 'review', activityId: long, nextId: long },
    }),
    'the cards of an activity': message(planned, { screen: { kind: 'said', activityId: startgesprek } }),
    'a long card of an activity': saidMessage(board),
    'what changed': ledgerMessage(changed(plannedDocument())),
    'nothing that changed': ledgerMessage(planned),
    'much that changed': ledgerMessage(muchChanged()),
    'a long activity in werksessie 2': message(busy, { screen: { kind: 'review', activityId: long } }),
  }
}

function message(document: TrajectDocument, wish: Partial<StageState>): StageMessage {
  const state = { ...emptyStage, ...wish }
  return { kind: 'view', view: stageView(document, state, today), pointing: stagePointing(document, state) }
}

/** With a working group that is there. */
function present(document: TrajectDocument): TrajectDocument {
  const people = ['mentor', 'mentor', 'decaan', 'teamleider'].map((role, index) => ({ name: `P. ${index + 1}`, role }))
  const here = doing(document, 'person.addAll', { people, presentAt: 'werksessie2' })
  return doing(here, 'session.edit', { kind: 'werksessie2', nextContact: '2027-03-02' })
}

/** The card of an activity, the longest there is. */
function saidMessage(board: TrajectDocument): StageMessage {
  const [long] = [...board.card.values()]
    .filter(({ column }) => column === 'keep' || column === 'improve')
    .toSorted((a, b) => b.text.length - a.text.length)
  const made = doing(board, 'activity.fromCards', { cardIds: [long?.id ?? ''], moment: '2026-11' })
  return message(made, { screen: { kind: 'said', activityId: [...made.activity.keys()][0] ?? '' } })
}

/** One of each decision, the one on the wall among them. */
function halfDecided(document: TrajectDocument, here: string): TrajectDocument {
  const others = [...document.activity.keys()].filter((id) => id !== here)
  const outcomes = ['agreed', 'changed', 'later', 'dropped'] as const
  return [here, ...others]
    .slice(0, 5)
    .reduce(
      (now, activityId, index) => doing(now, 'decision.set', { activityId, outcome: outcomes[index % 4] ?? 'later' }),
      document,
    )
}

/** Everything decided, half of it not in the plan, and in the longest words. */
function muchDecided(document: TrajectDocument): TrajectDocument {
  const outcomes = ['changed', 'later', 'dropped', 'agreed'] as const
  return [...document.activity.keys()].reduce(
    (now, activityId, index) => doing(now, 'decision.set', { activityId, outcome: outcomes[index % 4] ?? 'later' }),
    document,
  )
}

/** What changed since the first version. */
function ledgerMessage(document: TrajectDocument): StageMessage {
  return message(document, { screen: { kind: 'ledger', fromId: [...document.version.keys()][0] ?? '', toId: null } })
}

/** A plan in which each kind of change is made after it was frozen. */
function changed(document: TrajectDocument): TrajectDocument {
  const idOf = (title: string) => [...document.activity.values()].find((each) => each.title.startsWith(title))?.id ?? ''
  let now = doing(document, 'version.keep', { date: '2026-11-03', name: 'Na overleg' })
  const [evening, stage, market] = [idOf('Ouderavond'), idOf('Snuffelstage'), idOf('Sollicitatiemarkt')]
  now = doing(now, 'activity.edit', {
    id: evening,
    goal: 'Ouders weten hoe ze het gesprek over kiezen thuis kunnen beginnen',
    moment: '2026-11-12T20:00',
    minutes: 720,
    owners: [{ role: 'careersCounsellor' }],
  })
  now = doing(now, 'participation.set', { activityId: evening, role: 'pupil', part: 'vertellen wat ze willen' })
  now = doing(now, 'vision.set', { vision: 'Ouders en leerlingen kiezen samen.' })
  now = remarked(now, market, 'Er was dit jaar te weinig tijd')
  now = doing(now, 'decision.set', { activityId: market, outcome: 'dropped' })
  now = doing(now, 'activity.remove', { ids: [stage] })
  return withActivity(now, { title: 'Koffie met ouders van de brugklas', moment: '2026-10' })
}

/** The longest texts there are, before and after. */
function muchChanged(): TrajectDocument {
  let now = doing(busyYear(), 'version.keep', { date: '2026-11-03', name: 'Na overleg' })
  for (const { id, goal } of [...now.activity.values()]) {
    now = doing(now, 'activity.edit', { id, goal: `${goal.slice(0, 400)} en daarna samen verder`, minutes: 90 })
  }
  const [first = '', second = '', third = ''] = now.activity.keys()
  now = remarked(now, first, longText('Opmerking', limits.remark))
  now = remarked(now, second, longText('Reden', limits.remark))
  now = doing(now, 'decision.set', { activityId: second, outcome: 'dropped' })
  return doing(now, 'activity.edit', { id: third, title: longTitle('Anders') })
}

function remarked(document: TrajectDocument, activityId: string, text: string): TrajectDocument {
  return doing(document, 'remark.set', { activityId, text })
}

function stepOf(document: TrajectDocument, board: string): string {
  const session = sessionOf(document, 'werksessie1')
  return stepsOf(document, session?.id ?? '').find((step) => step.board === board)?.id ?? ''
}

const said = [
  'Startgesprek met leerling en ouder',
  'Rapportgesprek van tien minuten',
  'Kennismakingsgesprekken in de eerste schoolweek, met een vragenlijst die de leerling zelf invult',
  'Beroepenochtend',
  'Informatieavond vmbo-keuze: ouders weten welke profielen er zijn en wat hun kind daarvan vindt',
  'Mentor belt thuis na elk plusdocument',
] as const

function fullBoard(): TrajectDocument {
  let document = begunDocument()
  const stepId = stepOf(document, 'now')
  for (const column of ['unappraised', 'keep', 'improve', 'stop'] as const) {
    const cards = Array.from({ length: 14 }, (_, index) => ({
      text: said[index % said.length] ?? '',
      intention: index % 3 === 0 ? 'Ouders en leerlingen weten waar ze terechtkunnen' : '',
    }))
    document = doing(document, 'card.add', { stepId, column, cards })
  }
  document = doing(document, 'card.add', {
    stepId,
    column: 'keep',
    cards: [{ text: longTitle('Een heel lange kaart') }],
  })
  const [first = '', ...others] = [...document.card.values()]
    .filter(({ column }) => column === 'keep')
    .map(({ id }) => id)
  document = doing(document, 'card.dot', { ids: [first], change: 1 })
  return doing(document, 'cluster.make', { ids: others.slice(0, 5), ontoId: first, name: 'Gesprekken met thuis' })
}

/** Agreements of both sessions, with and without who and when, and the longest there is. */
function agreed(document: TrajectDocument): TrajectDocument {
  const sessionId = sessionOf(document, 'werksessie1')?.id ?? ''
  return [
    { what: 'Aula vrijhouden voor de ouderavond', who: 'conciërge', before: '2026-10-01' },
    { what: longTitle('Een heel lange afspraak'), who: longTitle('Wie').slice(0, 119), before: '2026-12-18' },
    ...said.map((what, index) => ({ what, who: index % 2 === 0 ? 'decaan en mentoren leerjaar 2' : '' })),
  ].reduce((before, about) => doing(before, 'agreement.add', { sessionId, ...about }), document)
}

/** 26 activities in one month, three of them with the longest title there is, and as much to place. */
function busyYear(): TrajectDocument {
  let document = fullBoard()
  const titles = [longTitle('Eerste'), longTitle('Tweede'), longTitle('Derde')]
  for (let index = 0; index < 26; index++) {
    const title = titles[index] ?? `${said[index % said.length]} (${index})`
    document = withActivity(document, {
      title,
      moment: index % 2 === 0 ? '2026-10' : `2026-10-${String((index % 16) + 1).padStart(2, '0')}T19:30/21:00`,
      kind: (['existing', 'improved', 'new'] as const)[index % 3] ?? 'new',
      goal: index === 0 ? longTitle('Doel') : 'Ouders helpen hun kind nadenken en kiezen niet voor hun kind',
      ...(index === 0
        ? {
            who: [
              ['parent', 'oefenen in tweetallen een gesprek over later'],
              ['formTutor', 'doet een gesprek voor en loopt rond'],
            ] as const,
            tools: ['vragenwaaier', 'twee korte rollenspelen', 'Gesprekskaarten loopbaanoriëntatie'],
            more: {
              place: 'Aula, daarna de praktijklokalen',
              owners: [{ role: 'careersCounsellor' }, { role: 'lineManager' }, { role: 'other' }],
            },
            elaboration: ['Aula vrijhouden', 'Brief naar huis in het Turks en Pools', 'Taxateurs uitnodigen'],
          }
        : {}),
    })
  }
  return doing(document, 'schoolEvents.add', {
    events: Array.from({ length: 24 }, (_, index) => ({
      kind: schoolEventKinds[index % schoolEventKinds.length] ?? 'other',
      name: index === 0 ? longText('Toetsweek', limits.name) : `Rapportvergadering onderbouw ${index}`,
      first: `2026-10-${String(index + 1).padStart(2, '0')}`,
      last: `2026-10-${String(index + 1 + (index % 5)).padStart(2, '0')}`,
    })),
  })
}
