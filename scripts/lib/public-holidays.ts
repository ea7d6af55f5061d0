import Holidays from 'date-holidays'
import { schoolYears } from '../../src/shared/records.ts'
import type { PublicHoliday, PublicHolidayName } from '../../src/shared/rules/calendar/calendar.ts'

/** The rules of `date-holidays` for the Netherlands, by the name that the app has for them. */
const names: Readonly<Record<string, PublicHolidayName>> = {
  '01-01': 'newYear',
  'easter -2': 'goodFriday',
  easter: 'easter',
  'easter 1': 'easterMonday',
  '04-27 if sunday then previous saturday since 2014': 'kingsDay',
  '05-05': 'liberationDay',
  'easter 39': 'ascension',
  'easter 49': 'pentecost',
  'easter 50': 'whitMonday',
  '12-25': 'christmasDay',
  '12-26': 'boxingDay',
}

const about = [
  'Nederlandse feestdagen waarop scholen dicht zijn, voor alle schooljaren die Jaarlijn kent.',
  'status: "free" is een vrije dag; "often" is op veel scholen vrij, maar de school beslist (Goede Vrijdag, Bevrijdingsdag).',
  'Berekend met de bibliotheek date-holidays (ISC en CC-BY-3.0). Opnieuw maken: npm run holidays.',
]

/** The text of `resources/feestdagen.json`. Throws when the library has a Dutch holiday that the app has no name for. */
export function publicHolidayList(): string {
  const library = new Holidays('NL')
  const days: PublicHoliday[] = []
  for (let year = schoolYears.first; year <= schoolYears.last + 1; year++) {
    for (const { date, type, rule } of library.getHolidays(year)) {
      if (type !== 'public' && type !== 'school') continue
      const name = names[rule]
      if (!name) throw new Error(`no name for the holiday "${rule}"`)
      days.push({ date: date.slice(0, 10), name, status: type === 'public' ? 'free' : 'often' })
    }
  }
  const lines = days.map((day) => `    ${JSON.stringify(day)}`).join(',\n')
  return `{\n  "about": ${JSON.stringify(about)},\n  "days": [\n${lines}\n  ]\n}\n`
}
