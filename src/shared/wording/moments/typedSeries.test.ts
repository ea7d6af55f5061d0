import { expect, it } from 'vitest'
import { schoolTimeIn } from '../../testing/calendar.ts'
import { readMomentText, readWhen } from './readMoment.ts'

const time = schoolTimeIn('noord', 2026)
const said = (text: string) => {
  const answer = readWhen(text, time)
  if (!answer.ok) return answer.error.code
  const { moment, recurrence } = answer.value
  const how =
    recurrence?.kind === 'weekly'
      ? `every ${recurrence.interval}`
      : recurrence?.kind === 'monthly'
        ? `${recurrence.ordinal} ${recurrence.weekday}`
        : ''
  return [moment, how, recurrence?.until].filter(Boolean).join(' ')
}

// In the north the summer of 2026 ends on 16 August, and autumn is from 10 to 18 October.
it.each([
  ['elke dinsdag', '2026-08-18 every 1'],
  ['Iedere di.', '2026-08-18 every 1'],
  ['elke maandag', '2026-08-17 every 1'],
  ['alle dinsdagen', '2026-08-18 every 1'],
  ['every Tuesday', '2026-08-18 every 1'],
  ['elke dinsdag 19.30-21.00', '2026-08-18T19:30/21:00 every 1'],
  ['elke dinsdag van 19.30 tot 21.00 uur', '2026-08-18T19:30/21:00 every 1'],
  ['elke dinsdag om 19 uur', '2026-08-18T19:00 every 1'],
  ['elke dinsdag vanaf oktober', '2026-10-06 every 1'],
  ['elke dinsdag vanaf 13 oktober', '2026-10-20 every 1'],
  ['every Tuesday from 1 November until 18 December', '2026-11-03 every 1 2026-12-18'],
  ['elke dinsdag t/m mei', '2026-08-18 every 1 2027-05-31'],
  ['elke dinsdag in november', '2026-11-03 every 1 2026-11-30'],
  ['elke dinsdag in periode 2', '2026-11-03 every 1 2027-01-31'],
  ['elke week', '2026-W34 every 1'],
  ['om de week op vrijdag', '2026-08-21 every 2'],
  ['om de 3 weken op vrijdag', '2026-08-21 every 3'],
  ['elke twee weken op vrijdag', '2026-08-21 every 2'],
  ['every 2 weeks on Friday', '2026-08-21 every 2'],
  ['every other Friday', '2026-08-21 every 2'],
  ['elke eerste dinsdag van de maand', '2026-09-01 1 2'],
  ['elke eerste dinsdag', '2026-09-01 1 2'],
  ['de eerste dinsdag van elke maand', '2026-09-01 1 2'],
  ['eerste dinsdag van de maand 15.00', '2026-09-01T15:00 1 2'],
  ['every 1st Tuesday of the month', '2026-09-01 1 2'],
  ['first Tuesday of every month', '2026-09-01 1 2'],
  ['elke laatste vrijdag van de maand', '2026-08-28 -1 5'],
  ['elke 2e dinsdag van de maand', '2026-09-08 2 2'],
  // A public holiday and a vacation are passed over by the first time too.
  ['elke tweede dinsdag van de maand vanaf oktober', '2026-11-10 2 2'],
])('%j is %s', (text, expected) => {
  expect(said(text)).toBe(expected)
})

it.each([
  ['elke', 'moment.unreadable'],
  ['elke dag', 'moment.unreadable'],
  ['elke maand', 'moment.unreadable'],
  ['elke tweede dinsdag', 'moment.unreadable'],
  ['elke dinsdag misschien', 'moment.unreadable'],
  ['elke dinsdag 10', 'moment.unreadable'],
  ['elke 30 weken', 'moment.unreadable'],
  ['elke 6e dinsdag van de maand', 'moment.unreadable'],
  ['elke week 19.30', 'moment.unreadable'],
  ['elke dinsdag 25.00', 'moment.noSuchTime'],
  ['elke dinsdag 21.00-19.30', 'moment.order'],
  ['elke dinsdag vanaf mei t/m maart', 'moment.order'],
  ['elke dinsdag in periode 9', 'moment.noSuchTerm'],
])('%j is refused as %s', (text, code) => {
  expect(said(text)).toBe(code)
})

it('is said to be more than one moment where nothing can come back', () => {
  expect(readMomentText('elke dinsdag', time)).toMatchObject({
    ok: false,
    error: { code: 'moment.comesBack', values: { text: 'elke dinsdag' } },
  })
})
