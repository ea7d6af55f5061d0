import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { fromSnapshot, type RecordOf, type TableName, type TrajectDocument, tableNames } from '#shared/records.ts'
import type { Recipient } from '#shared/rules/calendarFile/recipients.ts'
import { planOf } from '#shared/rules/plan/plan.ts'
import { CalendarGiver, everyone, facilitator } from './testing/calendarGiver.ts'

const formTutor: Recipient = { kind: 'owner', key: 'role formTutor' }
const files = { everyone, owner: formTutor, facilitator } as const
type FileName = keyof typeof files

/**
 * What becomes of a field. `shown`: with another value, these properties of these files are other ones, and nothing else.
 * `leftOut`: with another value every file is the same, and why that is right. `link`: it says what belongs to what.
 */
type Fate<V> =
  | { readonly shown: Readonly<Partial<Record<FileName, string>>>; readonly other: V }
  | { readonly leftOut: string; readonly other: V }
  | { readonly link: string }
type Fates = { readonly [T in TableName]: { readonly [F in keyof RecordOf<T>]: Fate<RecordOf<T>[F]> } }

const all = (properties: string) => ({ everyone: properties, owner: properties, facilitator: properties })
/** What is shown in the same way in every file, save that the facilitator's contact moments tell of it too. */
const told = (properties: string) => ({ ...all(properties), facilitator: `DESCRIPTION ${properties}` })
const notPlan = 'no part of the plan'
const order = 'its place in a list'
const id = { link: 'the name of the record' }

const fates: Fates = {
  traject: {
    id,
    school: {
      shown: { everyone: 'SUMMARY title', owner: 'title', facilitator: 'SUMMARY title' },
      other: 'Vmbo De Zee',
    },
    place: { leftOut: 'who has the file knows the school', other: 'Elders' },
    schoolType: { leftOut: 'who has the file knows the school', other: 'mbo' },
    region: { shown: told('DTEND DTSTART'), other: 'noord' },
    schoolYear: { shown: told('DTEND DTSTART EXDATE RRULE title'), other: 2027 },
    createdAt: { leftOut: notPlan, other: '2026-01-01T00:00:00.000Z' },
    vision: { leftOut: 'of no day', other: 'Samen kiezen' },
    minutes: { leftOut: 'of no day', other: 60 },
    cents: { leftOut: 'of no day', other: 100 },
    periods: { shown: told('DTEND DTSTART UID'), other: 5 },
    ownHolidays: { shown: told('DTEND DTSTART EXDATE'), other: true },
  },
  holiday: {
    id,
    name: { leftOut: 'the school has its own calendar', other: 'Vrij' },
    first: { leftOut: 'counts when the school has its own', other: '2026-11-01' },
    last: { leftOut: 'counts when the school has its own', other: '2026-11-30' },
    status: { leftOut: 'says who set the days', other: 'vast' },
  },
  schoolEvent: {
    id,
    kind: { leftOut: 'the school has its own calendar', other: 'other' },
    name: { leftOut: 'the school has its own calendar', other: 'Toetsen' },
    first: { leftOut: 'the school has its own calendar', other: '2026-11-02' },
    last: { leftOut: 'the school has its own calendar', other: '2026-11-20' },
  },
  ownRole: { id, name: { shown: all('DESCRIPTION'), other: 'Conciërge' }, rank: { leftOut: order, other: 'b0' } },
  targetGroup: {
    id,
    name: { shown: all('CATEGORIES DESCRIPTION'), other: 'Leerjaar 3' },
    rank: { leftOut: order, other: 'b0' },
  },
  session: {
    id,
    kind: { link: 'which of the two' },
    date: { shown: { everyone: 'DTEND DTSTART', facilitator: 'DTEND DTSTART' }, other: '2026-06-09' },
    dotsEach: { leftOut: notPlan, other: 5 },
    begunAt: { leftOut: notPlan, other: '2026-06-02T14:00:00.000Z' },
    nextContact: { shown: { facilitator: 'DTEND DTSTART' }, other: '2026-06-24' },
  },
  step: {
    id,
    sessionId: { link: 'of which session' },
    board: { leftOut: 'the title of her own says it', other: 'open' },
    rank: { leftOut: order, other: 'a0V' },
    title: { shown: { facilitator: 'DESCRIPTION' }, other: 'Kennismaken' },
    minutes: { shown: { facilitator: 'DESCRIPTION' }, other: 35 },
    skipped: { shown: { facilitator: 'DESCRIPTION' }, other: true },
  },
  timer: {
    id,
    stepId: { link: 'of which step' },
    startedAt: { leftOut: notPlan, other: null },
    elapsed: { leftOut: notPlan, other: 1000 },
  },
  note: { id, stepId: { link: 'of which step' }, text: { leftOut: 'private', other: 'Niet vergeten' } },
  person: {
    id,
    name: { shown: { everyone: 'DESCRIPTION', owner: 'DESCRIPTION', facilitator: 'DESCRIPTION SUMMARY' }, other: 'K.' },
    role: { shown: { facilitator: 'DESCRIPTION' }, other: 'decaan' },
    contact: { shown: { facilitator: 'DESCRIPTION' }, other: '06-2' },
    rank: { leftOut: order, other: 'b0' },
  },
  attendance: {
    id,
    sessionId: { link: 'who was there is for the minutes' },
    personId: { link: 'who was there is for the minutes' },
  },
  agreement: {
    id,
    sessionId: { link: 'of which session' },
    what: { shown: all('SUMMARY'), other: 'Aula vragen' },
    who: { shown: all('DESCRIPTION'), other: 'mentor samen' },
    before: { shown: all('DTEND DTSTART'), other: '2026-10-08' },
    done: { shown: all('UID'), other: true },
    rank: { leftOut: order, other: 'b0' },
  },
  cluster: {
    id,
    stepId: { link: 'of which step' },
    column: { leftOut: notPlan, other: 'wishes' },
    rank: { leftOut: order, other: 'b0' },
    name: { leftOut: notPlan, other: 'Thema' },
    collapsed: { leftOut: notPlan, other: true },
  },
  card: {
    id,
    stepId: { link: 'of which step' },
    column: { leftOut: notPlan, other: 'wishes' },
    rank: { leftOut: order, other: 'b0' },
    text: { leftOut: notPlan, other: 'Iets anders' },
    intention: { leftOut: notPlan, other: 'Iets anders' },
    goal: { leftOut: notPlan, other: 'Iets anders' },
    dots: { leftOut: notPlan, other: 9 },
    parked: { leftOut: notPlan, other: true },
    clusterId: { link: 'in which cluster' },
    originCardId: { link: 'from which card' },
  },
  activity: {
    id,
    title: { shown: all('SUMMARY'), other: 'Theeochtend' },
    kind: { shown: all('CATEGORIES'), other: 'existing' },
    goal: { shown: all('DESCRIPTION'), other: 'Praten' },
    moment: { shown: told('DTEND DTSTART EXDATE RRULE'), other: '2026-10-13T09:00/10:00' },
    rank: { leftOut: order, other: 'b0' },
    recurrence: { shown: all('EXDATE RRULE'), other: null },
    place: { shown: all('LOCATION'), other: 'Kantine' },
    ownerId: { link: 'who saw to it once' },
    ownerRole: { link: 'who saw to it once' },
    minutes: { leftOut: 'of no day', other: 60 },
    cents: { leftOut: 'of no day', other: 100 },
    status: { shown: { everyone: 'STATUS', owner: 'STATUS', facilitator: 'STATUS UID' }, other: 'cancelled' },
    buildsOnId: { link: 'what comes before it' },
    source: { leftOut: 'where the idea is from', other: 'Een boek' },
  },
  owner: {
    id,
    activityId: { link: 'of which activity' },
    personId: { link: 'who it is' },
    role: { link: 'who it is' },
    rank: { shown: { ...all('DESCRIPTION'), facilitator: 'DESCRIPTION SUMMARY' }, other: 'b0' },
  },
  targeting: { id, activityId: { link: 'of which activity' }, targetGroupId: { link: 'which group' } },
  participation: {
    id,
    activityId: { link: 'of which activity' },
    role: { shown: all('DESCRIPTION'), other: 'pupil' },
    part: { shown: all('DESCRIPTION'), other: 'schenkt thee' },
  },
  elaboration: {
    id,
    activityId: { link: 'of which activity' },
    text: { leftOut: 'how it is worked out is for the plan itself', other: 'Thee bestellen' },
    done: { leftOut: 'how it is worked out is for the plan itself', other: true },
    rank: { leftOut: order, other: 'b0' },
  },
  tool: {
    id,
    activityId: { link: 'of which activity' },
    name: { shown: all('DESCRIPTION'), other: 'Theeblad' },
    rank: { leftOut: order, other: 'b0' },
    source: { shown: all('DESCRIPTION'), other: 'Kast' },
  },
  origin: { id, activityId: { link: 'of which activity' }, cardId: { link: 'from which card' } },
  decision: {
    id,
    activityId: { link: 'of which activity' },
    sessionId: { link: 'of which session' },
    outcome: { shown: all('UID'), other: 'dropped' },
    remark: { leftOut: 'private', other: 'Hm' },
    isOvertaken: { leftOut: 'the group is asked again at the table', other: true },
  },
  descent: {
    id,
    activityId: { link: 'of which activity' },
    kind: { leftOut: 'how it came about', other: 'split' },
    fromId: { link: 'from which activity' },
    fromTitle: { leftOut: 'how it came about', other: 'Ontbijt' },
  },
  remark: {
    id,
    activityId: { link: 'of which activity' },
    sessionId: { link: 'of which session' },
    text: { leftOut: 'what was said is for the plan itself', other: 'Goed plan' },
  },
  minutesRemark: {
    id,
    sessionId: { link: 'of which session' },
    part: { leftOut: 'for the minutes', other: 'plan' },
    text: { leftOut: 'for the minutes', other: 'Ook dit' },
  },
  version: {
    id,
    kind: { shown: all('STATUS'), other: 'definitive' },
    name: { leftOut: 'of the version alone', other: 'Anders' },
    date: { leftOut: 'of the version alone', other: '2026-06-03' },
    attendees: { leftOut: 'of the version alone', other: 'wij' },
    snapshot: { link: 'the plan as it was' },
    hash: { leftOut: 'of the version alone', other: 'f'.repeat(64) },
    createdAt: { leftOut: 'of the version alone', other: '2026-06-03T14:00:00.000Z' },
  },
}

/** A traject with a record in every table, each with something in every field. */
function fullDocument(): TrajectDocument {
  const at = '2026-06-02T15:00:00.000Z'
  const rank = 'a0'
  const repeats = { until: null, skipsHolidays: true, except: [] }
  const moved = { buildsOnId: 'a2', ownerId: null, ownerRole: null, rank, minutes: 90, cents: 500, source: 'Een idee' }
  const records: { readonly [T in TableName]: readonly RecordOf<T>[] } = {
    traject: [
      {
        id: 'traject',
        school: 'Vmbo De Kade',
        place: 'Zaandam',
        schoolType: 'vmbo',
        region: 'midden',
        schoolYear: 2026,
        createdAt: at,
        vision: 'Ouders kiezen mee',
        minutes: 6000,
        cents: 50000,
        periods: 4,
        ownHolidays: false,
      },
    ],
    holiday: [{ id: 'h', name: 'Projectweek', first: '2026-11-02', last: '2026-11-06', status: 'own' }],
    schoolEvent: [{ id: 'e', kind: 'tests', name: 'Toetsweek', first: '2026-11-09', last: '2026-11-13' }],
    ownRole: [{ id: 'r', name: 'Teamleider', rank }],
    targetGroup: [{ id: 'g', name: 'Leerjaar 2', rank }],
    session: [
      { id: 's1', kind: 'werksessie1', date: '2026-06-02', dotsEach: 3, begunAt: null, nextContact: '2026-06-23' },
      { id: 's2', kind: 'werksessie2', date: '2026-06-16', dotsEach: 0, begunAt: at, nextContact: null },
    ],
    step: [{ id: 'st', sessionId: 's1', board: 'thoughts', rank, title: 'Welkom', minutes: 20, skipped: false }],
    timer: [{ id: 't', stepId: 'st', startedAt: at, elapsed: 60_000 }],
    note: [{ id: 'n', stepId: 'st', text: 'Koffie halen' }],
    person: [{ id: 'p', name: 'A. de B.', role: 'mentor', contact: '06-1', rank }],
    attendance: [{ id: 'at', sessionId: 's1', personId: 'p' }],
    agreement: [
      { id: 'ag', sessionId: 's1', what: 'Zaal vragen', who: 'mentor', before: '2026-10-01', done: false, rank },
    ],
    cluster: [{ id: 'cl', stepId: 'st', column: 'thoughts', rank, name: 'Vragen', collapsed: false }],
    card: [
      {
        id: 'c',
        stepId: 'st',
        column: 'thoughts',
        rank,
        text: 'Kaart',
        intention: 'Bedoeling',
        goal: 'Kaartdoel',
        dots: 2,
        parked: false,
        clusterId: 'cl',
        originCardId: null,
      },
    ],
    activity: [
      {
        id: 'a',
        title: 'Koffieochtend',
        kind: 'new',
        goal: 'Kennismaken',
        moment: '2026-10-06T08:30/10:00',
        recurrence: { kind: 'monthly', ordinal: 1, weekday: 2, ...repeats },
        place: 'Aula',
        status: 'planned',
        ...moved,
      },
      {
        id: 'a2',
        title: 'Voortgang',
        kind: 'improved',
        goal: '',
        moment: '2026-10-08',
        recurrence: { kind: 'term', of: 'period', ...repeats },
        place: '',
        status: 'planned',
        ...moved,
        buildsOnId: null,
      },
    ],
    owner: [
      { id: 'o1', activityId: 'a', personId: 'p', role: null, rank: 'a0' },
      { id: 'o2', activityId: 'a', personId: null, role: 'formTutor', rank: 'a1' },
      { id: 'o3', activityId: 'a2', personId: null, role: 'formTutor', rank: 'a0' },
    ],
    targeting: [{ id: 'ta', activityId: 'a', targetGroupId: 'g' }],
    participation: [{ id: 'pa', activityId: 'a', role: 'r', part: 'ontvangt' }],
    elaboration: [{ id: 'el', activityId: 'a', text: 'Koffie bestellen', done: false, rank }],
    tool: [{ id: 'to', activityId: 'a', name: 'Koelkastblad', rank, source: 'Mediatheek' }],
    origin: [{ id: 'or', activityId: 'a', cardId: 'c' }],
    decision: [{ id: 'd', activityId: 'a', sessionId: 's2', outcome: 'agreed', remark: 'Stil', isOvertaken: false }],
    descent: [{ id: 'de', activityId: 'a', kind: 'merged', fromId: 'x', fromTitle: 'Theeochtend' }],
    remark: [{ id: 're', activityId: 'a', sessionId: 's2', text: 'Eerst bellen' }],
    minutesRemark: [{ id: 'mr', sessionId: 's1', part: 'agenda', text: 'Later begonnen' }],
    version: [],
  }
  const document = fromSnapshot(records)
  const snapshot = planOf(document)
  if (!snapshot) throw new Error('no plan')
  const about = { id: 'v', name: 'Eerste', date: '2026-06-17', attendees: 'de werkgroep', hash: '', createdAt: at }
  return { ...document, version: new Map([['v', { ...about, kind: 'concept', snapshot }]]) }
}

/** The properties of a file, under the UID that they are of. */
function propertiesOf(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text))
  const entries = calendar.getAllSubcomponents('vevent').map((entry) => {
    const all = entry.getAllProperties().map((each) => [each.name.toUpperCase(), each.toICALString()] as const)
    return [String(entry.getFirstPropertyValue('uid')), new Map(all)] as const
  })
  return { title: String(calendar.getFirstPropertyValue('x-wr-calname')), entries: new Map(entries) }
}

/** Which properties differ between two files, in order. */
function differences(one: string, other: string): string {
  const [a, b] = [propertiesOf(one), propertiesOf(other)]
  const found = new Set<string>(a.title === b.title ? [] : ['title'])
  for (const uid of new Set([...a.entries.keys(), ...b.entries.keys()])) {
    const [left, right] = [a.entries.get(uid), b.entries.get(uid)]
    if (!left || !right) found.add('UID')
    else
      for (const name of new Set([...left.keys(), ...right.keys()]))
        if (left.get(name) !== right.get(name)) found.add(name)
  }
  return [...found].sort().join(' ')
}

const made = (document: TrajectDocument, recipient: Recipient) => new CalendarGiver().give(document, recipient)

describe.each(tableNames)('of every %s', (table) => {
  const fields: Readonly<Record<string, Fate<unknown>>> = fates[table]

  test('the record of the test has something to tell', () => {
    expect(fullDocument()[table].size).toBeGreaterThan(0)
  })

  test.each(Object.keys(fields))('%s is shown where it is said to be, or left out of every file', async (field) => {
    const fate = fields[field]
    if (!fate || 'link' in fate) return
    const document = fullDocument()
    const [record] = document[table].values()
    if (!record) throw new Error(`no ${table}`)
    const changed = { ...record, [field]: fate.other }
    const after = { ...document, [table]: new Map<string, unknown>(document[table]).set(record.id, changed) }
    const shown: Partial<Record<FileName, string>> = {}
    for (const name of ['everyone', 'owner', 'facilitator'] as const) {
      const found = differences(await made(document, files[name]), await made(after as TrajectDocument, files[name]))
      if (found !== '') shown[name] = found
    }
    expect(shown).toEqual('shown' in fate ? fate.shown : {})
  })
})
