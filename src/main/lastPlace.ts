import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Log } from './errorLog.ts'

const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

/** The display that the audience window was on. */
const display = z.object({ id: z.number(), bounds: box })
export type WallDisplay = z.infer<typeof display>

/** Where the facilitator's window was: its place when it is not maximised, and whether it was. */
const desk = z.object({ bounds: box, isMaximised: z.boolean() })
type DeskWindow = z.infer<typeof desk>

const kept = z.object({
  /** The screen that was shown, as its address. */
  place: z.string().nullable(),
  /** Where the audience window is; null when there is none. */
  wall: display.nullable(),
  /** The facilitator's window; null when it was never closed. */
  desk: desk.nullable().default(null),
  /** When this was written: the last that is known of that run. */
  at: z.iso.datetime(),
  /** Whether the app was closed, and did not just end. */
  closed: z.boolean(),
})

const nothing = { place: null, wall: null, desk: null, at: '1970-01-01T00:00:00.000Z', closed: true }

/** How long after an end that nobody asked for the audience window still comes back: a school day, and no next one. */
const wallHours = 12

/** Where one was, from one run of the app to the next. */
export type LastPlace = {
  /** The screen that the app ended on; null at a first start. */
  readonly place: () => string | null
  /** The display to open the audience window on again: only when the app did not get to close, and not long ago. */
  readonly wall: () => WallDisplay | null
  /** Where the facilitator's window was when it was closed last. */
  readonly desk: () => DeskWindow | null
  readonly setPlace: (place: string) => void
  readonly setDesk: (desk: DeskWindow) => void
  readonly setWall: (wall: WallDisplay | null) => void
  /** The app closes as it should. */
  readonly close: () => void
}

/**
 * Remembers the last place in a file of the data folder. It is a comfort and no data: what cannot be read is forgotten,
 * what cannot be written is logged. Nothing is written before there is something to say, so an app that gets no hold of
 * its data leaves the file of the other one alone.
 */
export function lastPlaceIn(folder: string, now: () => string, log: Log): LastPlace {
  const file = join(folder, 'last-place.json')
  const before = readKept(file)
  let current = { place: before.place, wall: null as WallDisplay | null, desk: before.desk }
  let isBegun = false
  const write = (closed: boolean) => {
    isBegun = true
    try {
      mkdirSync(folder, { recursive: true })
      writeFileSync(`${file}.new`, JSON.stringify({ ...current, at: now(), closed }))
      renameSync(`${file}.new`, file)
    } catch (error) {
      log('last place', error)
    }
  }
  const set = (change: Partial<typeof current>) => {
    current = { ...current, ...change }
    write(false)
  }
  const isRecent = Date.parse(now()) - Date.parse(before.at) <= wallHours * 3_600_000
  return {
    place: () => current.place,
    wall: () => (before.closed || !isRecent ? null : before.wall),
    desk: () => current.desk,
    setDesk: (desk) => set({ desk }),
    setPlace: (place) => set({ place }),
    setWall: (wall) => set({ wall }),
    close: () => {
      if (isBegun) write(true)
    },
  }
}

function readKept(file: string): z.infer<typeof kept> {
  try {
    return kept.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return nothing
  }
}
