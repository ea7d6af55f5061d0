import { expect, it } from 'vitest'
import { translator } from '../i18n.ts'
import type { Warning } from '../rules/plan/warnings.ts'
import { bareActivity } from '../testing/fixture.ts'
import { warningInWords } from './warningWording.ts'

const autumn = { name: 'autumn', first: '2026-10-17', last: '2026-10-25', status: 'vast', source: 'R' } as const
const tests = { id: 'e', kind: 'tests', name: 'Toetsweek 1', first: '2026-11-09', last: '2026-11-13' } as const
const title = 'Startgesprek van leerling, ouders en mentor in de eerste weken'

it.each<readonly [Warning, string, string]>([
  [{ kind: 'holiday', holiday: autumn }, 'Valt in de herfstvakantie', 'Falls in the autumn holiday'],
  [
    { kind: 'holiday', holiday: { ...autumn, status: 'advies' } },
    'Valt in de herfstvakantie (advies)',
    'Falls in the autumn holiday (advised)',
  ],
  [
    { kind: 'holiday', holiday: { ...autumn, name: 'Projectweek', status: 'own', source: null } },
    'Valt samen met Projectweek',
    'Falls together with Projectweek',
  ],
  [
    { kind: 'publicHoliday', day: { date: '2027-05-17', name: 'whitMonday', status: 'free' } },
    'Valt op Tweede pinksterdag',
    'Falls on Whit Monday',
  ],
  [
    { kind: 'publicHoliday', day: { date: '2027-03-26', name: 'goodFriday', status: 'often' } },
    'Valt op Goede Vrijdag: veel scholen zijn dan dicht',
    'Falls on Good Friday: many schools are closed then',
  ],
  [
    { kind: 'schoolEvent', event: { ...tests, name: 'Toetsweek' }, count: 1 },
    'Valt in de toetsweek (9–13 nov)',
    'Falls in the toetsweek (9–13 Nov)',
  ],
  [
    { kind: 'schoolEvent', event: tests, count: 2 },
    'Valt in Toetsweek 1 (9–13 nov), 2 keer',
    'Falls in Toetsweek 1 (9–13 Nov), 2 times',
  ],
  [
    { kind: 'schoolEvent', event: { ...tests, kind: 'parents', name: 'Ouderavond', last: tests.first }, count: 1 },
    'Op dezelfde dag als de ouderavond (ma 9 nov)',
    'On the same day as the ouderavond (Mon 9 Nov)',
  ],
  [
    { kind: 'moreEvents', more: 2 },
    'Valt samen met nog 2 dingen uit de agenda van de school',
    'Falls together with 2 more things of the calendar of the school',
  ],
  [
    {
      kind: 'busyWeek',
      owner: { kind: 'person', id: 'p', name: 'Mentor leerjaar 2' },
      year: 2026,
      week: 46,
      count: 3,
    },
    'Mentor leerjaar 2: dan 3 activiteiten in week 46',
    'Mentor leerjaar 2: 3 activities in week 46 then',
  ],
  [
    { kind: 'beforeBase', base: bareActivity({ id: 'b', title }) },
    'Komt zo vóór "Startgesprek van leerling, ouders en me…", waar dit op voortbouwt',
    'Would come before "Startgesprek van leerling, ouders en me…", which it builds on',
  ],
  [
    { kind: 'afterNext', next: bareActivity({ id: 'b', title: 'Rapportgesprek' }) },
    'Komt zo na "Rapportgesprek", dat hierop voortbouwt',
    'Would come after "Rapportgesprek", which builds on it',
  ],
])('a warning in words: %j', (warning, dutch, english) => {
  expect(warningInWords(warning, 'nl', translator('nl'))).toBe(dutch)
  expect(warningInWords(warning, 'en', translator('en'))).toBe(english)
})
