import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import type { Document } from '#shared/records.ts'
import { activityTitled, begunDocument, doing, plannedDocument, withActivity } from '#shared/testing/fixture.ts'
import { exportDocument } from './index.ts'

async function readBack(document: Document) {
  const { bytes } = await exportDocument(document, 'ics')
  const text = new TextDecoder().decode(bytes)
  const calendar = new ICAL.Component(ICAL.parse(text))
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component)
    return {
      uid: event.uid,
      title: event.summary,
      description: event.description,
      allDay: event.startDate.isDate,
      start: event.startDate.toString(),
      end: event.endDate.toString(),
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

test('a time is that of a Dutch clock, in summer and in winter', async () => {
  const { titled } = await readBack(plannedDocument())
  const summer = titled('Startgesprek')
  expect(summer).toMatchObject({ allDay: false, start: '2026-09-15T17:30:00Z', end: '2026-09-15T19:00:00Z' })
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
  ['Thuisopdracht', '2026-10-01', '2026-11-01'],
  ['Beroepenweek', '2027-02-08', '2027-02-13'],
])('%s takes whole days from %s until %s, and keeps nobody from other work', async (title, start, end) => {
  const { titled } = await readBack(plannedDocument())
  expect(titled(title)).toMatchObject({ allDay: true, start, end, transparency: 'TRANSPARENT' })
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
  const after = doing(renamed, 'activity.setMoment', { id, moment: '2027-04-05' })
  expect((await readBack(before)).titled('Snuffelstage').uid).toBe(`${id}@jaarlijn`)
  expect((await readBack(after)).titled('Meeloopweek').uid).toBe(`${id}@jaarlijn`)
})

test('no text can add a line, an event or a property', async () => {
  const evil = 'a; b, c\\n d\r\nEND:VEVENT\nBEGIN:VEVENT\u2028SUMMARY:vals'
  const document = withActivity(begunDocument(), { title: 'Markt', moment: '2027-05-20' })
  // Past the commands, as a damaged or foreign file could bring it.
  const activity = { ...activityTitled(document, 'Markt'), id: 'id\r\nSUMMARY:vals', title: evil, goal: evil }
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
  expect(text).toMatch(/^X-WR-CALNAME:Jaarplan 2026-2027 School a\\; b\\, c/m)
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u2028]/)
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
})
