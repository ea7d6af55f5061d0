import { expect, test } from 'vitest'
import { lossOf } from './loss.ts'

const ids = (...all: string[]) => new Set(all)
const kade = { trajectId: 'kade', school: 'De Kade', schoolYear: 2026 }
const brug = { trajectId: 'brug', school: 'De Brug', schoolYear: 2027 }

test('a copy of what is there now takes nothing', () => {
  const inside = { ...kade, cards: ids('a'), activities: ids('b') }
  const present = { trajecten: [{ ...inside, changesSince: 0 }], ideas: ids('i') }
  expect(lossOf(present, { trajecten: [inside], ideas: ids('i') })).toEqual({
    trajecten: [],
    ideas: 0,
    returning: [],
    isUnknown: false,
  })
})

test('what came after the copy is counted, and what was only changed or taken away counts as a change', () => {
  const present = {
    trajecten: [{ ...kade, cards: ids('a', 'c', 'd'), activities: ids('b', 'e'), changesSince: 5 }],
    ideas: ids('i', 'j'),
  }
  const then = { trajecten: [{ ...kade, cards: ids('a', 'x'), activities: ids('b') }], ideas: ids() }
  expect(lossOf(present, then)).toEqual({
    trajecten: [{ ...kade, isWhole: false, changes: 5, cards: 2, activities: 1 }],
    ideas: 2,
    returning: [],
    isUnknown: false,
  })
  const changed = { trajecten: [{ ...kade, cards: ids(), activities: ids(), changesSince: 1 }], ideas: ids() }
  expect(lossOf(changed, then).trajecten).toEqual([{ ...kade, isWhole: false, changes: 1, cards: 0, activities: 0 }])
})

test('a traject of later goes whole, one of before comes back', () => {
  const present = { trajecten: [{ ...brug, cards: ids('a'), activities: ids(), changesSince: 3 }], ideas: ids() }
  const found = lossOf(present, { trajecten: [{ ...kade, cards: ids('q'), activities: ids() }], ideas: ids() })
  expect(found.trajecten).toEqual([{ ...brug, isWhole: true, changes: 3, cards: 1, activities: 0 }])
  expect(found.returning).toEqual([kade])
})
