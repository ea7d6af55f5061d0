import { describe, expect, it } from 'vitest'
import { isList, withoutMarks } from './marks.ts'

describe('a mark before an item', () => {
  it.each([
    ['•\tStartgesprek', 'Startgesprek'],
    ['•Startgesprek', 'Startgesprek'],
    ['\uf0b7\tOuderavond', 'Ouderavond'],
    ['\uf0a7Bedrijfsbezoek', 'Bedrijfsbezoek'],
    ['▪\tSnuffelstage', 'Snuffelstage'],
    ['·         Kijkdag', 'Kijkdag'],
    ['* Kijkdag', 'Kijkdag'],
    ['o\tMet de mentor', 'Met de mentor'],
    ['o\u00a0\u00a0Met de mentor', 'Met de mentor'],
    ['§\tIn de klas', 'In de klas'],
    ['–\tMentoruur', 'Mentoruur'],
    ['- Mentoruur', 'Mentoruur'],
    ['a.\tRapport', 'Rapport'],
    ['iv)\tRapport', 'Rapport'],
    ['1. Portfolio', 'Portfolio'],
    ['12) Portfolio', 'Portfolio'],
    ['(3) Portfolio', 'Portfolio'],
    ['1.2.\tPortfolio', 'Portfolio'],
    ['1.2\tPortfolio', 'Portfolio'],
    ['☑\tLoopbaandag', 'Loopbaandag'],
    ['☐ Mailen', 'Mailen'],
    ['[ ] Bellen', 'Bellen'],
    ['- [x] Bellen', 'Bellen'],
    ['   •  Ingesprongen', 'Ingesprongen'],
    ['•', ''],
    ['2.', ''],
  ])('of %j goes', (line, text) => {
    expect(withoutMarks([line])).toEqual([text])
  })

  it.each([
    ['o ja, dat moet ook'],
    ['a. m. u. b. op tijd'],
    ['10.30 uur koffie'],
    ['10-minutengesprekken'],
    ['2026 wordt ons jaar'],
    ['3.5 uur'],
    ['1.2 uur'],
    ['- 5 graden'],
    ['§ 3 van de wet'],
    ['v. Dijk belt'],
    ['cf.\tde wet'],
    ['+ veel ouders'],
    ['v\tja'],
    ['-5'],
    ['*belangrijk*'],
    ['→ dus eerder uitnodigen'],
    ['(bijna) iedereen'],
  ])('is not what begins %j', (line) => {
    expect(withoutMarks([line])).toEqual([line])
  })
})

describe('what stands around a line tells a mark from a word', () => {
  it.each([
    ['letters in order', 'a. een|b. twee|c. drie', 'een|twee|drie'],
    ['letters that begin again', 'a) een|b) twee|a) drie', 'een|twee|drie'],
    ['roman numbers', 'i. een|ii. twee|iii. drie', 'een|twee|drie'],
    ['initials', 'J. de Vries|M. Bakker', 'J. de Vries|M. Bakker'],
    ['a list of o', 'o een|o twee', 'een|twee'],
    ['two exclamations', 'o ja, dat ook|o nee, toch niet', 'o ja, dat ook|o nee, toch niet'],
    ['a list of numbers of things', '- 2 mentoren|- 3 ouders', '2 mentoren|3 ouders'],
    ['pluses and minuses', '+ veel ouders|- weinig tijd', '+ veel ouders|- weinig tijd'],
    ['signs of a font that is not there', 'ü\teen|ü\ttwee', 'een|twee'],
    ['paragraphs of a law', '§ 3 van de wet|§ 4 van de wet', '§ 3 van de wet|§ 4 van de wet'],
  ])('%s', (_, lines, text) => {
    expect(withoutMarks(lines.split('|'))).toEqual(text.split('|'))
  })

  it('knows a list by a mark before every line', () => {
    expect(isList(['• een', '- twee'])).toBe(true)
    expect(isList(['• een', 'twee'])).toBe(false)
    expect(isList([])).toBe(false)
  })
})
