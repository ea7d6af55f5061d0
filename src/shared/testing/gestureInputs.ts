import type { CommandName, InputOf } from '../commands/index.ts'
import {
  activityKinds,
  limits,
  minutesParts,
  outcomes,
  roles,
  schoolEventKinds,
  sessionKinds,
  type TrajectDocument,
  trajectOf,
} from '../records.ts'
import type { ColumnOf, Hand } from './hand.ts'

/** What a hand asks with each command, of a document as it is. */
export const inputs: { readonly [N in CommandName]: (hand: Hand, document: TrajectDocument) => InputOf<N> } = {
  'traject.create': (hand) => hand.school(),
  'traject.edit': (hand) => ({
    ...hand.school(),
    ...(hand.roll(2) === 0 ? { periods: hand.pick([3, 4, 5, 1, 9], 4) } : {}),
  }),
  'card.add': (hand, document) => ({
    ...hand.place(document),
    cards: Array.from({ length: 1 + hand.roll(4) }, () => ({
      text: hand.text(),
      intention: hand.roll(2) === 0 ? '' : hand.text(),
    })),
    parked: hand.roll(8) === 7,
  }),
  'card.edit': (hand, document) => ({
    id: hand.id(document.card),
    text: hand.text(),
    intention: hand.text(),
    goal: hand.roll(2) === 0 ? '' : hand.text(),
  }),
  'card.move': (hand, document) => {
    const place = hand.place(document)
    const clusterId = hand.roll(4) === 3 ? hand.id(document.cluster) : null
    const beforeId = clusterId === null ? hand.beforeId(document, place) : hand.id(document.card)
    return { ids: hand.ids(document.card), ...place, beforeId, clusterId }
  },
  'card.park': (hand, document) => {
    const parked = hand.roll(5) < 3
    const fitting = new Map([...document.card].filter(([, card]) => card.parked !== parked))
    return { ids: hand.ids(hand.roll(4) === 3 ? document.card : fitting), parked }
  },
  'card.dot': (hand, document) => ({
    ids: hand.ids(document.card),
    change: hand.pick([1, 1, 1, 1, 2, 3, 5, -1, -2, 0, -limits.dots, limits.dots + 1, 0.5], 1),
  }),
  'card.remove': (hand, document) => ({ ids: hand.ids(document.card) }),
  'dots.clear': (hand, document) => {
    const dotted = [...document.card.values()].filter((card) => card.dots > 0)
    return {
      stepId: hand.roll(4) === 3 ? hand.stepId(document) : hand.pick<ColumnOf>(dotted, hand.place(document)).stepId,
    }
  },
  'column.sort': (hand, document) => {
    const dotted = [...document.card.values()].filter((card) => card.dots > 0 && !card.parked)
    const place = hand.place(document)
    const { stepId, column } = hand.roll(4) === 3 ? place : hand.pick<ColumnOf>(dotted, place)
    return { stepId, column }
  },
  'cluster.make': (hand, document) => ({
    ids: hand.ids(document.card),
    ontoId: hand.id(document.card),
    ...(hand.roll(3) === 0 ? { name: hand.text() } : {}),
  }),
  'cluster.rename': (hand, document) => ({ id: hand.id(document.cluster), name: hand.text() }),
  'cluster.collapse': (hand, document) => ({ id: hand.id(document.cluster), collapsed: hand.roll(2) === 0 }),
  'cluster.move': (hand, document) => {
    const place = hand.place(document)
    return { id: hand.id(document.cluster), ...place, beforeId: hand.beforeId(document, place) }
  },
  'cluster.dissolve': (hand, document) => ({ id: hand.id(document.cluster) }),
  'session.edit': (hand) => ({
    kind: hand.pick(sessionKinds, 'werksessie1'),
    ...(hand.roll(2) === 0 ? { date: hand.pick(['2026-11-10', null, '2026-02-31'], null) } : {}),
    ...(hand.roll(2) === 0 ? { dotsEach: hand.pick([0, 3, 5, limits.dots + 1], 3) } : {}),
    ...(hand.roll(2) === 0 ? { nextContact: hand.pick(['2027-03-02', null, '1926-03-02'], null) } : {}),
  }),
  'session.equip': (hand) => ({ kind: hand.pick(sessionKinds, 'werksessie2') }),
  'step.add': (hand, document) => ({
    title: hand.text(),
    minutes: hand.pick([0, 10, 25, limits.minutes, limits.minutes + 1, -5], 10),
    beforeId: hand.roll(2) === 0 ? null : hand.id(document.step),
  }),
  'step.edit': (hand, document) => ({
    id: hand.roll(2) === 0 ? hand.id(document.step) : hand.ownStepId(document),
    ...(hand.roll(2) === 0 ? { title: hand.text() } : {}),
    ...(hand.roll(2) === 0 ? { minutes: hand.pick([5, 15, 30, -1], 15) } : {}),
    ...(hand.roll(2) === 0 ? { skipped: hand.roll(2) === 0 } : {}),
  }),
  'step.move': (hand, document) => ({
    id: hand.id(document.step),
    beforeId: hand.roll(4) === 0 ? null : hand.id(document.step),
  }),
  'step.remove': (hand, document) => ({ id: hand.ownStepId(document) }),
  'timer.start': (hand, document) => ({ stepId: hand.sideStepId(document) }),
  'timer.pause': (hand, document) => ({ stepId: hand.clockStepId(document) }),
  'timer.reset': (hand, document) => ({ stepId: hand.clockStepId(document) }),
  'note.set': (hand, document) => ({ stepId: hand.sideStepId(document), text: `${hand.text()}\n${hand.text()}` }),
  'person.add': (hand) => ({
    name: hand.text(),
    role: hand.text(),
    contact: hand.text(),
    presentAt: hand.pick([null, ...sessionKinds], null),
  }),
  'person.addAll': (hand) => ({
    people: [
      { name: hand.text(), role: hand.text() },
      { name: hand.text(), role: '' },
    ],
    presentAt: hand.pick([null, ...sessionKinds], null),
  }),
  'person.edit': (hand, document) => ({
    id: hand.id(document.person),
    name: hand.text(),
    role: hand.text(),
    contact: hand.text(),
  }),
  'person.remove': (hand, document) => ({ id: hand.id(document.person) }),
  'attendance.set': (hand, document) => ({
    kind: hand.pick(sessionKinds, 'werksessie1'),
    personId: hand.id(document.person),
    present: hand.roll(3) > 0,
  }),
  'agreement.add': (hand, document) => ({
    sessionId: hand.id(document.session),
    what: hand.text(),
    who: hand.text(),
    before: hand.pick(['2026-11-10', null, '2206-11-10', '2026-02-31'], null),
  }),
  'agreement.edit': (hand, document) => ({
    id: hand.id(document.agreement),
    ...(hand.roll(2) === 0 ? { what: hand.text() } : { who: hand.text() }),
    ...(hand.roll(2) === 0 ? { before: hand.pick(['2027-01-19', null, '2206-11-10'], null) } : {}),
  }),
  'agreement.done': (hand, document) => ({ id: hand.id(document.agreement), done: hand.roll(3) > 0 }),
  'agreement.move': (hand, document) => ({
    id: hand.id(document.agreement),
    beforeId: hand.roll(3) === 0 ? null : hand.id(document.agreement),
  }),
  'agreement.remove': (hand, document) => ({ id: hand.id(document.agreement) }),
  'activity.fromCards': (hand, document) => ({ cardIds: hand.ids(document.card), moment: hand.moment(document) }),
  'activity.fromCluster': (hand, document) => ({
    clusterId: hand.id(document.cluster),
    moment: hand.moment(document),
  }),
  'activity.add': (hand, document) => ({
    title: hand.text(),
    kind: hand.pick(activityKinds, 'new'),
    moment: hand.moment(document),
  }),
  'activity.fromLibrary': (hand, document) => ({
    title: hand.text(),
    goal: hand.text(),
    roles: [hand.pick(roles, 'parent'), 'pupil'],
    tools: hand.roll(2) === 0 ? [] : [{ name: hand.text(), source: hand.text() }],
    source: hand.text(),
    moment: hand.moment(document),
    targetGroupIds: hand.roll(2) === 0 ? [] : [hand.id(document.targetGroup)],
  }),
  'activity.edit': (hand, document) => ({ id: hand.id(document.activity), ...hand.fields(document) }),
  'plan.edit': (hand, document) => ({
    rows: Array.from({ length: 1 + hand.roll(3) }, () => {
      const id = hand.roll(5) === 4 ? null : hand.id(document.activity)
      return { id, ...hand.fields(document), ...(id === null ? { title: hand.text() } : {}) }
    }),
  }),
  'activity.remove': (hand, document) => ({ ids: hand.ids(document.activity) }),
  'participation.set': (hand, document) => ({
    activityId: hand.id(document.activity),
    role: hand.role(document),
    part: hand.text(),
  }),
  'participation.remove': (hand, document) => {
    const { activityId, role } = document.participation.get(hand.id(document.participation)) ?? {
      activityId: hand.id(document.activity),
      role: 'parent',
    }
    return { activityId, role }
  },
  'tool.add': (hand, document) => ({ activityId: hand.id(document.activity), name: hand.text() }),
  'tool.edit': (hand, document) => ({
    id: hand.id(document.tool),
    ...(hand.roll(2) === 0 ? { name: hand.text() } : { source: hand.text() }),
  }),
  'tool.remove': (hand, document) => ({ id: hand.id(document.tool) }),
  'elaboration.add': (hand, document) => ({
    activityId: hand.id(document.activity),
    texts: Array.from({ length: 1 + hand.roll(3) }, () => hand.text()),
  }),
  'elaboration.edit': (hand, document) => ({
    id: hand.id(document.elaboration),
    ...(hand.roll(2) === 0 ? { text: hand.text() } : { done: hand.roll(2) === 0 }),
  }),
  'elaboration.move': (hand, document) => {
    const id = hand.id(document.elaboration)
    const activityId = document.elaboration.get(id)?.activityId
    const beside = [...document.elaboration].filter(([, line]) => line.activityId === activityId)
    return { id, beforeId: hand.roll(3) === 0 ? null : hand.id(new Map(beside)) }
  },
  'elaboration.remove': (hand, document) => ({ id: hand.id(document.elaboration) }),
  'vision.set': (hand) => ({ vision: `${hand.text()}\n${hand.text()}` }),
  'resources.set': (hand) => ({
    ...(hand.roll(2) === 0 ? { minutes: hand.pick([null, 0, 6000, -1, 1.5], 0) } : {}),
    ...(hand.roll(2) === 0 ? { cents: hand.pick([null, 0, 150_000, limits.cents + 1], 0) } : {}),
  }),
  'holidays.set': (hand, document) => ({ holidays: hand.roll(4) === 3 ? null : someHolidays(hand, document) }),
  'schoolEvents.add': (hand, document) => ({ events: someEvents(hand, document) }),
  'schoolEvent.edit': (hand, document) => ({
    id: hand.id(document.schoolEvent),
    ...(hand.roll(2) === 0 ? { name: hand.text() } : {}),
    ...(hand.roll(2) === 0 ? { kind: hand.pick(schoolEventKinds, 'other') } : {}),
    ...(hand.roll(2) === 0 ? { last: hand.pick(['2026-11-20', '2027-06-30', '2206-11-10'], '2026-11-20') } : {}),
  }),
  'schoolEvents.remove': (hand, document) => ({ ids: hand.ids(document.schoolEvent) }),
  'calendar.take': (hand, document) => ({
    holidays: hand.roll(2) === 0 ? null : someHolidays(hand, document),
    events: hand.roll(4) === 3 ? [] : someEvents(hand, document),
  }),
  'targetGroup.add': (hand) => ({ names: hand.roll(3) === 2 ? ['Leerjaar 1', 'Leerjaar 2'] : [hand.text()] }),
  'targetGroup.rename': (hand, document) => ({ id: hand.id(document.targetGroup), name: hand.text() }),
  'targetGroup.move': (hand, document) => ({
    id: hand.id(document.targetGroup),
    beforeId: hand.roll(3) === 0 ? null : hand.id(document.targetGroup),
  }),
  'targetGroup.remove': (hand, document) => ({ id: hand.id(document.targetGroup) }),
  'ownRole.add': (hand) => ({
    names: hand.roll(3) === 2 ? ['Teamleider', 'LOB-coördinator'] : [hand.pick([hand.text(), 'Decaan'], '')],
  }),
  'ownRole.rename': (hand, document) => ({
    id: hand.id(document.ownRole),
    name: hand.pick([hand.text(), 'Teamleider', 'Mentor'], ''),
  }),
  'ownRole.move': (hand, document) => ({
    id: hand.id(document.ownRole),
    beforeId: hand.roll(3) === 0 ? null : hand.id(document.ownRole),
  }),
  'ownRole.remove': (hand, document) => ({ id: hand.id(document.ownRole) }),
  'review.start': () => ({ date: '2027-01-19' }),
  'decision.set': (hand, document) => ({
    activityId: hand.id(document.activity),
    outcome: hand.pick(outcomes, 'agreed'),
  }),
  'decision.clear': (hand, document) => ({ activityId: hand.id(document.activity) }),
  'version.sketch': () => ({ date: '2026-12-01' }),
  'version.keep': (hand) => ({ date: '2027-01-05', name: hand.text() }),
  'version.remove': (hand, document) => ({ id: hand.id(document.version) }),
  'version.restore': (hand, document) => ({ id: hand.id(document.version) }),
  'activity.merge': (hand, document) => ({ intoId: hand.id(document.activity), fromId: hand.id(document.activity) }),
  'activity.split': (hand, document) => ({ id: hand.id(document.activity), title: hand.text() }),
  'minutes.remark': (hand) => ({
    kind: hand.pick(sessionKinds, 'werksessie1'),
    part: hand.pick(minutesParts, 'agenda'),
    text: hand.roll(4) === 3 ? '' : hand.text(),
  }),
  'remark.set': (hand, document) => ({
    activityId: hand.id(document.activity),
    text: hand.roll(4) === 3 ? '' : hand.text(),
  }),
  'remark.share': (hand, document) => ({
    activityId: hand.id(document.activity),
    ...(hand.roll(2) === 0 ? { typed: hand.text() } : {}),
  }),
  'version.seal': (hand) => ({ date: '2027-03-16', attendees: hand.text() }),
}

function someHolidays(hand: Hand, document: TrajectDocument) {
  const year = trajectOf(document)?.schoolYear ?? 2026
  const all = [
    { name: 'autumn', first: `${year}-10-12`, last: `${year}-10-16`, status: 'advies' },
    { name: hand.text(), first: `${year + 1}-02-22`, last: `${year + 1}-02-26`, status: 'own' },
    { name: 'christmas', first: `${year}-12-21`, last: `${year + 1}-01-01`, status: 'vast' },
    { name: 'Verkeerd om', first: `${year}-11-06`, last: `${year}-11-02`, status: 'own' },
    { name: 'Te laat', first: `${year + 2}-11-02`, last: `${year + 2}-11-06`, status: 'own' },
  ] as const
  return all.slice(0, 1 + hand.pick([0, 1, 2, 2, 3, 4], 1))
}

function someEvents(hand: Hand, document: TrajectDocument) {
  const year = trajectOf(document)?.schoolYear ?? 2026
  const all = [
    { kind: 'tests', name: 'Toetsweek 1', first: `${year}-11-09`, last: `${year}-11-13` },
    { kind: 'parents', name: hand.text(), first: `${year}-11-10`, last: `${year}-11-10` },
    { kind: 'studyDay', name: 'Studiedag', first: `${year + 1}-01-19`, last: `${year + 1}-01-19` },
    { kind: 'reports', name: 'Verkeerd om', first: `${year}-11-06`, last: `${year}-11-02` },
    { kind: 'other', name: 'Te laat', first: `${year + 2}-11-02`, last: `${year + 2}-11-06` },
  ] as const
  const from = hand.pick([0, 1], 0)
  return all.slice(from, from + 1 + hand.pick([0, 1, 1, 1, 2, 3], 1))
}
