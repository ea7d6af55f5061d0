import { describe, expect, it } from 'vitest'
import { isElsewhere, isNamedFree, regionsNamed } from './freeTime.ts'

describe('what is named as free time', () => {
  it.each([
    'Herfstvakantie',
    'KERSTVAKANTIE',
    'Kerst-vakantie',
    'Schoolvakanties',
    '1e week meivakantie',
    'Schoolvakantie \u2014 voorjaarsvakantie (heel Nederland)',
    'Vakantie met caf\u00e9 en re\u00fcnie',
    'Krokusreces',
    'Studiedag',
    'Studiedag 3: leerlingen vrij',
    'Studiedag (alle leerlingen vrij)',
    'Studiedagen team',
    'Margedag',
    'Margedagen',
    'Adv-dag',
    'Brugdag',
    'Lesvrije dag',
    'Lesvrij',
    'Roostervrije dagen',
    'Leerlingvrije dag',
    'Vrije dag',
    'Vrij',
    'Vrij!',
    'Onderbouw vrij',
    'Vrij i.v.m. studiedag',
    'Vrij voor alle leerlingen',
    'Geen les',
    'Geen school: leerlingen vrij',
    'School gesloten',
    'Half-term',
    'Half term holiday',
    'Spring break',
    'No school',
    'Inset day',
    'Day off',
  ])('%s', (name) => {
    expect(isNamedFree(name)).toBe(true)
  })
})

describe('what is not named as free time, however long it lasts', () => {
  it.each([
    '',
    'Toetsweek 1',
    'Projectweek',
    'Startgesprekken',
    'Gouden weken',
    'Kinderboekenweek',
    'Rapportgesprekken',
    'Weeksluiting vrijdag',
    'Vrijwilligersavond',
    'Goede Vrijdag',
    'Vrije inloop',
    'Vrij podium',
    'Vrij werken',
    'Vrije middag',
    'Rookvrij schoolplein',
    'Gratis en vrij toegankelijk',
    'Toegang vrij',
    'Vakantierooster vaststellen',
    'Vakantiefeest',
    'Zomervakantie-feest',
    'Laatste schooldag voor de zomervakantie',
    'Eerste dag na de kerstvakantie',
    'Start zomervakantie om 12.00 uur',
    'Kerstvakantie begint',
    'Inschrijven vakantieopvang',
    'Opvang in de herfstvakantie',
    'Studiedag vervalt',
    'Geen studiedag',
    'Bestudering dagopening',
    'Coffee break',
    'Holidaycheck',
    'Ouderavond',
  ])('%s', (name) => {
    expect(isNamedFree(name)).toBe(false)
  })
})

describe('the regions that a name tells', () => {
  it.each([
    ['Herfstvakantie', null],
    ['Herfstvakantie (noord)', ['noord']],
    ['Herfstvakantie regio Midden', ['midden']],
    ['Herfstvakantie Noord en Midden', ['noord', 'midden']],
    ['Herfstvakantie noord/midden', ['noord', 'midden']],
    ['Herfstvakantie regio N, M', ['noord', 'midden']],
    ["Herfstvakantie regio's N+Z", ['noord', 'zuid']],
    ['Zomervakantie Zuid-Nederland', ['zuid']],
    ['Autumn break (south)', ['zuid']],
    ['Kerstvakantie (heel Nederland)', null],
    ["Kerstvakantie alle regio's", null],
    ['Studiedag middenbouw', null],
    ['Excursie Zuid-Holland', null],
    ['Herfstvakantie Vlaanderen', []],
  ])('%s: %j', (name, regions) => {
    expect(regionsNamed(name)).toEqual(regions)
  })

  it('are others than that of the school when they leave it out', () => {
    expect(
      [null, ['midden', 'zuid'], ['noord'], []].map((regions) => isElsewhere({ regions } as never, 'midden')),
    ).toEqual([false, false, true, true])
  })
})
