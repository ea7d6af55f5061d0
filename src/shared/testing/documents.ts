import fc from 'fast-check'
import {
  activityKinds,
  boardKinds,
  columnIds,
  fromSnapshot,
  outcomes,
  regions,
  roles,
  type Snapshot,
  schoolTypes,
  type TrajectDocument,
  versionKinds,
} from '../records.ts'

/** Stands in every string of a document that the group must never see. */
export const secretMark = 'GEHEIM'

/** Stands in what only the group that decides about an activity sees of it: its owner's role, target groups, checklist and remark. */
export const planMark = 'INHETPLAN'

/** Stands in what the group agreed to do itself, which it sees where a session ends. */
export const agreedMark = 'AFGESPROKEN'

/** Looks like what people write down: a sentence, an e-mail address, a phone number. */
const secret = fc
  .tuple(fc.constantFrom('moeder is ziek', 'd.k@school.nl', '06-12345678', 'komt steeds te laat'), fc.nat(999))
  .map(([text, number]) => `${secretMark} ${text} ${number}`)
const said = fc.constantFrom(
  'Ouders komen pas als er iets mis is',
  'Startgesprek',
  'Eén avond over kiezen',
  'Portfolio',
)
const maybeSaid = fc.oneof(fc.constant(''), said)
const moments = fc.constantFrom(null, '2026-08', '2026-11-10T19:30', '2027-W06', '2027-07-31', '2027-03-15/2027-03-26')
const instants = fc.constantFrom('2026-11-10T15:00:00.000Z', '2026-11-10T15:20:00.000Z')
const ranks = fc.constantFrom('a0', 'a1', 'a2', 'Zz', 'b00')
const small = fc.nat(3)

type Rows = { readonly [T in keyof Snapshot]: readonly object[] }

/**
 * Any document, straight from the shape of its tables, with `secretMark` in every private string: notes, people,
 * attendance, remarks, versions, and the ids of all that needs no key on the wall.
 */
export const documentsWithSecrets: fc.Arbitrary<TrajectDocument> = fc
  .record({
    first: secret,
    second: secret,
    steps: fc.array(
      fc.record({ board: fc.constantFrom(...boardKinds), title: maybeSaid, rank: ranks, skipped: fc.boolean() }),
      { minLength: 1, maxLength: 7 },
    ),
    notes: fc.array(fc.record({ step: small, text: secret }), { maxLength: 4 }),
    timers: fc.array(
      fc.record({ step: small, startedAt: fc.option(instants), elapsed: fc.nat(4_000_000), id: secret }),
      { maxLength: 3 },
    ),
    people: fc.array(fc.record({ name: secret, role: secret, contact: secret, rank: ranks }), { maxLength: 4 }),
    clusters: fc.array(
      fc.record({
        step: small,
        column: fc.constantFrom(...columnIds),
        rank: ranks,
        name: maybeSaid,
        collapsed: fc.boolean(),
      }),
      { maxLength: 3 },
    ),
    cards: fc.array(
      fc.record({
        step: small,
        column: fc.constantFrom(...columnIds),
        rank: ranks,
        text: said,
        intention: maybeSaid,
        goal: maybeSaid,
        dots: small,
        parked: fc.boolean(),
        cluster: fc.option(small),
      }),
      { maxLength: 12 },
    ),
    activities: fc.array(
      fc.record({
        title: said,
        kind: fc.constantFrom(...activityKinds),
        goal: maybeSaid,
        moment: moments,
        rank: ranks,
      }),
      { maxLength: 6 },
    ),
    participations: fc.array(fc.record({ of: small, role: fc.constantFrom(...roles), part: maybeSaid, id: secret }), {
      maxLength: 5,
    }),
    tools: fc.array(fc.record({ of: small, name: said, rank: ranks, id: secret }), { maxLength: 4 }),
    decisions: fc.array(fc.record({ of: small, outcome: fc.constantFrom(...outcomes), remark: secret, id: secret }), {
      maxLength: 5,
    }),
    versions: fc.array(fc.record({ kind: fc.constantFrom(...versionKinds), attendees: secret, id: secret }), {
      maxLength: 2,
    }),
    place: secret,
    schoolType: fc.constantFrom(...schoolTypes),
    region: fc.constantFrom(...regions),
  })
  .map((raw) => {
    const hidden = (what: string, index: number | string) => `${secretMark}-${what}-${index}`
    const stepOf = (index: number) => `step-${index % raw.steps.length}`
    const traject = {
      id: hidden('traject', 1),
      school: 'Vmbo De Kade',
      place: raw.place,
      schoolType: raw.schoolType,
      region: raw.region,
      schoolYear: 2026,
      createdAt: '2026-11-10T15:00:00.000Z',
      vision: hidden('vision', 1),
      minutes: 60_000,
      cents: 150_000,
      periods: 4,
      ownHolidays: true,
    }
    const [first, second] = [hidden('session', 1), hidden('session', 2)]
    const clusters = raw.clusters.map(({ step, ...cluster }, index) => ({
      ...cluster,
      id: `cluster-${index}`,
      stepId: stepOf(step),
    }))
    const activities = raw.activities.map((activity, index) => ({
      ...activity,
      id: `activity-${index}`,
      recurrence:
        index % 2 === 0
          ? null
          : // The note is what a foreign file could bring along.
            {
              kind: 'weekly',
              interval: 2,
              until: null,
              skipsHolidays: true,
              except: [],
              note: hidden('recurrence', index),
            },
      ownerId: raw.people.length > 0 ? hidden('person', 0) : null,
      ownerRole: null,
      minutes: 90,
      cents: 2500,
      status: 'planned',
      place: `${planMark} aula`,
      buildsOnId: null,
      source: hidden('source', index),
    }))
    const targetGroup = [{ id: hidden('targetGroup', 1), name: `${planMark} leerjaar 2`, rank: 'a0' }]
    const targeting = activities.map(({ id }, index) => ({
      id: hidden('targeting', index),
      activityId: id,
      targetGroupId: hidden('targetGroup', 1),
    }))
    const elaboration = activities.map(({ id }, index) => ({
      id: hidden('elaboration', index),
      activityId: id,
      text: `${planMark} zaal vrijhouden`,
      done: false,
      rank: 'a0',
    }))
    const ofActivity = <R extends { readonly of: number }>(all: readonly R[]) =>
      activities.length === 0
        ? []
        : all.map(({ of, ...rest }) => ({ ...rest, activityId: `activity-${of % activities.length}` }))
    const participation = ofActivity(raw.participations)
    const tool = ofActivity(raw.tools).map((each, index) => ({ ...each, source: hidden('tool-source', index) }))
    // What the group said is the group's own, and stands where it decides.
    const remark = activities.map(({ id }, index) => ({
      id: hidden('remark', index),
      activityId: id,
      sessionId: second,
      text: `${planMark} eerst de ouders vragen`,
    }))
    const decision = ofActivity(raw.decisions).map((each) => ({ ...each, sessionId: second }))
    const cards = raw.cards.map(({ step, cluster, ...card }, index) => {
      const within = cluster === null || card.parked ? undefined : clusters[cluster]
      const place = within ? { stepId: within.stepId, column: within.column } : { stepId: stepOf(step) }
      return { ...card, ...place, id: `card-${index}`, clusterId: within?.id ?? null, originCardId: null }
    })
    const person = raw.people.map((each, index) => ({
      ...each,
      id: hidden('person', index),
      role: index === 0 ? `${planMark} mentor leerjaar 2` : each.role,
    }))
    // Everything in it was otherwise, so that whoever tells what changed meets a secret in each place.
    const earlier = {
      traject: { ...traject, vision: hidden('vision', 0), minutes: null, cents: 5 },
      activity: activities.slice(1).map((activity) => ({
        ...activity,
        goal: 'Eerst een ander doel',
        moment: '2026-09',
        ownerId: raw.people.length > 1 ? hidden('person', 1) : null,
        minutes: 30,
        source: hidden('source', 'then'),
      })),
      participation: participation.map((each) => ({ ...each, part: 'iets anders' })),
      tool: tool.map((each) => ({ ...each, source: hidden('tool-source', 'then') })),
      decision: decision.map((each) => ({ ...each, outcome: 'later', remark: hidden('decision', 'then') })),
      targetGroup,
      targeting: targeting.slice(1),
      elaboration: elaboration.map((each) => ({ ...each, text: `${planMark} zaal zoeken` })),
      remark: remark.map((each) => ({ ...each, text: `${planMark} eerst iets anders` })),
      // Who is the owner now went by another name then.
      person: person.map((each, index) => ({
        ...each,
        name: hidden('name', 'then'),
        role: `${planMark} rol ${index}`,
        contact: '',
      })),
      ownRole: [{ id: hidden('ownRole', 1), name: `${planMark} afdelingsleider`, rank: 'a0' }],
      // Nobody came second yet.
      owner: [],
      origin: [],
      descent: [],
    }
    const rows: Rows = {
      traject: [traject],
      holiday: [
        {
          id: hidden('holiday', 1),
          name: 'Studiedagen',
          first: '2026-10-12',
          last: '2026-10-16',
          status: 'own',
        },
      ],
      schoolEvent: [
        {
          id: hidden('schoolEvent', 1),
          kind: 'tests',
          // Everybody at school knows it; only which record it is, is nobody's business.
          name: 'Toetsweek',
          first: '2026-11-02',
          last: '2026-11-06',
        },
      ],
      ownRole: [{ id: hidden('ownRole', 1), name: `${planMark} teamleider`, rank: 'a0' }],
      // Who comes second, by role or by name.
      owner: activities.map(({ id }, index) => ({
        id: hidden('owner', index),
        activityId: id,
        personId: index % 2 === 1 && raw.people.length > 0 ? hidden('person', 0) : null,
        role: index % 2 === 1 && raw.people.length > 0 ? null : hidden('ownRole', 1),
        rank: 'a0',
      })),
      targetGroup,
      session: [
        { id: first, kind: 'werksessie1', date: null, dotsEach: 3 },
        { id: second, kind: 'werksessie2', date: '2027-01-19', dotsEach: 0 },
      ],
      step: raw.steps.map((step, index) => ({ ...step, id: `step-${index}`, sessionId: first, minutes: 25 })),
      timer: raw.timers.map(({ step, ...timer }) => ({ ...timer, stepId: stepOf(step) })),
      note: raw.notes.map(({ step, text }, index) => ({ id: hidden('note', index), stepId: stepOf(step), text })),
      // The first one owns every activity, and stands in the plan by name.
      person,
      attendance: [...raw.people, ...raw.people.slice(0, 1)].map((_, index) => ({
        id: hidden('attendance', index),
        // Only the first one, whose role may be seen, comes a second time.
        sessionId: index === raw.people.length ? second : first,
        personId: hidden('person', index % raw.people.length),
      })),
      agreement: [first, second].map((sessionId, index) => ({
        id: hidden('agreement', index),
        sessionId,
        what: `${agreedMark} brief naar huis sturen`,
        who: `${agreedMark} decaan`,
        before: '2026-12-01',
        done: false,
        rank: 'a0',
      })),
      cluster: clusters,
      card: cards,
      activity: activities,
      targeting,
      participation,
      elaboration,
      tool,
      origin: activities.flatMap(({ id }, index) =>
        cards[index] ? [{ id: hidden('origin', index), activityId: id, cardId: cards[index].id }] : [],
      ),
      decision,
      descent: activities.slice(0, 1).map(({ id }) => ({
        id: hidden('descent', 1),
        activityId: id,
        kind: 'merged',
        fromId: hidden('descent', 'from'),
        fromTitle: `${planMark} koffieochtend`,
      })),
      remark,
      minutesRemark: [first, second].map((sessionId, index) => ({
        id: hidden('minutesRemark', index),
        sessionId,
        part: 'agenda',
        text: hidden('minutesRemark', 'text'),
      })),
      version: raw.versions.map((version) => ({
        ...version,
        date: '2027-01-19',
        hash: 'e4dd29d5'.repeat(8),
        snapshot: earlier,
        createdAt: '2027-01-19T15:00:00.000Z',
      })),
    }
    return fromSnapshot(rows as unknown as Snapshot)
  })
