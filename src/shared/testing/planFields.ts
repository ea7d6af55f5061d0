import { fromSnapshot, type RecordOf, snapshotSchema, type TableName, type TrajectDocument } from '../records.ts'
import { documentOfPlan, planOf } from '../rules/plan/plan.ts'

/** What becomes of a field on paper: what is read there of that of `wholeDocument` and, in a workbook, in which column; or why not. */
type Fate = { readonly says: string; readonly column?: string } | { readonly leftOut: string }

/** Why a table is not in a document at all, or what becomes of each of its fields. One that is forgotten does not compile. */
type Fates = { readonly [T in TableName]: string | { readonly [F in keyof RecordOf<T>]-?: Fate } }

const unread: Fate = { leftOut: 'nobody reads the id of a record' }
const pointer: Fate = { leftOut: 'it says to what the rest belongs, and stands with that' }
const order: Fate = { leftOut: 'it is the order in which things stand' }
const recorded: Fate = { leftOut: 'when something was recorded is no part of a plan' }

/** Every field that a traject keeps, and what a school reads of it in its jaarplan, in Dutch. */
const planFields = {
  traject: {
    id: unread,
    school: { says: 'Mbo De Volle Maan' },
    place: { says: 'Maanstad' },
    schoolType: { says: 'Schoolsoort:\tMbo' },
    region: { says: 'Vakantieregio:\tZuid' },
    schoolYear: { says: 'Jaarplan 2026-2027' },
    createdAt: recorded,
    vision: { says: 'Visie op ouders' },
    minutes: { says: 'nodig 1,5, beschikbaar 3,5: 2 over' },
    cents: { says: 'nodig € 12,50, beschikbaar € 10: € 2,50 te kort' },
    periods: { leftOut: 'moments tell it, as the days that they are' },
    ownHolidays: { leftOut: 'the holidays themselves are there' },
  },
  holiday: {
    id: unread,
    name: { says: 'Maanvakantie' },
    first: { says: '12-10-2026 tot en met 16-10-2026' },
    last: { says: '12-10-2026 tot en met 16-10-2026' },
    status: { says: 'Vakantie, van de school' },
  },
  schoolEvent: {
    id: unread,
    kind: { says: 'Agenda van de school, toetsen' },
    name: { says: 'Maantoetsweek' },
    first: { says: '07-12-2026 tot en met 11-12-2026' },
    last: { says: '07-12-2026 tot en met 11-12-2026' },
  },
  ownRole: { id: unread, name: { says: 'Maancoördinator' }, rank: order },
  targetGroup: { id: unread, name: { says: 'Maanklas 2' }, rank: order },
  session: 'the minutes of a session tell of it',
  step: 'the minutes of a session tell of it',
  timer: 'the minutes of a session tell of it',
  note: 'what the facilitator writes for herself is nobody else’s',
  person: {
    id: unread,
    name: { says: 'Verantwoordelijke:\tMaria Maan' },
    role: { leftOut: 'an owner stands there by name' },
    contact: { leftOut: 'how to reach somebody is private' },
    rank: order,
  },
  attendance: 'the minutes of a session tell of it',
  agreement: {
    id: unread,
    sessionId: pointer,
    what: { says: 'Maanzaal vragen' },
    who: { says: '(maanconciërge, vóór donderdag 1 oktober 2026)' },
    before: { says: '(maanconciërge, vóór donderdag 1 oktober 2026)' },
    done: { leftOut: 'what is done is no longer agreed' },
    rank: order,
  },
  cluster: 'the minutes of a session tell what was said',
  card: 'the minutes of a session tell what was said',
  activity: {
    id: unread,
    title: { says: 'Maanavond', column: 'Activiteit' },
    kind: { says: 'verbeterd', column: 'Soort' },
    goal: { says: 'Doel:\tSamen naar de maan', column: 'Doel' },
    moment: { says: 'dinsdag 3 november 2026, 19.30 tot 21.00 uur', column: 'Moment' },
    rank: order,
    recurrence: { says: 'daarna elke 2 weken', column: 'Moment' },
    place: { says: 'Waar:\tMaanaula', column: 'Waar' },
    ownerId: { says: 'Maria Maan, Decaan', column: 'Verantwoordelijke' },
    ownerRole: { says: 'Verantwoordelijke:\tMentor', column: 'Verantwoordelijke' },
    minutes: { says: 'Uren:\t1,5 uur', column: 'Uren' },
    cents: { says: 'Kosten:\t€ 12,50', column: 'Kosten' },
    status: { says: 'Status:\tin voorbereiding', column: 'Status' },
    buildsOnId: { says: 'Bouwt voort op:\tEerste maanstap', column: 'Bouwt voort op' },
    source: { says: 'Herkomst:\tMaankist', column: 'Herkomst' },
  },
  owner: {
    id: unread,
    activityId: pointer,
    personId: { says: 'Maria Maan, Decaan, Maancoördinator, Jan Maan' },
    role: { says: 'Maria Maan, Decaan, Maancoördinator, Jan Maan' },
    rank: order,
  },
  targeting: { id: unread, activityId: pointer, targetGroupId: { says: 'Doelgroep:\tMaanklas 2' } },
  participation: {
    id: unread,
    activityId: pointer,
    role: { says: 'Maancoördinator: wijst de weg' },
    part: { says: 'Maancoördinator: wijst de weg' },
  },
  elaboration: {
    id: unread,
    activityId: pointer,
    text: { says: 'Maanlicht bestellen' },
    done: { says: 'Maanlicht bestellen (klaar)' },
    rank: order,
  },
  tool: {
    id: unread,
    activityId: pointer,
    name: { says: 'Maankaart: Maanmediatheek' },
    rank: order,
    source: { says: 'Maankaart: Maanmediatheek' },
  },
  origin: 'the minutes of a session tell what was said',
  decision: {
    id: unread,
    activityId: pointer,
    sessionId: pointer,
    outcome: { says: 'Besluit:\tAkkoord' },
    remark: { leftOut: 'the facilitator noted it for herself' },
    isOvertaken: { leftOut: 'the next session asks again; the ledger tells what changed' },
  },
  descent: 'the ledger tells what was taken together and split',
  remark: { id: unread, activityId: pointer, sessionId: pointer, text: { says: 'Opmerking:\tEerst de maan vragen' } },
  minutesRemark: 'the minutes of a session tell it',
  version: {
    id: unread,
    kind: { says: 'Status:\tDefinitief op 16-06-2026, versie 1, daarna gewijzigd' },
    name: { leftOut: 'only a concept has one, and a plan tells of its last seal' },
    date: { says: 'Gewijzigd sinds 16-06-2026' },
    attendees: { says: 'Aanwezig bij het vaststellen:\tmaanraad' },
    snapshot: { says: 'Doel: Eerst een ander doel → Samen naar de maan' },
    hash: { says: 'Code van versie 1:\tABCD-ABCD-ABCD-ABCD' },
    createdAt: recorded,
  },
} as const satisfies Fates

/** What stands in fields that nobody but the facilitator reads. */
export const privateMark = 'ALLEEN-VOOR-MIJ'

/** A traject in which every field has a value that stands nowhere else. */
export function wholeDocument(): TrajectDocument {
  const at = '2026-06-02T14:00:00.000Z'
  const [activityId, sessionId, stepId, cardId, personId] = ['maanavond', 'sessie', 'stap', 'kaart', 'maria']
  const base = { rank: 'a0', recurrence: null, minutes: null, cents: null }
  const document = fromSnapshot(
    snapshotSchema.parse({
      traject: [
        {
          id: 'traject-maan',
          school: 'Mbo De Volle Maan',
          place: 'Maanstad',
          schoolType: 'mbo',
          region: 'zuid',
          schoolYear: 2026,
          createdAt: at,
          vision: 'Visie op ouders',
          minutes: 210,
          cents: 1000,
          periods: 4,
          ownHolidays: true,
        },
      ],
      holiday: [{ id: 'vrij', name: 'Maanvakantie', first: '2026-10-12', last: '2026-10-16', status: 'own' }],
      schoolEvent: [{ id: 'toets', kind: 'tests', name: 'Maantoetsweek', first: '2026-12-07', last: '2026-12-11' }],
      ownRole: [{ id: 'rol', name: 'Maancoördinator', rank: 'a0' }],
      targetGroup: [{ id: 'groep', name: 'Maanklas 2', rank: 'a0' }],
      session: [{ id: sessionId, kind: 'werksessie2', date: '2026-06-16', dotsEach: 0, begunAt: at }],
      step: [{ id: stepId, sessionId, board: 'walk', rank: 'a0', title: '', minutes: 20, skipped: false }],
      timer: [{ id: 'klok', stepId, startedAt: null, elapsed: 1000 }],
      note: [{ id: 'notitie', stepId, text: privateMark }],
      person: [
        { id: personId, name: 'Maria Maan', role: 'maanleider', contact: privateMark, rank: 'a0' },
        { id: 'jan', name: 'Jan Maan', role: '', contact: privateMark, rank: 'a1' },
      ],
      attendance: [{ id: 'erbij', sessionId, personId }],
      agreement: [
        {
          id: 'afspraak',
          sessionId,
          what: 'Maanzaal vragen',
          who: 'maanconciërge',
          before: '2026-10-01',
          done: false,
          rank: 'a0',
        },
      ],
      cluster: [],
      card: [
        {
          id: cardId,
          stepId,
          column: 'add',
          rank: 'a0',
          text: privateMark,
          intention: '',
          goal: '',
          dots: 0,
          parked: false,
          clusterId: null,
          originCardId: null,
        },
      ],
      activity: [
        {
          ...base,
          id: 'stap-1',
          title: 'Eerste maanstap',
          kind: 'new',
          goal: '',
          moment: null,
          ownerRole: 'formTutor',
        },
        {
          ...base,
          id: activityId,
          title: 'Maanavond',
          kind: 'improved',
          goal: 'Samen naar de maan',
          moment: '2026-11-03T19:30/21:00',
          recurrence: { kind: 'weekly', interval: 2, until: null, skipsHolidays: false, except: [] },
          place: 'Maanaula',
          ownerId: personId,
          minutes: 90,
          cents: 1250,
          status: 'preparing',
          buildsOnId: 'stap-1',
          source: 'Maankist',
        },
      ],
      owner: [
        { id: 'v1', activityId, personId: null, role: 'careersCounsellor', rank: 'a0' },
        { id: 'v2', activityId, personId: null, role: 'rol', rank: 'a1' },
        { id: 'v3', activityId, personId: 'jan', role: null, rank: 'a2' },
      ],
      targeting: [{ id: 'voor', activityId, targetGroupId: 'groep' }],
      participation: [{ id: 'mee', activityId, role: 'rol', part: 'wijst de weg' }],
      elaboration: [{ id: 'regel', activityId, text: 'Maanlicht bestellen', done: true, rank: 'a0' }],
      tool: [{ id: 'kaart-1', activityId, name: 'Maankaart', source: 'Maanmediatheek', rank: 'a0' }],
      origin: [{ id: 'herkomst', activityId, cardId }],
      decision: [{ id: 'besluit', activityId, sessionId, outcome: 'agreed', remark: privateMark }],
      descent: [],
      remark: [{ id: 'gezegd', activityId, sessionId, text: 'Eerst de maan vragen' }],
      minutesRemark: [{ id: 'verslag', sessionId, part: 'agenda', text: privateMark }],
      version: [],
    }),
  )
  return sealedBefore(document, activityId)
}

/** The same with a seal of before its goal became what it is. */
function sealedBefore(document: TrajectDocument, activityId: string): TrajectDocument {
  const plan = planOf(document)
  if (!plan) throw new Error('a document without a traject cannot be sealed')
  const before = documentOfPlan(plan).activity.get(activityId)
  const version = {
    id: 'versie',
    kind: 'definitive',
    name: '',
    date: '2026-06-16',
    attendees: 'maanraad',
    snapshot: {
      ...plan,
      activity: plan.activity.map((each) => (each === before ? { ...each, goal: 'Eerst een ander doel' } : each)),
    },
    hash: 'abcd'.repeat(16),
    createdAt: '2026-06-16T14:00:00.000Z',
  } as const
  return { ...document, version: new Map([[version.id, version]]) }
}

/** Every field with what becomes of it, under the name that a failing test tells. */
export function fatesOfFields(): readonly { readonly field: string; readonly fate: Fate }[] {
  return Object.entries(planFields).flatMap(([table, fields]) =>
    typeof fields === 'string'
      ? []
      : Object.entries(fields).map(([field, fate]) => ({ field: `${table}.${field}`, fate })),
  )
}
