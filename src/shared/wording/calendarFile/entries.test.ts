import { describe, expect, test } from 'vitest'
import { translator } from '../../i18n.ts'
import { writeMoment } from '../../moment.ts'
import type { TrajectDocument } from '../../records.ts'
import { sessionOf } from '../../rules/board/boards.ts'
import type { Recipient } from '../../rules/calendarFile/recipients.ts'
import { type ActivityWish, activityTitled, begunDocument, doing, withActivity } from '../../testing/fixture.ts'
import { calendarEntries, calendarFileTitle, recipientName } from './entries.ts'

const t = translator('nl')
const everyone: Recipient = { kind: 'everyone' }
const facilitator: Recipient = { kind: 'facilitator' }

const entriesOf = (document: TrajectDocument, recipient: Recipient) => calendarEntries(document, recipient, 'nl', t)

/** What the facilitator's file has about contact: on which day, what, and what more. */
function contacts(document: TrajectDocument) {
  return entriesOf(document, facilitator)
    .filter(({ categories }) => categories.includes('Contact'))
    .map(({ summary, moment, description, reminder }) => [writeMoment(moment), summary, description, reminder])
}

const evening = { title: 'Ouderavond', moment: '2026-11-24T19:30' } satisfies ActivityWish

describe('a contact moment', () => {
  test('is on the first school day of the window, names the school, and reminds at nine', () => {
    expect(contacts(withActivity(begunDocument(), evening))).toEqual([
      [
        '2026-10-27',
        'Contact met De Voorbeeldschool over Ouderavond',
        'Begint: dinsdag 24 november 2026, 19.30 uur\nKan tot en met dinsdag 3 november 2026.',
        -540,
      ],
    ])
  })

  test('moves before a holiday in which the whole window lies', () => {
    const days = contacts(withActivity(begunDocument(), { ...evening, moment: '2026-11-15' })).map(([day]) => day)
    expect(days).toEqual(['2026-10-09'])
  })

  test('names who sees to it, and how to reach them', () => {
    let document = doing(begunDocument(), 'person.add', { name: 'A. de B.', role: 'decaan', contact: '06-1' })
    const [personId = ''] = document.person.keys()
    document = withActivity(document, { ...evening, more: { owners: [{ personId }, { role: 'formTutor' }] } })
    const [[, summary, description] = []] = contacts(document)
    expect(summary).toBe('Contact met A. de B., Mentor over Ouderavond')
    expect(description).toMatch(/\nBereikbaar: A\. de B\. \(decaan\), 06-1$/)
  })

  test('comes once before what a rule repeats, and before each time of what comes back per term', () => {
    const usual = { until: null, skipsHolidays: false, except: [] }
    const weekly = {
      ...evening,
      more: { recurrence: { kind: 'weekly', interval: 1, ...usual } },
    } satisfies ActivityWish
    expect(contacts(withActivity(begunDocument(), weekly))).toHaveLength(1)
    const perTerm = {
      ...evening,
      moment: '2026-10-06',
      more: { recurrence: { kind: 'term', of: 'period', ...usual } },
    } satisfies ActivityWish
    expect(contacts(withActivity(begunDocument(), perTerm))).toHaveLength(4)
  })

  test('is there for a month and a week too, and not for what has no moment, was called off, dropped or put off', () => {
    const titles = (document: TrajectDocument) => contacts(document).map(([, summary]) => summary)
    let document = withActivity(begunDocument(), { title: 'In een maand', moment: '2026-11' })
    document = withActivity(document, { title: 'In een week', moment: '2026-W48' })
    document = withActivity(document, { title: 'Ooit' })
    document = withActivity(document, { ...evening, title: 'Afgezegd', more: { status: 'cancelled' } })
    document = doing(document, 'review.start', { date: '2026-06-16' })
    document = withActivity(document, { ...evening, title: 'Vervallen', outcome: 'dropped' })
    document = withActivity(document, { ...evening, title: 'Later', outcome: 'later' })
    expect(titles(document)).toEqual([
      'Contact met De Voorbeeldschool over In een maand',
      'Contact met De Voorbeeldschool over In een week',
    ])
  })

  test('that was agreed in a session stands on its day', () => {
    const document = doing(begunDocument(), 'session.edit', { kind: 'werksessie1', nextContact: '2026-06-23' })
    expect(contacts(document)).toEqual([
      ['2026-06-23', 'Contact met De Voorbeeldschool', 'Zo afgesproken in Werksessie 1.', -540],
    ])
  })

  test('is in no file but the one of the facilitator', () => {
    const document = withActivity(begunDocument(), { ...evening, more: { owners: [{ role: 'formTutor' }] } })
    for (const recipient of [everyone, { kind: 'owner', key: 'role formTutor' } as const]) {
      expect(entriesOf(document, recipient).map(({ summary }) => summary)).toEqual(['Ouderavond'])
    }
  })
})

test('a session stands on its day: for everyone by name, for the facilitator with its steps and people', () => {
  let document = doing(begunDocument(), 'session.edit', { kind: 'werksessie1', date: '2026-06-02' })
  document = doing(document, 'person.add', { name: 'A. de B.', role: 'mentor', contact: '06-1' })
  const [forAll] = entriesOf(document, everyone)
  const [own] = entriesOf(document, facilitator)
  expect(forAll).toMatchObject({
    summary: 'Werksessie 1, De Voorbeeldschool',
    description: '',
    categories: ['Werksessie'],
  })
  expect(own?.summary).toBe(forAll?.summary)
  expect(own?.description).toMatch(/^Wat denken, verwachten en wensen we\? \(\d+ min\)\n/)
  expect(own?.description).toMatch(/\nMensen: A\. de B\. \(mentor\), 06-1$/)
})

test('an owner gets what they see to, and what was agreed with them by name', () => {
  let document = withActivity(begunDocument(), { ...evening, more: { owners: [{ role: 'careersCounsellor' }] } })
  document = withActivity(document, { title: 'Markt', moment: '2027-05-20', more: { owners: [{ role: 'formTutor' }] } })
  const sessionId = sessionOf(document, 'werksessie1')?.id ?? ''
  for (const [what, who] of [
    ['Zaal vragen', 'conciërge en decaan'],
    ['Brief schrijven', 'mentoren'],
  ] as const) {
    document = doing(document, 'agreement.add', { sessionId, what, who, before: '2026-10-01' })
  }
  const counsellor: Recipient = { kind: 'owner', key: 'role careersCounsellor' }
  expect(entriesOf(document, counsellor).map(({ summary }) => summary)).toEqual(['Ouderavond', 'Afspraak: Zaal vragen'])
  expect(calendarFileTitle(document, recipientName(document, counsellor, t), t)).toBe(
    'Jaarplan 2026-2027 De Voorbeeldschool (Decaan)',
  )
  const { id } = activityTitled(document, 'Ouderavond')
  const after = doing(document, 'activity.edit', { id, owners: [] })
  expect([entriesOf(after, counsellor), recipientName(after, counsellor, t)]).toEqual([[], ''])
})
