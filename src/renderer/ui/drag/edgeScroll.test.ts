import { expect, it } from 'vitest'
import type { ScrollArea } from './drag.ts'
import { scrollAlong } from './edgeScroll.ts'

const box = { left: 100, top: 0, right: 900, bottom: 600 }

/** How far an area scrolls in one frame with something held at a point. */
function after(x: number, y: number, goes: ScrollArea['goes'] = 'both') {
  const scroller = { scrollLeft: 1000, scrollTop: 1000 }
  const isScrolled = scrollAlong({ scroller, box, goes }, { x, y })
  return { x: scroller.scrollLeft - 1000, y: scroller.scrollTop - 1000, isScrolled }
}

it('scrolls along near an edge only, faster nearer to it, and fastest beyond it', () => {
  expect(after(500, 300)).toEqual({ x: 0, y: 0, isScrolled: false })
  expect(after(500, 28)).toEqual({ x: 0, y: -9, isScrolled: true })
  expect(after(500, 590)).toEqual({ x: 0, y: 15, isScrolled: true })
  expect(after(100, 300)).toEqual({ x: -18, y: 0, isScrolled: true })
  expect(after(2000, 2000)).toEqual({ x: 18, y: 18, isScrolled: true })
})

it('scrolls in no other direction than the area goes', () => {
  expect(after(100, 0, 'down')).toMatchObject({ x: 0, y: -18 })
  expect(after(100, 0, 'across')).toMatchObject({ x: -18, y: 0 })
})

it('leaves a middle in which an area stays as it is, however small', () => {
  const scroller = { scrollLeft: 0, scrollTop: 50 }
  const small = { scroller, box: { left: 0, top: 0, right: 100, bottom: 40 }, goes: 'down' } as const
  expect(scrollAlong(small, { x: 50, y: 20 })).toBe(false)
  expect(scrollAlong(small, { x: 50, y: 2 })).toBe(true)
})
