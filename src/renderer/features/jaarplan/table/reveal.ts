/** Scrolls a cell of a grid, or a field in it, into sight: from beneath the headings and the columns that stay. */
export function reveal(element: HTMLElement): void {
  const cell = element.closest<HTMLElement>('[data-column]') ?? element
  const scroller = cell.closest<HTMLElement>('[data-scroller]')
  const head = scroller?.querySelector<HTMLElement>('[data-head]')
  if (!scroller || !head) return
  const [inside, around] = [element.getBoundingClientRect(), scroller.getBoundingClientRect()]
  if (!head.contains(cell)) {
    const top = around.top + head.offsetHeight
    const bottom = around.top + scroller.clientHeight
    if (inside.top < top) scroller.scrollTop -= top - inside.top
    else if (inside.bottom > bottom) scroller.scrollTop += Math.min(inside.bottom - bottom, inside.top - top)
  }
  if (getComputedStyle(cell).position === 'sticky') return
  const stay = [...head.querySelectorAll<HTMLElement>('[data-stays]')].at(-1)
  const left = stay ? stay.getBoundingClientRect().right : around.left
  const right = around.left + scroller.clientWidth
  if (inside.left < left) scroller.scrollLeft -= left - inside.left
  else if (inside.right > right) scroller.scrollLeft += Math.min(inside.right - right, inside.left - left)
}

/** Gives the cell where one is the keys. */
export function focusActive(grid: HTMLElement | null): void {
  grid?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true })
}
