import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { mostPastedCards, pastedCards, tooLongIn } from './pastedCards.ts'

const folder = 'tests/fixtures/cases'
const caseText = (name: string) => readFileSync(`${folder}/${name}`, 'utf8')
const plain = (text: string) => ({ text, html: '' })
const short = ({ cards }: ReturnType<typeof pastedCards>) => cards.map(({ text, more }) => [text, more])

describe('pasted cards', () => {
  it('are a cell each, however many lines it has', () => {
    const read = pastedCards(plain(caseText('08-excel-cellen-met-regeleinde.txt')), 'intention')
    expect(short(read)).toEqual([
      ['Ouderavond in de aula', ''],
      ['Startgesprek', ''],
      ['Ouders zeggen "wij weten niet waar"', ''],
    ])
  })

  it('have the second column as their second field', () => {
    const read = pastedCards(plain('Ouderavond\tOuders weten meer\n"Stage\nin mei"\t\n'), 'goal')
    expect(short(read)).toEqual([
      ['Ouderavond', 'Ouders weten meer'],
      ['Stage in mei', ''],
    ])
    expect(read.cards.map(({ line }) => line)).toEqual([1, 2])
  })

  it('are one text on a board without a second field', () => {
    expect(short(pastedCards(plain('Ouderavond\tin mei\nStage'), null))).toEqual([
      ['Ouderavond · in mei', ''],
      ['Stage', ''],
    ])
  })

  it('are found by the names of their columns, and what a card has no room for is counted', () => {
    const clip = { text: caseText('10-word-tabel.txt'), html: caseText('10-word-tabel.html') }
    const read = pastedCards(clip, 'goal')
    expect(short(read)).toEqual([
      ['Ouderavond kiezen', 'Ouders weten hoe het werkt Leerlingen vertellen zelf'],
      ['Snuffelstage', 'Ervaren hoe een werkdag is'],
    ])
    expect([read.extra, read.cards[0]?.line]).toEqual([1, 2])
    expect(short(pastedCards(plain('Nr\tBedoeling\tKaart\n1.\tmeer weten\tOuderavond'), 'intention'))).toEqual([
      ['Ouderavond', 'meer weten'],
    ])
  })

  it('may have words that are also names of columns', () => {
    expect(short(pastedCards(plain('Doel\nMoment'), 'goal'))).toEqual([
      ['Doel', ''],
      ['Moment', ''],
    ])
    expect(short(pastedCards(plain('Activiteit\tDoel'), 'goal'))).toEqual([['Activiteit', 'Doel']])
  })

  it('are all told, also when there are more than fit', () => {
    expect(pastedCards(plain(caseText('13-501-regels.txt')), null).cards).toHaveLength(mostPastedCards + 1)
    const { cards, unread } = pastedCards(plain('x\n'.repeat(50_000)), null)
    expect(cards.length + unread).toBe(50_000)
  })

  it('say what is too long, and how long it is', () => {
    expect(tooLongIn({ text: 'x'.repeat(640), more: '' })).toEqual({ field: 'text', length: 640, max: 500 })
    expect(tooLongIn({ text: 'x', more: 'y'.repeat(1001) })).toEqual({ field: 'more', length: 1001, max: 1000 })
    expect(tooLongIn({ text: 'x'.repeat(500), more: 'y'.repeat(1000) })).toBeNull()
  })
})
