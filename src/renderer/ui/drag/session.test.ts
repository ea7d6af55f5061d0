import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { ScrollArea } from './drag.ts'
import { ladder } from './testing/ladder.ts'

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('by pointer', () => {
  it('a press that hardly moves is a press', () => {
    const { log, press, move, release, click, frame } = ladder()
    press(30)
    move(34)
    release(34)
    expect(click().defaultPrevented).toBe(false)
    expect(frame()).toBe(false)
    expect(log).toEqual([])
  })

  it('is lifted where it was pressed, looked at once a frame, and dropped where the pointer came up', () => {
    const { log, area, press, move, release, frame } = ladder()
    press(30)
    move(35)
    expect(log).toEqual(['lift at 30', 'show 3 at 30'])
    expect(area.captured).toBe(1)
    move(47)
    move(52)
    frame()
    expect(log.slice(2)).toEqual(['show 5 at 52'])
    move(61)
    release(78)
    expect(log.slice(3)).toEqual(['show 7 at 78', 'hide', 'drop 7'])
    expect(frame()).toBe(false)
    expect(area.captured).toBe(null)
  })

  it('is put back where nothing can land, by Escape, and when the pointer or the window is lost', () => {
    const ends = ['release', 'Escape', 'pointercancel', 'blur', 'resize', 'stop'] as const
    for (const end of ends) {
      const { log, press, move, release, key, loseTo, leaveWindow, resize, stop } = ladder()
      press(30)
      move(40)
      if (end === 'release') release(-20)
      else if (end === 'Escape') expect(key('Escape')).toMatchObject({ defaultPrevented: true, cancelBubble: true })
      else if (end === 'pointercancel') loseTo(end)
      else if (end === 'blur') leaveWindow()
      else if (end === 'resize') resize()
      else stop()
      expect(log.slice(-2), end).toEqual(['hide', '"put back"'])
      move(90)
      release(90)
      expect(
        log.filter((line) => line.startsWith('drop')),
        end,
      ).toEqual([])
    }
  })

  it('keeps the click that ends it, and no later one', () => {
    const { press, move, release, click } = ladder()
    press(30)
    move(40)
    release(40)
    expect(click()).toMatchObject({ defaultPrevented: true, cancelBubble: true })
    expect(click().defaultPrevented).toBe(false)
  })

  it('lets keys other than Escape go their way', () => {
    const { log, press, move, key } = ladder()
    press(30)
    move(40)
    const shown = log.length
    for (const name of ['ArrowDown', ' ', 'Tab', 'a']) expect(key(name).defaultPrevented).toBe(false)
    expect(log).toHaveLength(shown)
  })

  it('is one at a time: another pointer and another button count for nothing', () => {
    const { log, press, move, release } = ladder()
    press(30, { button: 2 })
    press(30, { isPrimary: false })
    move(60)
    expect(log).toEqual([])
    press(30)
    press(50, { pointerId: 2 })
    move(90, { pointerId: 2 })
    release(90, { pointerId: 2 })
    expect(log).toEqual([])
    move(40)
    expect(log[0]).toBe('lift at 30')
  })

  it('scrolls along frame after frame near an edge, as long as there is something to scroll', () => {
    const scroller = limited(40)
    const { press, move, frame } = ladder({
      scrollArea: { scroller, box: { left: 0, top: 0, right: 100, bottom: 100 }, goes: 'down' },
    })
    press(50)
    move(60)
    expect(frame()).toBe(true)
    expect(frame()).toBe(false)
    move(98)
    let frames = 0
    while (frame()) frames += 1
    expect(scroller.scrollTop).toBe(40)
    expect(frames).toBeGreaterThan(2)
    expect(scroller.scrollLeft).toBe(0)
  })
})

describe('by finger', () => {
  const touch = { pointerType: 'touch' }

  it('has to be held first where a finger scrolls, and does not scroll after that', () => {
    const { log, press, move, release, touchMove, menu } = ladder()
    press(30, touch)
    move(36, touch)
    expect(touchMove().defaultPrevented).toBe(false)
    vi.advanceTimersByTime(199)
    expect(log).toEqual([])
    vi.advanceTimersByTime(1)
    expect(log).toEqual(['lift at 30', 'show 3 at 30'])
    expect(touchMove().defaultPrevented).toBe(true)
    expect(menu().defaultPrevented).toBe(true)
    release(60, touch)
    expect(log.at(-1)).toBe('drop 6')
    expect(touchMove().defaultPrevented).toBe(false)
    expect(menu().defaultPrevented).toBe(false)
  })

  it('scrolls when it moves before that', () => {
    const { log, press, move } = ladder()
    press(30, touch)
    move(39, touch)
    vi.advanceTimersByTime(500)
    expect(log).toEqual([])
  })

  it('drags at once where the target says so', () => {
    const { log, press, move } = ladder({ finger: 'moves' })
    press(30, touch)
    move(36, touch)
    expect(log[0]).toBe('lift at 30')
  })
})

describe('by keyboard', () => {
  it('is lifted by the space bar, goes along in steps that are said, and lands', () => {
    const { log, space, key } = ladder()
    expect(space().defaultPrevented).toBe(true)
    key('ArrowDown')
    key('ArrowDown')
    key('Shift')
    key('Enter')
    expect(log).toEqual(['lift', '"lifted"', 'show 4', '"over 4"', 'show 5', '"over 5"', 'hide', 'drop 5'])
  })

  it('lands where it lay when it has made no step', () => {
    const { log, space, key } = ladder()
    space()
    key(' ')
    expect(log).toEqual(['lift', '"lifted"', 'hide', 'drop 3'])
  })

  it('is lifted only by the bare space bar on the thing itself', () => {
    const { log, space, button } = ladder()
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { key: 'Enter' }]) space(more)
    expect(space({}, button).defaultPrevented).toBe(false)
    expect(log).toEqual([])
  })

  it('has every key for itself, but for Tab', () => {
    const { space, key } = ladder()
    space()
    for (const name of ['z', 'Delete', 'F2', 'ArrowLeft'])
      expect(key(name)).toMatchObject({ defaultPrevented: true, cancelBubble: true })
    expect(key('Tab')).toMatchObject({ defaultPrevented: false, cancelBubble: false })
  })

  it('is put back by Escape, by Tab and when the focus goes elsewhere', () => {
    for (const end of ['Escape', 'Tab', 'blur']) {
      const { log, space, key, leave } = ladder()
      space()
      key('ArrowUp')
      if (end === 'blur') leave()
      else key(end)
      expect(log.slice(-2), end).toEqual(['hide', '"put back"'])
      expect(key('ArrowUp').defaultPrevented).toBe(false)
    }
  })

  it('is not pressed meanwhile', () => {
    const { log, space, press, move } = ladder()
    space()
    press(30)
    move(90)
    expect(log).toEqual(['lift', '"lifted"'])
  })
})

it('ends every drag once, dropped or put back, and takes away what it drew, whatever happens', () => {
  const steps = [
    'press',
    'move',
    'far',
    'out',
    'release',
    'wait',
    'frame',
    'lift',
    'space',
    'down',
    'Escape',
    'Tab',
    'leave',
    'window',
  ]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...steps), { maxLength: 40 }), fc.boolean(), (doings, isTouch) => {
      const at = ladder()
      const more = isTouch ? { pointerType: 'touch' } : {}
      const does: Readonly<Record<string, () => unknown>> = {
        press: () => at.press(30, more),
        move: () => at.move(33, more),
        far: () => at.move(70, more),
        out: () => at.move(-50, more),
        release: () => at.release(70, more),
        wait: () => vi.advanceTimersByTime(100),
        frame: () => at.frame(),
        lift: () => at.space(),
        space: () => at.key(' '),
        down: () => at.key('ArrowDown'),
        Escape: () => at.key('Escape'),
        Tab: () => at.key('Tab'),
        leave: () => at.leave(),
        window: () => at.leaveWindow(),
      }
      for (const doing of doings) does[doing]?.()
      at.stop()
      const count = (begins: string) => at.log.filter((line) => line.startsWith(begins)).length
      expect(count('hide')).toBe(count('lift'))
      expect(count('drop') + count('"put back"')).toBe(count('lift'))
      const ended = at.log.length
      at.release(70, more)
      at.key('ArrowDown')
      vi.advanceTimersByTime(1000)
      expect([at.frame(), at.log.length]).toEqual([false, ended])
    }),
  )
})

/** Something that can be scrolled as far as this. */
function limited(most: number): ScrollArea['scroller'] {
  let top = 0
  return {
    scrollLeft: 0,
    get scrollTop() {
      return top
    },
    set scrollTop(to) {
      top = Math.max(0, Math.min(most, to))
    },
  }
}
