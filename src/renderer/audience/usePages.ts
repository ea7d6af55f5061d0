import { type RefObject, useEffect, useEffectEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { watchRoom } from '#ui/watchRoom.ts'
import { fullFrom, pageAt, pageCount, pageFor, within } from './pages.ts'

/** How much larger than usual letters may get, so that a short text fills the screen. From large to usual. */
const fits = [2.4, 2.1, 1.85, 1.65, 1.5, 1.35, 1.22, 1.1, 1] as const

/** What the wall has to know to show the right page. */
export type Following = {
  /** How many pages it was turned by hand so far. */
  readonly turned?: number
  /** How far the facilitator scrolled the same thing, 0 to 1. */
  readonly scrolled?: number | undefined
  /** The item that must be in sight: that of an element with this `data-item`. */
  readonly item?: string | null | undefined
}

/** Which page is shown, the first being 0, of how many, and on which one each item begins. */
export type Paged = { readonly page: number; readonly count: number; readonly pages: ReadonlyMap<string, number> }

type Measured = {
  readonly stride: number
  readonly count: number
  readonly pages: ReadonlyMap<string, number>
  /** Where the last page begins when it is filled from its end, and the items on it then. */
  readonly end: { readonly first: HTMLElement; readonly items: readonly string[] } | null
}

/**
 * Divides what `flow` holds over pages as wide as `frame`: the flow is laid out in columns, so that a line of text is
 * never cut. Letters grow up to `grow` times as long as all fits on one page. `content` says when to look again. What
 * changed last decides on the page: a turn by hand, a scroll, or an item that must be in sight. With `endsFull` the last
 * page is a full one, as a list that was scrolled to its end: it repeats the last of the page before.
 */
export function usePages(
  frame: RefObject<HTMLElement | null>,
  flow: RefObject<HTMLElement | null>,
  grow: number,
  { turned = 0, scrolled, item }: Following,
  content: unknown,
  endsFull = false,
): Paged {
  const [measured, setMeasured] = useState<Measured>({ stride: 0, count: 1, pages: new Map(), end: null })
  const [wanted, setWanted] = useState(0)
  const [size, setSize] = useState(0)
  useEffect(() => {
    const element = frame.current
    return element ? watchRoom(element, () => setSize((times) => times + 1)) : undefined
  }, [frame])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what it holds and how large it is, is what there is to measure
  useLayoutEffect(() => {
    if (frame.current && flow.current) setMeasured(measure(frame.current, flow.current, grow, endsFull))
  }, [frame, flow, grow, endsFull, content, size])

  const { count, stride, pages, end } = measured
  const page = within(wanted, count)
  const before = useRef(turned)
  useLayoutEffect(() => {
    if (turned !== before.current) setWanted(within(page + turned - before.current, count))
    before.current = turned
  }, [turned, page, count])
  useLayoutEffect(() => {
    if (scrolled !== undefined) setWanted(pageFor(scrolled, count))
  }, [scrolled, count])
  const isAtEnd = page === count - 1
  const show = useEffectEvent((there: number, id: string) => {
    if (!(isAtEnd && end?.items.includes(id))) setWanted(there)
  })
  useLayoutEffect(() => {
    const there = item == null ? undefined : pages.get(item)
    if (item != null && there !== undefined) show(there, item)
  }, [item, pages])
  useLayoutEffect(() => {
    if (!isAtEnd || !end) return
    end.first.style.breakBefore = 'column'
    return () => void end.first.style.removeProperty('break-before')
  }, [isAtEnd, end])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured anew stands at its first page again
  useLayoutEffect(() => {
    flow.current?.style.setProperty('translate', `${-page * stride}px`)
  }, [flow, page, measured])
  const here = useMemo(
    () => (isAtEnd && end ? new Map([...pages, ...end.items.map((id) => [id, page] as const)]) : pages),
    [isAtEnd, end, pages, page],
  )
  return { page, count, pages: here }
}

function measure(frame: HTMLElement, flow: HTMLElement, grow: number, endsFull: boolean): Measured {
  for (const block of flow.children) if (block instanceof HTMLElement) block.style.removeProperty('break-before')
  flow.style.removeProperty('translate')
  frame.dataset.alone = ''
  const gap = Number.parseFloat(getComputedStyle(flow).columnGap) || 0
  const stride = flow.getBoundingClientRect().width + gap
  const countAt = (fit: number) => {
    frame.style.setProperty('--fit', String(fit))
    return pageCount({ stride, width: flow.scrollWidth })
  }
  const possible = fits.filter((fit) => fit <= grow)
  // From the largest that cannot fit to the smallest that does, by halves.
  let [bad, good] = [-1, possible.length - 1]
  while (good - bad > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (countAt(possible[middle] ?? 1) === 1) good = middle
    else bad = middle
  }
  // The line that says which page it is takes room only when there are more.
  delete frame.dataset.single
  let count = countAt(possible[good] ?? 1)
  if (count > 1) {
    delete frame.dataset.alone
    count = countAt(1)
  }
  // On a single page the columns share what there is.
  if (count === 1) frame.dataset.single = ''
  const begin = flow.getBoundingClientRect().left
  const pageOf = (element: HTMLElement) => pageAt(element.getBoundingClientRect().left - begin, stride)
  const pages = itemsIn([flow]).map((element) => [element.dataset.item ?? '', pageOf(element)] as const)
  return { stride, count, pages: new Map(pages), end: endsFull && count > 1 ? fullEnd(flow, count, pageOf) : null }
}

function fullEnd(flow: HTMLElement, count: number, pageOf: (element: HTMLElement) => number): Measured['end'] {
  const blocks = [...flow.children].filter((block) => block instanceof HTMLElement)
  const begin = blocks.findIndex((block) => pageOf(block) === count - 1)
  // What goes on from page to page is as high as it needs to be, and stays where it is.
  const heights = blocks.map((block) =>
    block.getClientRects().length > 1 ? Number.POSITIVE_INFINITY : block.offsetHeight,
  )
  const from = begin === -1 ? -1 : fullFrom(heights, begin, flow.clientHeight)
  const first = blocks[from]
  if (!first || from === begin) return null
  return { first, items: itemsIn(blocks.slice(from)).map(({ dataset }) => dataset.item ?? '') }
}

function itemsIn(elements: readonly HTMLElement[]): readonly HTMLElement[] {
  return elements.flatMap((element) => [...element.querySelectorAll<HTMLElement>('[data-item]')])
}
