import { beforeEach, describe, expect, it } from 'vitest'
import { sessionOf, stepsOf } from '../rules/board/boards.ts'
import { Driver } from '../testing/driver.ts'

let driver: Driver

beforeEach(() => {
  driver = new Driver()
})

const steps = () => stepsOf(driver.document, sessionOf(driver.document, 'werksessie1')?.id ?? '')
const titles = () => steps().map((step) => step.title || step.board)

function addStep(title: string, beforeId: string | null = null): string {
  expect(driver.done('step.add', { title, minutes: 10, beforeId })).toBeNull()
  return steps().find((step) => step.title === title)?.id ?? ''
}

describe('the steps of werksessie 1', () => {
  it('are five, with their minutes, two hours in all', () => {
    expect(titles()).toEqual(['thoughts', 'now', 'next', 'plan', 'closing'])
    expect(steps().reduce((sum, step) => sum + step.minutes, 0)).toBe(120)
    expect(steps().every((step) => step.title === '' && !step.skipped)).toBe(true)
  })

  it('get one of the facilitator’s own before another or last, with a column to write in', () => {
    const welcome = addStep('Kennismaken', driver.stepOf('thoughts'))
    addStep('Rondje')
    expect(titles()).toEqual(['Kennismaken', 'thoughts', 'now', 'next', 'plan', 'closing', 'Rondje'])
    const cards = [{ text: 'Iedereen noemt een talent' }]
    expect(driver.done('card.add', { stepId: welcome, column: 'open', cards })).toBeNull()
    expect(driver.done('card.add', { stepId: welcome, column: 'add', cards })).toBe('column.wrong')
    expect(driver.done('step.add', { title: ' ', minutes: 10, beforeId: null })).toBe('text.empty')
  })

  it('are renamed, timed and skipped one by one, and get their usual name back', () => {
    const id = driver.stepOf('now')
    driver.done('step.edit', { id, title: 'Wat doen we al?' })
    driver.done('step.edit', { id, minutes: 35 })
    driver.done('step.edit', { id, skipped: true })
    expect(driver.document.step.get(id)).toMatchObject({ title: 'Wat doen we al?', minutes: 35, skipped: true })
    driver.done('step.edit', { id, title: '' })
    expect(driver.document.step.get(id)).toMatchObject({ title: '', minutes: 35, skipped: true })
    expect(driver.done('step.edit', { id: addStep('Pauze'), title: '' })).toBe('text.empty')
    expect(driver.done('step.edit', { id: 'weg', minutes: 5 })).toBe('record.gone')
    expect(driver.done('step.edit', { id, minutes: 481 })).toBe('input.invalid')
  })

  it('are never all skipped or gone: one is left to lead', () => {
    const own = addStep('Kennismaken')
    for (const board of ['thoughts', 'now', 'next', 'plan', 'closing'] as const) {
      expect(driver.done('step.edit', { id: driver.stepOf(board), skipped: true })).toBeNull()
    }
    expect(driver.done('step.edit', { id: own, skipped: true })).toBe('step.last')
    expect(driver.done('step.remove', { id: own })).toBe('step.last')
    expect(driver.done('step.edit', { id: own, title: 'Rondje' })).toBeNull()
    expect(driver.done('step.edit', { id: driver.stepOf('now'), skipped: true })).toBeNull()
    expect(driver.done('step.edit', { id: driver.stepOf('now'), skipped: false })).toBeNull()
    expect(driver.done('step.edit', { id: own, skipped: true })).toBeNull()
  })

  it('go to another place, and keep their cards', () => {
    driver.add('next', 'add', ['Opdracht voor thuis'])
    driver.done('step.move', { id: driver.stepOf('next'), beforeId: driver.stepOf('thoughts') })
    driver.done('step.move', { id: driver.stepOf('thoughts'), beforeId: null })
    expect(titles()).toEqual(['next', 'now', 'plan', 'closing', 'thoughts'])
    expect(driver.lying('next', 'add')).toEqual(['Opdracht voor thuis'])
  })

  it('stay where they are when they are dropped there', () => {
    const id = driver.stepOf('now')
    for (const beforeId of [id, driver.stepOf('next')]) expect(driver.changesOf('step.move', { id, beforeId })).toBe(0)
    expect(driver.changesOf('step.move', { id: driver.stepOf('closing'), beforeId: null })).toBe(0)
  })

  it('go away only when they are the facilitator’s own and empty, with their clock and note', () => {
    const id = addStep('Pauze')
    driver.done('timer.start', { stepId: id })
    driver.done('note.set', { stepId: id, text: 'Koffie staat in de aula' })
    driver.done('card.add', { stepId: id, column: 'open', cards: [{ text: 'Wie betaalt de bus?' }], parked: true })
    expect(driver.done('step.remove', { id })).toBe('step.notEmpty')
    driver.done('card.remove', { ids: [driver.card('Wie betaalt de bus?').id] })
    expect(driver.done('step.remove', { id })).toBeNull()
    expect([driver.document.timer.size, driver.document.note.size]).toEqual([0, 0])
    expect(driver.done('step.remove', { id: driver.stepOf('now') })).toBe('step.usual')
    expect(driver.done('step.remove', { id })).toBe('record.gone')
  })
})
