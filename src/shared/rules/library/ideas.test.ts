import { describe, expect, it } from 'vitest'
import list from '#resources/gereedschapskist.json'
import { decide } from '../../commands/index.ts'
import { apply } from '../../patch.ts'
import { type TrajectDocument, trajectOf } from '../../records.ts'
import { countingContext } from '../../testing/context.ts'
import { activityTitled, begunDocument, doing, withActivity } from '../../testing/fixture.ts'
import { calendarOf } from '../calendar/calendar.ts'
import { participationsOf, toolsOf } from '../plan/plan.ts'
import {
  activityToEntry,
  type EntryContent,
  entryContent,
  entryToActivity,
  type LibraryEntry,
  readShippedLibrary,
  sameContent,
  sourceInWords,
} from './library.ts'

const shipped = readShippedLibrary(list)
const namesOf = (entries: readonly { name: string }[]) => entries.map(({ name }) => name)
const calendar = calendarOf(2026, [], [])

function shippedNamed(name: string): LibraryEntry {
  const entry = shipped.find((each) => each.name === name)
  if (!entry) throw new Error(`no idea "${name}"`)
  return entry
}

describe('an idea on the plan', () => {
  it('becomes an activity with its goal, roles, tools and where it is from', () => {
    for (const entry of shipped) {
      const document = begunDocument()
      const decided = decide(
        document,
        'activity.fromLibrary',
        entryToActivity(entry, '2026-11', null),
        countingContext(),
      )
      if (!decided.ok) throw new Error(`${entry.name} was refused: ${decided.error.code}`)
      const after = apply(document, decided.value.patch)
      const activity = activityTitled(after, entry.name)
      expect(activity).toMatchObject({
        goal: entry.goal,
        moment: '2026-11',
        source: `${entry.source}, ${entry.address}`,
      })
      expect(new Set(participationsOf(after, activity.id).map(({ role }) => role))).toEqual(new Set(entry.roles))
      expect(namesOf(toolsOf(after, activity.id))).toEqual(namesOf(entry.tools))
      expect(after.targeting.size).toBe(0)
    }
  })

  it('is for the target group of the lane it landed on', () => {
    expect(entryToActivity(shippedNamed('Startgesprek'), null, 'groep-1').targetGroupIds).toEqual(['groep-1'])
  })

  it('has a source that fits the activity, the address left out when it does not', () => {
    expect(sourceInWords({ source: '', address: 'lob-vo.nl/x' })).toBe('lob-vo.nl/x')
    expect(sourceInWords({ source: 'x'.repeat(1000), address: 'lob-vo.nl/x' })).toBe('x'.repeat(1000))
  })
})

function entryOf(document: TrajectDocument, title: string): EntryContent {
  const entry = activityToEntry(document, calendar, activityTitled(document, title).id)
  if (!entry) throw new Error('no idea')
  return entry
}

describe('an activity as an idea', () => {
  const planned = withActivity(begunDocument(), {
    title: 'Koffie met ouders',
    moment: '2026-11-10T19:30/21:00',
    goal: 'Elkaar leren kennen',
    who: [
      ['parent', 'mevrouw X schenkt in'],
      ['formTutor', ''],
    ],
    tools: ['gesprekskaarten'],
  })

  it('keeps what another school can use', () => {
    expect(entryOf(planned, 'Koffie met ouders')).toEqual({
      name: 'Koffie met ouders',
      targetGroup: '',
      schoolTypes: ['vmbo'],
      goal: 'Elkaar leren kennen',
      roles: ['parent', 'formTutor'],
      tools: [{ name: 'gesprekskaarten', source: '' }],
      period: '',
      months: [11],
      duration: '90 min',
      source: '',
      address: '',
    })
  })

  it('holds no person, no id and nothing else of this school', () => {
    let document = doing(planned, 'person.add', { name: 'J. de Vries', role: 'mentor', contact: 'jdv@school.nl' })
    const person = document.person.values().next().value
    document = doing(document, 'ownRole.add', { names: ['Teamleider'] })
    const [role = ''] = document.ownRole.keys()
    const { id } = activityTitled(document, 'Koffie met ouders')
    document = doing(document, 'activity.edit', {
      id,
      owners: [{ personId: person?.id ?? '' }, { role }],
      place: 'Lokaal van mevrouw',
      parts: { [role]: '' },
      minutes: 120,
      cents: 5000,
    })
    const text = JSON.stringify(entryOf(document, 'Koffie met ouders'))
    for (const secret of [
      'Vries',
      'jdv',
      'mevrouw',
      id,
      trajectOf(document)?.id ?? '-',
      'Voorbeeld',
      '2026',
      '120',
      role,
    ]) {
      expect(text).not.toContain(secret)
    }
    // A role of this school is for another one somebody else.
    expect(entryOf(document, 'Koffie met ouders').roles).toEqual(['parent', 'formTutor', 'other'])
  })

  it('fits in every month in which a recurring activity comes back', () => {
    let document = withActivity(begunDocument(), { title: 'Inloop', moment: '2026-11-03' })
    const { id } = activityTitled(document, 'Inloop')
    document = doing(document, 'activity.edit', {
      id,
      recurrence: {
        kind: 'monthly',
        ordinal: 1,
        weekday: 2,
        until: '2027-02-28',
        skipsHolidays: false,
        except: [],
      },
    })
    expect(entryOf(document, 'Inloop').months).toEqual([11, 12, 1, 2])
  })

  it('is put on the plan of another school as it was', () => {
    const entry = entryOf(planned, 'Koffie met ouders')
    const landed = doing(
      begunDocument('Andere school'),
      'activity.fromLibrary',
      entryToActivity(entry, '2026-11', null),
    )
    expect(sameContent({ ...entry, duration: '' }, entryOf(landed, 'Koffie met ouders'))).toBe(true)
  })

  it('is nothing when the activity is gone', () => {
    expect(activityToEntry(planned, calendar, 'weg')).toBeNull()
  })
})

describe('the content of two ideas', () => {
  const content = entryContent.parse({ name: 'Koffie', roles: ['parent', 'pupil'], months: [9, 11] })

  it('is the same whatever the order of what is chosen', () => {
    expect(sameContent(content, { ...content, roles: ['pupil', 'parent'], months: [11, 9] })).toBe(true)
  })

  it.each<Partial<EntryContent>>([{ name: 'koffie' }, { goal: 'x' }, { roles: ['parent'] }, { months: [9] }])(
    'differs by %j',
    (other) => {
      expect(sameContent(content, { ...content, ...other })).toBe(false)
    },
  )
})
