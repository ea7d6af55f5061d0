import type { Region } from '#shared/records.ts'

/** Some days, the first and the last included. */
export type Days = { readonly first: string; readonly last: string }

/**
 * Something in a calendar file, in whole days. The name may be empty. `regions` are those for which it says to be, itself
 * or with the whole file; null when it names none.
 */
export type CalendarEvent = Days & { readonly name: string; readonly regions: readonly Region[] | null }

/** What is chosen as one thing: an event, or all events of a series in their order. */
export type CalendarRow = Pick<CalendarEvent, 'name' | 'regions'> & {
  readonly days: readonly [Days, ...Days[]]
  /** Whether it is named as time without lessons. */
  readonly isFree: boolean
  /** Whether each time is but a part of one day, as a lesson is. */
  readonly isPartOfDay: boolean
}

/** Why a file gives no holidays. */
type IcsRefusal = 'tooBig' | 'unreadable' | 'emptyFile' | 'notCalendar' | 'noEvents' | 'noneInYear'

/** What a calendar file gives: rows of days to choose from, or why it gives none. */
export type ReadCalendar =
  | { readonly kind: 'refused'; readonly reason: IcsRefusal }
  | {
      readonly kind: 'ready'
      /** What is named as free time first, then in the order of the year. */
      readonly rows: readonly CalendarRow[]
      /** The names of the events that could not be read and were left out; empty for one without. */
      readonly unreadable: readonly string[]
      /** How many rows were left out because there were more than a person can look through. */
      readonly leftOut: number
      /** Whether series go on beyond where they were followed. */
      readonly isCut: boolean
      /** Whether signs of the file were lost. */
      readonly isLossy: boolean
    }
