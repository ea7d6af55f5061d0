import { expect, it } from 'vitest'
import { translator } from '../i18n.ts'
import type { Warning } from '../rules/plan/warnings.ts'
import { bareActivity } from '../testing/fixture.ts'
import { warningInWords } from './warningWording.ts'

const autumn = { name: 'autumn', first: '2026-10-17', last: '2026-10-25', status: 'vast', source: 'R' } as const
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
  expect(warningInWords(warning, translator('nl'))).toBe(dutch)
  expect(warningInWords(warning, translator('en'))).toBe(english)
})
