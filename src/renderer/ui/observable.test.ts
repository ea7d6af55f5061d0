import { expect, test } from 'vitest'
import { Observable } from './observable.ts'
import { drawHook } from './testing/drawHook.tsx'
import { useObserved } from './useObserved.ts'

test('everybody who listens is told, until he stops', () => {
  const observable = new Observable<string>()
  const heard: string[] = []
  const stop = observable.subscribe((news) => heard.push(`een ${news}`))
  observable.subscribe((news) => heard.push(`twee ${news}`))
  observable.tell('ja')
  stop()
  stop()
  observable.tell('nee')
  expect(heard).toEqual(['een ja', 'twee ja', 'twee nee'])
})

test('it knows whether anybody listens', () => {
  const observable = new Observable()
  expect(observable.isHeard).toBe(false)
  const stop = observable.subscribe(() => {})
  expect(observable.isHeard).toBe(true)
  stop()
  expect(observable.isHeard).toBe(false)
})

test('a component draws itself again only when what it reads is another value', async () => {
  const observable = new Observable()
  let count = 1
  const { values, during, remove } = await drawHook(() => useObserved(observable, () => Math.floor(count / 2)))
  for (let time = 0; time < 3; time += 1) {
    await during(() => {
      count += 1
      observable.tell()
    })
  }
  expect(values).toEqual([0, 1, 2])
  await remove()
  expect(observable.isHeard).toBe(false)
})
