import { beforeEach, expect, it } from 'vitest'
import { notices } from './notices.ts'
import { type LastStep, offerToTakeBack } from './undoNotice.ts'

const shown = () => notices.visibleToasts.map(({ content }) => content.text)
const button = () => notices.visibleToasts[0]?.content.actions?.[0]

/** A step after which others can be done. */
function aStep(takeBack = true) {
  let isLast = true
  const listeners = new Set<() => void>()
  const step: LastStep = {
    isLast: () => isLast,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    takeBack: async () => takeBack,
  }
  const tell = () => {
    for (const listener of listeners) listener()
  }
  const doSomethingElse = () => {
    isLast = false
    tell()
  }
  return { step, tell, doSomethingElse, listeners }
}

beforeEach(() => notices.clear())

it('offers to take back what was done, until something else is done', () => {
  const { step, tell, doSomethingElse, listeners } = aStep()
  offerToTakeBack('Kaart weggehaald', step)
  tell()
  expect(shown()).toEqual(['Kaart weggehaald'])
  expect(button()).toBeDefined()
  doSomethingElse()
  expect(shown()).toEqual([])
  expect(listeners.size).toBe(0)
})

it('leaves the message that came in its place alone', () => {
  const { step, doSomethingElse } = aStep()
  offerToTakeBack('Kaart weggehaald', step)
  offerToTakeBack('Activiteit weggehaald', aStep().step)
  doSomethingElse()
  expect(shown()).toEqual(['Activiteit weggehaald'])
})

it('has no button for what is no longer the last', () => {
  const { step, doSomethingElse } = aStep()
  doSomethingElse()
  offerToTakeBack('Kaart weggehaald', step)
  expect(shown()).toEqual(['Kaart weggehaald'])
  expect(button()).toBeUndefined()
})

it('goes on only when it was taken back', async () => {
  const heard: string[] = []
  for (const went of [true, false]) {
    const options = { onPress: () => heard.push('pressed'), onUndone: () => heard.push('undone') }
    offerToTakeBack('Kaart weggehaald', aStep(went).step, options)
    button()?.run()
    await Promise.resolve()
    await Promise.resolve()
  }
  expect(heard).toEqual(['pressed', 'undone', 'pressed'])
})
