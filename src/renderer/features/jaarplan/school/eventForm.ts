import { type Message, message } from '#shared/message.ts'
import { limits, type SchoolEvent, type SchoolEventKind } from '#shared/records.ts'
import { isOfYear, schoolYearName } from '#shared/rules/calendar/schedule.ts'
import { tidyLine } from '#shared/text.ts'
import { shortDate } from '#shared/wording/wording.ts'
import { dayIn } from './holidayForm.ts'
import type { NewEvent } from './takeOver.ts'

/** Something in the year of the school as it is typed. */
export type EventForm = {
  readonly kind: SchoolEventKind
  readonly name: string
  readonly first: string
  /** Empty for one day. */
  readonly last: string
}

const eventParts = ['name', 'first', 'last'] as const
export type EventPart = (typeof eventParts)[number]
/** Why parts of it cannot be kept. */
export type EventErrors = Readonly<Partial<Record<EventPart, Message>>>

export const emptyEvent: EventForm = { kind: 'tests', name: '', first: '', last: '' }

/** The form that shows something that is there. */
export function formOf({ kind, name, first, last }: SchoolEvent): EventForm {
  return { kind, name, first: shortDate(first), last: first === last ? '' : shortDate(last) }
}

/** What is typed: something for the calendar of the school, or what is wrong. */
export type ReadEvent =
  | { readonly kind: 'ready'; readonly event: NewEvent }
  | { readonly kind: 'wrong'; readonly errors: EventErrors }

/** Reads what is typed. */
export function readEvent(form: EventForm, schoolYear: number): ReadEvent {
  const name = tidyLine(form.name)
  const first = dayIn(form.first, schoolYear)
  const last = tidyLine(form.last) === '' ? first : dayIn(form.last, schoolYear)
  const errors: { -readonly [P in keyof EventErrors]: EventErrors[P] } = {}
  if (name === '') errors.name = message('schoolEvents.wrong.noName')
  if (name.length > limits.name) errors.name = message('error.text.tooLong', { max: limits.name })
  if (typeof first !== 'string') errors.first = first
  if (typeof last !== 'string' && tidyLine(form.last) !== '') errors.last = last
  if (typeof first === 'string' && typeof last === 'string') {
    if (last < first) errors.last = message('holidays.wrong.order')
    else if (!isOfYear({ first, last }, schoolYear)) {
      errors.first = message('holidays.wrong.outsideYear', { schoolYear: schoolYearName(schoolYear) })
    } else if (!errors.name) return { kind: 'ready', event: { kind: form.kind, name, first, last } }
  }
  return { kind: 'wrong', errors }
}
