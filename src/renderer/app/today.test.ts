import { afterEach, expect, it, vi } from 'vitest'
import { drawHook } from '#ui/testing/drawHook.tsx'
import { today, useToday } from './today.ts'

const zone = process.env.TZ
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
})

it('is the day on the wall of this machine, not the one in Greenwich', () => {
  process.env.TZ = 'Europe/Amsterdam'
  expect(today(new Date('2026-07-31T22:30:00.000Z'))).toBe('2026-08-01')
  expect(today(new Date('2026-01-31T22:30:00.000Z'))).toBe('2026-01-31')
  process.env.TZ = 'America/Paramaribo'
  expect(today(new Date('2026-08-01T02:30:00.000Z'))).toBe('2026-07-31')
})

it('is a day that can be written, also for a clock that stands beyond all years', () => {
  expect(today(new Date(10_000, 1, 29))).toBe('9999-12-31')
  expect(today(new Date(-8.64e15))).toBe('0000-01-01')
})

it('becomes the next day when midnight passes, and at once for who comes back after sleep', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'Date'], now: new Date(2026, 10, 26, 23, 59, 50) })
  const heard = new Map<string, () => void>()
  vi.stubGlobal('addEventListener', (name: string, listener: () => void) => heard.set(name, listener))
  vi.stubGlobal('removeEventListener', (name: string) => heard.delete(name))
  const drawn = await drawHook(useToday)
  expect(drawn.values).toEqual(['2026-11-26'])
  await drawn.during(() => vi.advanceTimersByTime(60_000))
  expect(drawn.values).toEqual(['2026-11-26', '2026-11-27'])
  // Asleep: the clock goes on, and no timer does.
  vi.setSystemTime(new Date(2026, 10, 30, 8))
  await drawn.during(() => heard.get('focus')?.())
  expect(drawn.values.at(-1)).toBe('2026-11-30')
  await drawn.remove()
  expect([heard.size, vi.getTimerCount()]).toEqual([0, 0])
})
