/** A part of the desktop, in the pixels in which windows are measured. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Where a window was: its place when it is not maximised, and whether it was. */
export type LastWindow = { readonly bounds: Box; readonly isMaximised: boolean }

type Size = Pick<Box, 'width' | 'height'>

/** About what a system draws around the content of a window. */
const frame = { width: 16, height: 40 } as const satisfies Size
const around = ({ width, height }: Size): Size => ({ width: width + frame.width, height: height + frame.height })

/** The size that every screen is made for, and the smallest at which all of it can be reached, without the frame. */
const whole = around({ width: 1280, height: 720 })
const least = around({ width: 1024, height: 560 })
/** What a window gets where there is room for it. */
const usual = { width: whole.width, height: whole.height + 80 } as const satisfies Size

const fits = (size: Size, area: Size) => size.width <= area.width && size.height <= area.height
const smallest = (a: Size, b: Size): Size => ({
  width: Math.min(a.width, b.width),
  height: Math.min(a.height, b.height),
})

/** The smallest size of a window: what every screen can be used at, and never more than the smallest display has. */
export function leastSize(areas: readonly Size[]): Size {
  return areas.reduce(smallest, least)
}

/**
 * Where a window opens: inside the area of a display that is free for windows. Where it was when most of it still lies
 * on a display; else in the middle of the first one. Maximised when it was, or where the screens would not fit.
 */
export function windowPlace(
  areas: readonly [Box, ...Box[]],
  last: LastWindow | null,
): { readonly bounds: Box; readonly isMaximised: boolean } {
  const home = last && areas.find((area) => overlap(area, last.bounds) > (last.bounds.width * last.bounds.height) / 2)
  if (last && home) {
    const isSmaller = !fits(last.bounds, home)
    return { bounds: inside(home, last.bounds), isMaximised: last.isMaximised || (isSmaller && !fits(whole, home)) }
  }
  const [first] = areas
  const size = smallest(usual, first)
  const bounds = {
    ...size,
    x: first.x + Math.floor((first.width - size.width) / 2),
    y: first.y + Math.floor((first.height - size.height) / 2),
  }
  return { bounds, isMaximised: last?.isMaximised === true || !fits(whole, first) }
}

function overlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  return Math.max(0, width) * Math.max(0, height)
}

/** A box moved, and made smaller where it must, until it lies in an area. */
function inside(area: Box, box: Box): Box {
  const size = smallest(box, area)
  const along = (start: number, from: number, room: number) => Math.max(from, Math.min(start, from + room))
  return {
    ...size,
    x: along(box.x, area.x, area.width - size.width),
    y: along(box.y, area.y, area.height - size.height),
  }
}
