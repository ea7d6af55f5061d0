import { beforeEach, describe, expect, it } from 'vitest'
import { Driver } from '../testing/driver.ts'
import { decide } from './index.ts'

let driver: Driver

beforeEach(() => {
  driver = new Driver()
})

describe('a private note', () => {
  const noteOf = (stepId: string) => [...driver.document.note.values()].find((note) => note.stepId === stepId)?.text

  it('keeps its lines and indents, and is one per step', () => {
    const stepId = driver.stepOf('now')
    driver.done('note.set', { stepId, text: 'Eerst de mentoren\r\n  - dan de decaan\t\n\n😀 pauze om vier uur  \n\n' })
    expect(noteOf(stepId)).toBe('Eerst de mentoren\n  - dan de decaan\n\n😀 pauze om vier uur')
    driver.done('note.set', { stepId, text: 'Toch eerst de decaan' })
    expect(driver.document.note.size).toBe(1)
    expect(noteOf(stepId)).toBe('Toch eerst de decaan')
    driver.done('note.set', { stepId, text: '' })
    expect(noteOf(stepId)).toBe('')
  })

  it('is an aside that says nothing of itself, with an end to its length', () => {
    const stepId = driver.stepOf('now')
    expect(decide(driver.document, 'note.set', { stepId, text: 'Rustig blijven' }, driver.context)).toMatchObject({
      ok: true,
      value: { isAside: true, label: { key: 'did.note' } },
    })
    expect(driver.done('note.set', { stepId, text: 'a'.repeat(20_001) })).toBe('text.tooLong')
    expect(driver.done('note.set', { stepId: 'weg', text: 'Hallo' })).toBe('record.gone')
    expect(driver.changesOf('note.set', { stepId, text: '' })).toBe(0)
  })
})
