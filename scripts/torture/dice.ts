/** Numbers from 0 up to 1 that are the same for the same seed (mulberry32). */
export type Dice = () => number

/** Dice for a seed, which may be made of several numbers. */
export function diceOf(...seeds: readonly number[]): Dice {
  let state = seeds.reduce((mixed, seed) => Math.imul(mixed ^ seed, 0x9e3779b1) ^ (mixed >>> 13), 0x2545f491)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** A whole number from 0 up to `sides`. */
export function roll(dice: Dice, sides: number): number {
  return Math.floor(dice() * sides)
}

/** One of a list. Throws on an empty one. */
export function pick<T>(dice: Dice, list: readonly T[]): T {
  const found = list[roll(dice, list.length)]
  if (found === undefined) throw new Error('nothing to pick from')
  return found
}
