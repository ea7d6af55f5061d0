import { beforeEach, expect, test } from 'vitest'
import { createLeaving, type Leaving } from './leaving.ts'

let told: number
let asked: number
let answer: boolean
let timers: { readonly run: () => void; readonly wait: number }[]
let leaving: Leaving

beforeEach(() => {
  told = 0
  asked = 0
  answer = true
  timers = []
  leaving = createLeaving({
    tell: () => {
      told += 1
    },
    askToClose: async () => {
      asked += 1
      return answer
    },
    later: (run, wait) => {
      const timer = { run, wait }
      timers.push(timer)
      return () => {
        timers = timers.filter((each) => each !== timer)
      }
    },
  })
})

test('a window goes when it has put away what was typed', async () => {
  const left = leaving.leave()
  expect(told).toBe(1)
  leaving.left(false)
  expect([await left, asked, timers]).toEqual([true, 0, []])
})

test('a window that does not answer goes after two seconds', async () => {
  const left = leaving.leave()
  expect(timers.map(({ wait }) => wait)).toEqual([2000])
  timers[0]?.run()
  expect([await left, asked]).toEqual([true, 0])
})

test.each([true, false])('only what was refused asks a question: close anyway is %s', async (closeAnyway) => {
  answer = closeAnyway
  const left = leaving.leave()
  leaving.left(true)
  expect([await left, asked]).toEqual([closeAnyway, 1])
})

test('who asks twice is told and asked once, and can leave another time', async () => {
  const both = Promise.all([leaving.leave(), leaving.leave()])
  leaving.left(true)
  expect([await both, told, asked]).toEqual([[true, true], 1, 1])
  const again = leaving.leave()
  leaving.left(false)
  expect([await again, told]).toEqual([true, 2])
})

test('an answer that nobody waits for is nothing', () => {
  leaving.left(true)
  expect(asked).toBe(0)
})
