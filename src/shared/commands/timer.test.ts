import { beforeEach, describe, expect, it } from 'vitest'
import { apply } from '../patch.ts'
import { elapsedOf, timerOf } from '../rules/board/clock.ts'
import { Driver } from '../testing/driver.ts'
import { decide } from './index.ts'

let driver: Driver

beforeEach(() => {
  driver = new Driver()
})

describe('the clock of a step', () => {
  /** Does a command on a clock at a time of the afternoon. */
  function at(time: string, command: 'timer.start' | 'timer.pause' | 'timer.reset', stepId: string): void {
    const now = () => `2026-11-10T${time}.000Z`
    const decided = decide(driver.document, command, { stepId }, { ...driver.context, now })
    if (!decided.ok) throw new Error(decided.error.code)
    expect(decided.value.isAside).toBe(true)
    driver.document = apply(driver.document, decided.value.patch)
  }
  const ran = (stepId: string, time: string) => {
    const timer = timerOf(driver.document, stepId)
    return timer ? elapsedOf(timer, `2026-11-10T${time}.000Z`) / 1000 : null
  }

  it('runs, pauses and goes on', () => {
    const stepId = driver.stepOf('thoughts')
    at('15:00:00', 'timer.start', stepId)
    expect(ran(stepId, '15:10:00')).toBe(600)
    at('15:10:00', 'timer.pause', stepId)
    expect(ran(stepId, '15:30:00')).toBe(600)
    at('15:30:00', 'timer.start', stepId)
    at('15:31:00', 'timer.start', stepId)
    expect(ran(stepId, '15:32:00')).toBe(720)
    expect(driver.document.timer.size).toBe(1)
  })

  it('is the only one that runs: the one before stands still and loses nothing', () => {
    const [first, second] = [driver.stepOf('thoughts'), driver.stepOf('now')]
    at('15:00:00', 'timer.start', first)
    at('15:25:00', 'timer.start', second)
    expect([ran(first, '15:40:00'), ran(second, '15:40:00')]).toEqual([1500, 900])
    at('15:40:00', 'timer.start', first)
    expect([ran(first, '15:41:00'), ran(second, '15:41:00')]).toEqual([1560, 900])
  })

  it('goes back to the beginning and stands still', () => {
    const stepId = driver.stepOf('thoughts')
    at('15:00:00', 'timer.start', stepId)
    at('15:05:00', 'timer.reset', stepId)
    expect(ran(stepId, '15:30:00')).toBe(0)
  })

  it('keeps what it had when the clock of the machine is set back', () => {
    const stepId = driver.stepOf('thoughts')
    at('15:00:00', 'timer.start', stepId)
    at('15:05:00', 'timer.pause', stepId)
    at('15:06:00', 'timer.start', stepId)
    at('14:00:00', 'timer.pause', stepId)
    expect(ran(stepId, '14:00:00')).toBe(300)
  })

  it('is not there for a step that is gone; pausing what never ran is nothing', () => {
    expect(driver.done('timer.start', { stepId: 'weg' })).toBe('record.gone')
    expect(driver.changesOf('timer.pause', { stepId: driver.stepOf('now') })).toBe(0)
    expect(driver.changesOf('timer.reset', { stepId: driver.stepOf('now') })).toBe(0)
  })
})
