import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, it, vi } from 'vitest'
import { once } from './once.ts'

describe('what is worked out once', () => {
  it('is the same again for the same things, in whatever turn they come', () => {
    const compute = vi.fn((list: readonly number[], times: number) => list.map((each) => each * times))
    const scaled = once(compute)
    const [small, large] = [[1, 2], [100]]
    const twice = scaled(small, 2)
    expect(twice).toEqual([2, 4])
    expect(scaled(large, 2)).toEqual([200])
    expect(scaled(small, 3)).toEqual([3, 6])
    expect(scaled(small, 2)).toBe(twice)
    expect(scaled(large, 2)).toEqual([200])
    expect(compute).toHaveBeenCalledTimes(3)
  })

  it('goes by which thing it is, not by what is in it', () => {
    const compute = vi.fn((list: readonly number[]) => list.length)
    const length = once(compute)
    length([1])
    length([1])
    expect(compute).toHaveBeenCalledTimes(2)
  })

  it('remembers that there is nothing', () => {
    const compute = vi.fn((_: object) => undefined)
    const nothing = once(compute)
    const thing = {}
    nothing(thing)
    nothing(thing)
    expect(compute).toHaveBeenCalledTimes(1)
  })

  it('needs no things at all', () => {
    const compute = vi.fn(() => ({}))
    const only = once(compute)
    expect(only()).toBe(only())
    expect(compute).toHaveBeenCalledTimes(1)
  })

  it('is tried again after an error', () => {
    const compute = vi.fn((_: object) => {
      throw new Error('not yet')
    })
    const thing = {}
    const failing = once(compute)
    expect(() => failing(thing)).toThrow('not yet')
    expect(() => failing(thing)).toThrow('not yet')
    expect(compute).toHaveBeenCalledTimes(2)
  })

  it('goes with the things that it is about', async () => {
    setFlagsFromString('--expose-gc')
    const collect: () => void = runInNewContext('gc')
    const pair = once((first: object, second: object) => [first, second])
    const stays = {}
    const about = (thing: object) => {
      pair(stays, thing)
      pair(thing, stays)
      return new WeakRef(thing)
    }
    const gone = about({})
    const stillThere = about(stays)
    // A reference that was just made holds its thing until the end of the turn.
    await new Promise((resolve) => setTimeout(resolve))
    collect()
    expect(gone.deref()).toBeUndefined()
    expect(stillThere.deref()).toBe(stays)
  })
})
