import { z } from 'zod'
import type { ErrorCode } from '../errors.ts'
import { message } from '../message.ts'
import { limits, type SchoolEvent, schoolEventKinds, type TrajectDocument, trajectOf } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { isOfYear, schoolYearName } from '../rules/calendar/schedule.ts'
import { foldedKey, lineInput, shorten } from '../text.ts'
import { command } from './command.ts'
import { Draft } from './draft.ts'
import { holidaysInput, setHolidays } from './holidays.ts'

const wrongOrder = 'schoolEvent.order' satisfies ErrorCode

const fields = { kind: z.enum(schoolEventKinds), name: lineInput(limits.name), first: z.iso.date(), last: z.iso.date() }
const eventInput = z.object(fields).refine(({ first, last }) => first <= last, wrongOrder)
const eventsInput = z.array(eventInput).max(limits.events)
type NewEvent = z.output<typeof eventInput>

/** The commands about what else a school has in its year: weeks of tests, meetings, evenings for parents. */
export const schoolEventCommands = {
  /**
   * Notes what the school has in its year, one or many. What is there already, by its name and days, stays the same one.
   * Errors: `schoolEvent.order`, `schoolEvent.outsideYear`, `schoolEvent.tooMany`.
   */
  'schoolEvents.add': command({
    input: z.object({ events: eventsInput.min(1) }),
    label: ({ events: [first, ...others] }) =>
      others.length === 0
        ? message('did.schoolEvent.add', { name: shorten(first?.name ?? '') })
        : message('did.schoolEvents.add', { count: others.length + 1 }),
    run(document, { events }, { id }) {
      const draft = new Draft(document)
      const added = addEvents(document, draft, events, id)
      return added.ok ? ok(draft.patch()) : added
    },
  }),

  /** Changes what something in the year is called, of which kind it is or when. Errors: as those of `schoolEvents.add`. */
  'schoolEvent.edit': command({
    input: z.object({ id: z.string() }).extend(z.object(fields).partial().shape),
    needs: { schoolEvent: 'id' },
    label: ({ schoolEvent }) => message('did.schoolEvent.edit', { name: shorten(schoolEvent.name) }),
    run(document, { id, ...given }, { schoolEvent }) {
      const { kind = schoolEvent.kind, name = schoolEvent.name } = given
      const { first = schoolEvent.first, last = schoolEvent.last } = given
      if (last < first) return fail('schoolEvent.order')
      // Days that were right before the school year was changed do not stand in the way of another name.
      const isMoved = first !== schoolEvent.first || last !== schoolEvent.last
      const outside = isMoved ? outsideYear(document, [{ name, first, last }]) : null
      if (outside) return outside
      const draft = new Draft(document)
      draft.update('schoolEvent', id, { kind, name, first, last })
      return ok(draft.patch())
    },
  }),

  /** Takes some away; those that are gone already are no matter. */
  'schoolEvents.remove': command({
    input: z.object({ ids: z.array(z.string()).min(1).max(limits.events) }),
    label: ({ document, ids }) => {
      const events = ids.flatMap((id) => document.schoolEvent.get(id) ?? [])
      return events.length === 1
        ? message('did.schoolEvent.remove', { name: shorten(events[0]?.name ?? '') })
        : message('did.schoolEvents.remove', { count: events.length })
    },
    run(document, { ids }) {
      const draft = new Draft(document)
      for (const id of ids) if (document.schoolEvent.has(id)) draft.remove('schoolEvent', id)
      return ok(draft.patch())
    },
  }),

  /**
   * Takes over what a calendar has, in one step: all holidays as they are to be (null leaves them as they are), and what
   * else is in the year. Errors: those of `holidays.set` and `schoolEvents.add`.
   */
  'calendar.take': command({
    input: z.object({ holidays: holidaysInput.nullable(), events: eventsInput }),
    label: () => message('did.calendar.take'),
    run(document, { holidays, events }, { id }) {
      const draft = new Draft(document)
      const set = holidays === null ? ok(undefined) : setHolidays(document, draft, holidays, id)
      if (!set.ok) return set
      const added = addEvents(document, draft, events, id)
      return added.ok ? ok(draft.patch()) : added
    },
  }),
} as const

function addEvents(
  document: TrajectDocument,
  draft: Draft,
  events: readonly NewEvent[],
  newId: () => string,
): Result<undefined> {
  const outside = outsideYear(document, events)
  if (outside) return outside
  const known = new Map([...document.schoolEvent.values()].map((event) => [sameKey(event), event.id]))
  for (const event of events) {
    const id = known.get(sameKey(event)) ?? newId()
    known.set(sameKey(event), id)
    if (document.schoolEvent.has(id)) draft.update('schoolEvent', id, { kind: event.kind })
    else draft.put('schoolEvent', { id, ...event })
  }
  return known.size > limits.events ? fail('schoolEvent.tooMany', { max: limits.events }) : ok(undefined)
}

/** What tells one event from another: what is called the same on the same days is the same. */
function sameKey({ name, first, last }: Pick<SchoolEvent, 'name' | 'first' | 'last'>): string {
  return `${first} ${last} ${foldedKey(name)}`
}

/** The refusal of days that have nothing to do with the year; null for none. */
function outsideYear(document: TrajectDocument, events: readonly Pick<SchoolEvent, 'name' | 'first' | 'last'>[]) {
  const traject = trajectOf(document)
  if (!traject) return fail('traject.gone')
  const outside = events.find((event) => !isOfYear(event, traject.schoolYear))
  return outside
    ? fail('schoolEvent.outsideYear', { name: outside.name, schoolYear: schoolYearName(traject.schoolYear) })
    : null
}
