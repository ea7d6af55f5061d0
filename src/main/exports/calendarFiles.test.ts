import fc from 'fast-check'
import ICAL from 'ical.js'
import { describe, expect, test } from 'vitest'
import { decide } from '#shared/commands/index.ts'
import { apply } from '#shared/patch.ts'
import { emptyDocument, type TrajectDocument } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import { ownersOfPlan, type Recipient } from '#shared/rules/calendarFile/recipients.ts'
import { agreements } from '#shared/rules/plan/agreements.ts'
import { ownerKey } from '#shared/rules/plan/owners.ts'
import { countingContext } from '#shared/testing/context.ts'
import { type ActivityWish, activityTitled, doing, plannedDocument, withActivity } from '#shared/testing/fixture.ts'
import { askedOf, begin, gestures } from '#shared/testing/gestures.ts'
import { CalendarClient } from './testing/calendarClient.ts'
import { CalendarGiver, everyone, facilitator } from './testing/calendarGiver.ts'

/** What somebody sees who has imported nothing but the file of now. */
async function asNew(document: TrajectDocument, recipient = everyone) {
  const client = new CalendarClient()
  client.import(await new CalendarGiver().give(document, recipient))
  return client.appointments()
}

const coffee = {
  title: 'Koffieochtend',
  moment: '2026-10-06T08:30/10:00',
  more: {
    owners: [{ role: 'careersCounsellor' }],
    recurrence: { kind: 'monthly', ordinal: 1, weekday: 2, until: null, skipsHolidays: true, except: [] },
  },
} satisfies ActivityWish

const progress = {
  title: 'Voortgangsgesprek',
  moment: '2026-10-08T15:30',
  more: {
    owners: [{ role: 'formTutor' }],
    recurrence: { kind: 'term', of: 'period', until: null, skipsHolidays: false, except: [] },
  },
} satisfies ActivityWish

function schoolYear(): TrajectDocument {
  let document = [coffee, progress].reduce<TrajectDocument>(withActivity, plannedDocument())
  const sessionId = sessionOf(document, 'werksessie1')?.id ?? ''
  document = doing(document, 'session.edit', { kind: 'werksessie1', date: '2026-06-02' })
  document = doing(document, 'agreement.add', { sessionId, what: 'Zaal vragen', who: 'decaan', before: '2026-10-01' })
  return document
}

const counsellor: Recipient = { kind: 'owner', key: 'role careersCounsellor' }

describe('a calendar into which three files came', () => {
  test.each([everyone, facilitator, counsellor])(
    'has for %o what the last one says: no double, no dead appointment',
    async (recipient) => {
      const giver = new CalendarGiver()
      const client = new CalendarClient()
      let document = schoolYear()
      const id = (title: string) => activityTitled(document, title).id
      const give = async () => {
        client.import(await giver.give(document, recipient))
        expect(client.appointments()).toEqual(await asNew(document, recipient))
      }
      await give()
      document = doing(document, 'activity.edit', {
        id: id('Ouderavond "Samen kiezen"'),
        moment: '2026-11-12T20:00',
        place: 'Aula',
      })
      document = doing(document, 'activity.edit', { id: id('Snuffelstage'), moment: null })
      document = doing(document, 'activity.remove', { ids: [id('Sollicitatiemarkt met oud-leerlingen')] })
      document = doing(document, 'activity.edit', { id: id('Koffieochtend'), owners: [{ role: 'formTutor' }] })
      document = doing(document, 'activity.edit', {
        id: id('Voortgangsgesprek'),
        owners: [{ role: 'careersCounsellor' }],
      })
      await give()
      document = doing(document, 'activity.edit', { id: id('Snuffelstage'), moment: '2027-03-22/2027-03-26' })
      document = doing(document, 'decision.set', { activityId: id('Beroepenweek in de onderbouw'), outcome: 'dropped' })
      document = doing(document, 'activity.edit', {
        id: id('Koffieochtend'),
        owners: [{ role: 'careersCounsellor' }],
        recurrence: null,
      })
      document = doing(document, 'activity.edit', {
        id: id('Voortgangsgesprek'),
        recurrence: { ...progress.more.recurrence, of: 'trimester' },
      })
      const [agreement] = agreements(document)
      document = doing(document, 'agreement.done', { id: agreement?.id ?? '', done: true })
      await give()
    },
  )

  test('is right whatever was done in between, for everyone, the facilitator and each owner', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(gestures(25), { minLength: 3, maxLength: 3 }), async (parts) => {
        const context = countingContext()
        const giver = new CalendarGiver()
        const clients = new Map<string, { readonly recipient: Recipient; readonly client: CalendarClient }>()
        let document = emptyDocument as TrajectDocument
        const done = (command: string, input: unknown) => {
          const decided = decide(document, command, input, context)
          if (decided.ok) document = apply(document, decided.value.patch)
        }
        done('traject.create', begin.input)
        for (const part of parts) {
          for (const gesture of part) {
            const { command, input } = askedOf(document, gesture)
            done(command, input)
          }
          const owners = ownersOfPlan(document).map((owner): Recipient => ({ kind: 'owner', key: ownerKey(owner) }))
          for (const recipient of [everyone, facilitator, ...owners]) {
            const key = JSON.stringify(recipient)
            clients.set(key, clients.get(key) ?? { recipient, client: new CalendarClient() })
          }
          // Who is no owner any more is given a file too.
          for (const { recipient, client } of clients.values()) {
            client.import(await giver.give(document, recipient))
            expect(client.appointments()).toEqual(await asNew(document, recipient))
          }
        }
      }),
      { numRuns: 40 },
    )
  })

  test('has nothing of one file taken away by another that the same person was given', async () => {
    const giver = new CalendarGiver()
    const client = new CalendarClient()
    let document = schoolYear()
    client.import(await giver.give(document, everyone))
    client.import(await giver.give(document, counsellor))
    const { id } = activityTitled(document, 'Koffieochtend')
    document = doing(document, 'activity.edit', { id, owners: [{ role: 'formTutor' }] })
    client.import(await giver.give(document, counsellor))
    client.import(await giver.give(document, everyone))
    expect(client.appointments()).toEqual(
      [...(await asNew(document, everyone)), ...(await asNew(document, counsellor))].sort((a, b) =>
        a.uid < b.uid ? -1 : 1,
      ),
    )
  })
})

/** The entries of a file by their title. */
function entriesIn(text: string) {
  return new Map(
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => {
      const value = (name: string) => String(component.getFirstPropertyValue(name) ?? '')
      return [
        value('summary'),
        {
          uid: value('uid'),
          sequence: Number(value('sequence')),
          modified: value('last-modified'),
          stamp: value('dtstamp'),
          status: value('status'),
          start: value('dtstart'),
        },
      ] as const
    }),
  )
}

describe('a file after an earlier one', () => {
  test('is the same to the last letter when nothing changed', async () => {
    const giver = new CalendarGiver()
    const document = schoolYear()
    const first = await giver.give(document)
    expect(await giver.give(document)).toBe(first)
    expect(await giver.give(document)).toBe(first)
  })

  test('says of what changed alone that it is newer, and since when', async () => {
    const giver = new CalendarGiver()
    let document = schoolYear()
    const before = entriesIn(await giver.give(document))
    const { id } = activityTitled(document, 'Snuffelstage')
    document = doing(document, 'activity.edit', { id, moment: '2027-03-22/2027-03-26' })
    const after = entriesIn(await giver.give(document))
    const changed = [...after].filter(([title, entry]) => JSON.stringify(before.get(title)) !== JSON.stringify(entry))
    expect(changed.map(([title]) => title)).toEqual(['Snuffelstage'])
    const [was, is] = [before.get('Snuffelstage'), after.get('Snuffelstage')]
    expect(is?.uid).toBe(was?.uid)
    expect(is?.sequence).toBeGreaterThan(was?.sequence ?? Number.POSITIVE_INFINITY)
    expect([is?.modified, is?.stamp]).toEqual(['2026-09-01T09:02:00Z', '2026-09-01T09:02:00Z'])
  })

  test('calls off what is gone, in every file from then on, and brings it back when it comes back', async () => {
    const giver = new CalendarGiver()
    const document = schoolYear()
    const { id } = activityTitled(document, 'Snuffelstage')
    const was = entriesIn(await giver.give(document)).get('Snuffelstage')
    const without = doing(document, 'activity.remove', { ids: [id] })
    const gone = entriesIn(await giver.give(without)).get('Snuffelstage')
    expect(gone).toMatchObject({ uid: was?.uid, status: 'CANCELLED', start: '2027-03-15' })
    expect(gone?.sequence).toBeGreaterThan(was?.sequence ?? Number.POSITIVE_INFINITY)
    expect(entriesIn(await giver.give(without)).get('Snuffelstage')).toEqual(gone)
    const back = entriesIn(await giver.give(document)).get('Snuffelstage')
    expect(back).toMatchObject({ uid: was?.uid, status: 'TENTATIVE' })
    expect(back?.sequence).toBeGreaterThan(gone?.sequence ?? Number.POSITIVE_INFINITY)
  })

  test('knows nothing of one that nobody saved', async () => {
    const giver = new CalendarGiver()
    const document = schoolYear()
    await giver.show(document)
    const without = doing(document, 'activity.remove', { ids: [activityTitled(document, 'Snuffelstage').id] })
    expect(await giver.give(without)).not.toContain('Snuffelstage')
  })
})
