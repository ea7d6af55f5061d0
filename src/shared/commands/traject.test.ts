import { beforeEach, describe, expect, it } from 'vitest'
import { trajectOf } from '../records.ts'
import { sessionOf, stepsOf } from '../rules/board/boards.ts'
import { Driver } from '../testing/driver.ts'
import { begunDocument, doing, refusal } from '../testing/fixture.ts'
import { begin } from '../testing/gestures.ts'
import type { InputOf } from './index.ts'

let driver: Driver

beforeEach(() => {
  driver = new Driver()
})

describe('beginning a traject', () => {
  it('makes both werksessies and the five steps of the first, in order', () => {
    const first = sessionOf(driver.document, 'werksessie1')
    expect(sessionOf(driver.document, 'werksessie2')).toBeDefined()
    expect(stepsOf(driver.document, first?.id ?? '').map((step) => step.board)).toEqual([
      'thoughts',
      'now',
      'next',
      'plan',
      'closing',
    ])
    expect(trajectOf(driver.document)).toMatchObject({
      id: driver.context.trajectId,
      school: 'Vmbo De Brug',
      schoolYear: 2026,
    })
  })

  it('happens once, and keeps its year once something is planned in it', () => {
    const school = begin.input as InputOf<'traject.create'>
    expect(driver.done('traject.create', school)).toBe('traject.exists')
    expect(driver.done('traject.edit', { ...school, schoolYear: 2027 })).toBeNull()
    driver.done('activity.add', { title: 'Musical', kind: 'new', moment: '2027-11' })
    expect(driver.done('traject.edit', { ...school, schoolYear: 2026 })).toBe('traject.yearInUse')
    expect(driver.done('traject.edit', { ...school, school: 'Vmbo De Nieuwe Brug', schoolYear: 2027 })).toBeNull()
    expect(trajectOf(driver.document)?.school).toBe('Vmbo De Nieuwe Brug')
  })
})

describe('the details of a school', () => {
  const details = { school: 'De Brug', place: 'Stad', schoolType: 'po', region: 'zuid', schoolYear: 2027 } as const

  it('are changed together with the number of periods, which stays when nobody speaks of it', () => {
    const begun = begunDocument()
    const five = doing(begun, 'traject.edit', { ...details, periods: 5 })
    expect(trajectOf(five)).toMatchObject({ ...details, periods: 5 })
    expect(trajectOf(doing(five, 'traject.edit', { ...details, school: 'De Kade', periods: undefined }))?.periods).toBe(
      5,
    )
    expect(refusal(five, 'traject.edit', { ...details, periods: 1 })?.code).toBe('input.invalid')
  })
})
