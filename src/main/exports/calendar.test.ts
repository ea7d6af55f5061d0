import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { TrajectDocument } from '#shared/records.ts'
import { sessionOf } from '#shared/rules/board/boards.ts'
import { agreements } from '#shared/rules/plan/agreements.ts'
import {
  type ActivityWish,
  activityTitled,
  begunDocument,
  doing,
  plannedDocument,
  withActivity,
} from '#shared/testing/fixture.ts'
import { startsOf } from './testing/calendarClient.ts'
import { CalendarGiver } from './testing/calendarGiver.ts'

async function readBack(document: TrajectDocument) {
  const text = await new CalendarGiver().give(document)
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      title: event.summary,
      description: event.description,
      location: event.location,
      allDay: event.startDate.isDate,
      start: inUtc(event.startDate),
      end: inUtc(event.endDate),
      zone: event.startDate.zone?.tzid,
      starts: startsOf(event).map(inUtc),
      startsAt: event.startDate.toJSDate(),
      status: component.getFirstPropertyValue('status'),
      transparency: component.getFirstPropertyValue('transp'),
    }
  })
  const titled = (part: string) => {
    const found = events.find((event) => event.title.includes(part))
    if (!found) throw new Error(`no event "${part}"`)
    return found
  }
  return { text, calendar, events, titled }
}

/** A day, or an instant as it is everywhere, worked out by the zone that the file brings along. */
function inUtc(time: ICAL.Time): string {
  return time.isDate ? time.toString() : time.toJSDate().toISOString().replace('.000', '')
}

const dutchClock = (instant: Date) =>
  instant.toLocaleString('nl-NL', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short' })

test('every activity with a moment is an event; what was dropped or has no moment is not', async () => {
  const { events, calendar } = await readBack(plannedDocument())
  expect(events.map((event) => event.title)).toEqual([
    'Startgesprek van leerling, ouders en mentor',
    'Thuisopdracht: interview over het werk van je ouders (in oktober)',
    'Ouderavond "Samen kiezen"',
    'Beroepenweek in de onderbouw (in week 6)',
    'Snuffelstage',
    'Sollicitatiemarkt met oud-leerlingen',
    'Bezoek aan het mbo met ouders (in februari)',
  ])
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Jaarplan 2026-2027 De Voorbeeldschool')
})

test('a time is that of a Dutch clock, in summer and in winter, and names its zone', async () => {
  const { titled } = await readBack(plannedDocument())
  const summer = titled('Startgesprek')
  expect(summer).toMatchObject({
    allDay: false,
    zone: 'Europe/Amsterdam',
    start: '2026-09-15T17:30:00Z',
    end: '2026-09-15T19:00:00Z',
  })
  expect(dutchClock(summer.startsAt)).toContain('19:30')
  const winter = titled('Ouderavond')
  expect(winter).toMatchObject({ start: '2026-11-10T18:30:00Z', end: '2026-11-10T18:30:00Z', transparency: 'OPAQUE' })
  expect(dutchClock(winter.startsAt)).toContain('19:30')
})

test.each([
  ['2026-10-25T01:30', '2026-10-24T23:30:00Z'],
  ['2026-10-25T03:30', '2026-10-25T02:30:00Z'],
  ['2027-03-28T00:30', '2027-03-27T23:30:00Z'],
  ['2027-03-28T03:30', '2027-03-28T01:30:00Z'],
])('on the night that the clock changes, %s is %s', async (moment, start) => {
  const { titled } = await readBack(withActivity(begunDocument(), { title: 'Nachtwandeling', moment }))
  expect(titled('Nachtwandeling').start).toBe(start)
})

test.each([
  ['Sollicitatiemarkt', '2027-05-20', '2027-05-21'],
  ['Snuffelstage', '2027-03-15', '2027-03-27'],
  ['Beroepenweek', '2027-02-08', '2027-02-13'],
])('%s takes whole days from %s until %s, and keeps nobody from other work', async (title, start, end) => {
  const { titled } = await readBack(plannedDocument())
  expect(titled(title)).toMatchObject({ allDay: true, start, end, transparency: 'TRANSPARENT' })
})

test.each([
  ['2026-10', 'Thuisweek (in oktober)', '2026-10-01', '2026-10-02'],
  ['2026-11', 'Thuisweek (in november)', '2026-11-02', '2026-11-03'],
  // New Year and the rest of the holidays are over.
  ['2027-01', 'Thuisweek (in januari)', '2027-01-04', '2027-01-05'],
])('of a month, as %s, only its first school day is marked', async (moment, title, start, end) => {
  const { titled } = await readBack(withActivity(begunDocument(), { title: 'Thuisweek', moment }))
  expect(titled('Thuisweek')).toMatchObject({ title, allDay: true, start, end, transparency: 'TRANSPARENT' })
})

test('week 53 runs from Monday to Friday over the turn of the year', async () => {
  const { titled } = await readBack(withActivity(begunDocument(), { title: 'Thuisweek', moment: '2026-W53' }))
  expect(titled('Thuisweek')).toMatchObject({ start: '2026-12-28', end: '2027-01-02' })
})

test('the description says why, who and by which means', async () => {
  const { titled } = await readBack(plannedDocument())
  expect(titled('Startgesprek').description).toBe(
    [
      'Doel: Elkaar leren kennen en samen afspreken wat de leerling dit jaar wil ontdekken',
      'Wie: Ouders (vertellen wat hun kind thuis bezighoudt); Leerling (leidt het gesprek); Mentor (stelt vragen en vat samen)',
      'Gereedschap: Gesprekskaarten loopbaan; Talentenspel',
    ].join('\n'),
  )
})

test('events are tentative until the plan is definitive, and stay so when the group decides later', async () => {
  const concept = plannedDocument()
  expect(new Set((await readBack(concept)).events.map((event) => event.status))).toEqual(new Set(['TENTATIVE']))
  const sealed = await readBack(doing(concept, 'version.seal', { date: '2026-06-16', attendees: '' }))
  expect(sealed.titled('Snuffelstage').status).toBe('CONFIRMED')
  expect(sealed.titled('Bezoek aan het mbo').status).toBe('TENTATIVE')
})

test('an activity keeps its identity when its title and moment change', async () => {
  const before = plannedDocument()
  const { id } = activityTitled(before, 'Snuffelstage')
  const renamed = doing(before, 'activity.edit', { id, title: 'Meeloopweek' })
  const after = doing(renamed, 'activity.edit', { id, moment: '2027-04-05' })
  expect((await readBack(before)).titled('Snuffelstage').uid).toBe(`${id}@jaarlijn`)
  expect((await readBack(after)).titled('Meeloopweek').uid).toBe(`${id}@jaarlijn`)
})

const coffee = {
  title: 'Koffieochtend',
  moment: '2026-10-06T08:30/10:00',
  more: {
    recurrence: {
      kind: 'monthly',
      ordinal: 1,
      weekday: 2,
      until: null,
      skipsHolidays: true,
      except: ['2027-02-02'],
    },
  },
} satisfies ActivityWish

test('an activity that comes back is one event, at the same clock in winter and in summer, not in holidays or on exceptions', async () => {
  const document = withActivity(begunDocument(), coffee)
  const { id } = activityTitled(document, 'Koffieochtend')
  const { events, text } = await readBack(document)
  expect(events.map(({ uid, end }) => [uid, end])).toEqual([[`${id}@jaarlijn`, '2026-10-06T08:00:00Z']])
  expect(events[0]?.starts).toEqual([
    '2026-10-06T06:30:00Z',
    '2026-11-03T07:30:00Z',
    '2026-12-01T07:30:00Z',
    '2027-01-05T07:30:00Z',
    '2027-03-02T07:30:00Z',
    '2027-04-06T06:30:00Z',
    // The first Tuesday of May is in the holidays of region Midden.
    '2027-06-01T06:30:00Z',
    '2027-07-06T06:30:00Z',
  ])
  expect(text).toContain('DTSTART;TZID=Europe/Amsterdam:20261006T083000')
  expect(text).toContain('RRULE:FREQ=MONTHLY;BYDAY=1TU;UNTIL=20270706T063000Z')
  expect(text).toContain('EXDATE;TZID=Europe/Amsterdam:20270202T083000,20270504T083000')
  expect(text.match(/BEGIN:VTIMEZONE/g)).toHaveLength(1)
})

test('a file without times brings no zone along', async () => {
  const { text } = await readBack(withActivity(begunDocument(), { title: 'Markt', moment: '2027-05-20' }))
  expect(text).not.toContain('VTIMEZONE')
})

test('the holidays are those that the school keeps', async () => {
  const own = [{ name: 'Projectweek', first: '2026-11-02', last: '2026-11-06', status: 'own' } as const]
  const { events } = await readBack(doing(withActivity(begunDocument(), coffee), 'holidays.set', { holidays: own }))
  const days = events.flatMap(({ starts }) => starts.map((start) => start.slice(0, 10)))
  expect(days).not.toContain('2026-11-03')
  expect(days).toContain('2027-05-04')
})

test('what comes back begins at the first time that is not left out, and stays the same event', async () => {
  const document = withActivity(begunDocument(), coffee)
  const { id } = activityTitled(document, 'Koffieochtend')
  const except = ['2026-10-06', ...coffee.more.recurrence.except]
  const without = doing(document, 'activity.edit', { id, recurrence: { ...coffee.more.recurrence, except } })
  const [before, after] = [await readBack(document), await readBack(without)]
  expect(after.events.map(({ uid }) => uid)).toEqual(before.events.map(({ uid }) => uid))
  expect(after.events[0]?.starts).toEqual(before.events[0]?.starts.slice(1))
})

const perPeriod = {
  title: 'Voortgangsgesprek',
  moment: '2026-10-06T15:30',
  more: { recurrence: { kind: 'term', of: 'period', until: null, skipsHolidays: false, except: [] } },
} satisfies ActivityWish

test('what comes back per period is an event of its own in each, which stays that when its day changes', async () => {
  const document = withActivity(begunDocument(), perPeriod)
  const { id } = activityTitled(document, 'Voortgangsgesprek')
  const uids = [1, 2, 3, 4].map((period) => `${id}-period-${period}@jaarlijn`)
  const before = await readBack(document)
  expect(before.events.map(({ uid }) => uid)).toEqual(uids)
  const moved = await readBack(doing(document, 'activity.edit', { id, moment: '2026-10-08T15:30' }))
  expect(moved.events.map(({ uid }) => uid)).toEqual(uids)
  expect(moved.events.map(({ start }) => start)).not.toEqual(before.events.map(({ start }) => start))
})

test('a week that comes back is named as such, and takes Monday to Friday each time', async () => {
  const more = {
    recurrence: { kind: 'weekly', interval: 3, until: '2027-01-17', skipsHolidays: false, except: [] },
  } satisfies ActivityWish['more']
  const { events } = await readBack(withActivity(begunDocument(), { title: 'Thuisweek', moment: '2026-W50', more }))
  expect(events.map(({ title, end, starts }) => [title, end, starts])).toEqual([
    ['Thuisweek (in die week)', '2026-12-12', ['2026-12-07', '2026-12-28']],
  ])
})

test('a month that comes back per trimester names the month of each time', async () => {
  const more = {
    recurrence: { kind: 'term', of: 'trimester', until: null, skipsHolidays: false, except: [] },
  } satisfies ActivityWish['more']
  const { events } = await readBack(withActivity(begunDocument(), { title: 'Thuis', moment: '2026-11', more }))
  expect(events.map(({ title, start }) => [title, start])).toEqual([
    ['Thuis (in november)', '2026-11-02'],
    ['Thuis (in februari)', '2027-02-01'],
    ['Thuis (in juni)', '2027-06-01'],
  ])
})

test('what the school called off is an event that is struck out', async () => {
  const document = withActivity(plannedDocument(), {
    title: 'Markt',
    moment: '2027-06-01',
    more: { status: 'cancelled' },
  })
  expect((await readBack(document)).titled('Markt').status).toBe('CANCELLED')
})

test('the description says for whom it is, who sees to it and where a tool is', async () => {
  const begun = doing(begunDocument(), 'targetGroup.add', { names: ['Leerjaar 2'] })
  const [group = ''] = begun.targetGroup.keys()
  const document = withActivity(begun, {
    ...coffee,
    tools: ['Koelkastblad'],
    more: { owners: [{ role: 'formTutor' }, { role: 'pupil' }], targetGroupIds: [group], place: 'Aula; links, achter' },
  })
  const [id = ''] = document.tool.keys()
  const { titled } = await readBack(doing(document, 'tool.edit', { id, source: 'Mediatheek' }))
  expect(titled('Koffieochtend').description).toBe(
    ['Gereedschap: Koelkastblad (Mediatheek)', 'Doelgroep: Leerjaar 2', 'Verantwoordelijke: Mentor, Leerling'].join(
      '\n',
    ),
  )
  expect(titled('Koffieochtend').location).toBe('Aula; links, achter')
  expect((await readBack(withActivity(begun, coffee))).text).not.toContain('LOCATION')
})

test('no text can add a line, an event or a property', async () => {
  const evil = 'a; b, c\\n d\r\nEND:VEVENT\nBEGIN:VEVENT\u2028SUMMARY:vals'
  const document = withActivity(begunDocument(), { title: 'Markt', moment: '2027-05-20' })
  // Past the commands, as a damaged or foreign file could bring it.
  const activity = {
    ...activityTitled(document, 'Markt'),
    id: 'id\r\nSUMMARY:vals',
    title: evil,
    goal: evil,
    place: evil,
  }
  const traject = [...document.traject.values()].map((record) => ({ ...record, school: `School\n${evil}` }))
  const { events, text } = await readBack({
    ...document,
    activity: new Map([[activity.id, activity]]),
    traject: new Map(traject.map((record) => [record.id, record])),
  })
  expect(events).toHaveLength(1)
  expect(events[0]?.title).toBe('a; b, c\\n d END:VEVENT BEGIN:VEVENT SUMMARY:vals')
  expect(text.match(/^(?:BEGIN|END):VEVENT\r$/gm)).toHaveLength(2)
  expect(text.match(/^SUMMARY/gm)).toHaveLength(1)
  expect(events[0]?.location).toBe('a; b, c\\n d END:VEVENT BEGIN:VEVENT SUMMARY:vals')
  expect(text).toMatch(/^X-WR-CALNAME:Jaarplan 2026-2027 School a\\; b\\, c/m)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u2028]/)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
})

test('what was agreed stands whole on its day with who does it, as long as it is not done', async () => {
  const begun = begunDocument()
  const sessionId = sessionOf(begun, 'werksessie1')?.id ?? ''
  const agreed = [
    { what: 'Zaal vragen', who: 'conciërge; decaan, samen', before: '2026-10-01' },
    { what: 'Brief in drie talen', before: '2026-10-02' },
    { what: 'Nog eens nadenken', who: 'iedereen' },
  ].reduce((document, input) => doing(document, 'agreement.add', { sessionId, ...input }), begun)
  const { events, titled, text } = await readBack(agreed)
  const [first] = agreements(agreed)
  expect(events.map(({ title }) => title)).toEqual(['Afspraak: Zaal vragen', 'Afspraak: Brief in drie talen'])
  expect(titled('Zaal vragen')).toMatchObject({
    uid: `agreement-${first?.id}@jaarlijn`,
    description: 'Wie: conciërge; decaan, samen\nKlaar vóór deze dag.',
    allDay: true,
    start: '2026-10-01',
    end: '2026-10-02',
    status: 'CONFIRMED',
    transparency: 'TRANSPARENT',
  })
  expect(titled('Brief').description).toBe('Klaar vóór deze dag.')
  expect(text).not.toContain('nadenken')

  const moved = doing(agreed, 'agreement.edit', { id: first?.id ?? '', what: 'Aula vragen', before: '2026-09-01' })
  expect((await readBack(moved)).titled('Aula vragen').uid).toBe(titled('Zaal vragen').uid)
  const done = doing(agreed, 'agreement.done', { id: first?.id ?? '', done: true })
  expect((await readBack(done)).events.map(({ title }) => title)).toEqual(['Afspraak: Brief in drie talen'])
})
