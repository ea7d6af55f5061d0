import { expect, test } from 'vitest'
import { drawHook } from './testing/drawHook.tsx'
import { useOnce } from './useOnce.ts'

test('a second wish before the first is done is none; after it, also when that failed, it is one', async () => {
  const drawn = await drawHook(useOnce)
  const once = drawn.values.at(-1)
  if (!once) throw new Error('nothing was drawn')
  const done: string[] = []
  const ends: (() => void)[] = []
  const work = (name: string) => async () => {
    done.push(name)
    await new Promise<void>((resolve) => void ends.push(resolve))
  }
  const first = once(work('first'))
  await once(work('second'))
  expect(done).toEqual(['first'])
  ends[0]?.()
  await first
  await expect(once(() => Promise.reject(new Error('refused')))).rejects.toThrow('refused')
  void once(work('third'))
  expect(done).toEqual(['first', 'third'])
})
