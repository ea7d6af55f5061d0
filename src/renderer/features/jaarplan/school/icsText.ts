import { type TextOfFile, textOfFile, utf16Of } from '#app/textFile.ts'

const [tab, lineFeed, carriageReturn, space] = [9, 10, 13, 32]

/** The bytes of a calendar file as text. Long lines are folded between bytes, which may be in the middle of a sign. */
export function icsText(bytes: Uint8Array): TextOfFile {
  if (!utf16Of(bytes)) return textOfFile(unfolded(bytes))
  const { text, isLossy } = textOfFile(bytes)
  return { text: text.replace(/(?:\r*\n|\r)[ \t]/g, ''), isLossy }
}

function unfolded(bytes: Uint8Array): Uint8Array {
  const whole = new Uint8Array(bytes.length)
  let length = 0
  for (let at = 0; at < bytes.length; ) {
    let end = at
    while (bytes[end] === carriageReturn) end += 1
    if (bytes[end] === lineFeed) end += 1
    if (end > at && (bytes[end] === space || bytes[end] === tab)) {
      at = end + 1
      continue
    }
    const next = Math.max(end, at + 1)
    while (at < next) {
      whole[length] = bytes[at] ?? 0
      length += 1
      at += 1
    }
  }
  return whole.subarray(0, length)
}

/** A property of an event: its parameters, with their marks, and its value. */
export type IcsLine = { readonly parameters: string; readonly value: string }

/** An event as it stands in a file, with the properties that it has; not whole when its end is missing. */
export type IcsEvent = { readonly lines: ReadonlyMap<string, readonly IcsLine[]>; readonly isWhole: boolean }

/** A calendar file as it stands there. */
export type IcsCalendar = {
  readonly events: readonly IcsEvent[]
  /** What the calendar is called; empty when it has no name. */
  readonly name: string
}

/** The events of a calendar in unfolded text; null when it holds no calendar. What is no property is left out. */
export function calendarIn(text: string): IcsCalendar | null {
  const events: IcsEvent[] = []
  let isCalendar = false
  let name = ''
  let open: Map<string, IcsLine[]> | null = null
  // What stands inside an event, such as an alarm, has properties of its own.
  let inside: string | null = null
  const close = (isWhole: boolean) => {
    if (open) events.push({ lines: open, isWhole })
    open = null
    inside = null
  }
  for (const written of text.split(/[\r\n]+/)) {
    const line = lineIn(written)
    if (!line) continue
    const mark = line.value.trim().toUpperCase()
    if (line.name === 'BEGIN') {
      if (mark === 'VEVENT') {
        close(false)
        open = new Map()
      } else if (open) inside ??= mark
      isCalendar ||= mark === 'VCALENDAR' || mark === 'VEVENT'
    } else if (line.name === 'END') {
      if (inside === mark) inside = null
      else if (mark === 'VEVENT') close(true)
      else if (mark === 'VCALENDAR') close(false)
    } else if (open && inside === null) {
      const lines = open.get(line.name)
      if (lines) lines.push(line)
      else open.set(line.name, [line])
    } else if (!open && line.name === 'X-WR-CALNAME' && name === '') name = unescaped(line.value)
  }
  close(false)
  return isCalendar ? { events, name } : null
}

/** The name, the parameters and the value of a line; null when it is none: part of a text over several lines. */
function lineIn(written: string): (IcsLine & { readonly name: string }) | null {
  const name = /^\ufeff?([A-Za-z][A-Za-z0-9-]{0,60})\s?(?=[:;])/.exec(written)
  if (!name) return null
  const rest = written.slice(name[0].length)
  const colon = colonIn(rest)
  if (colon === -1) return null
  return { name: name[1]?.toUpperCase() ?? '', parameters: rest.slice(0, colon), value: rest.slice(colon + 1) }
}

/** Where the value begins: at the first colon outside quotes, or the first one when quotes stand where they may not. */
function colonIn(rest: string): number {
  let isQuoted = false
  for (let at = 0; at < rest.length; at += 1) {
    if (rest[at] === '"') isQuoted = !isQuoted
    else if (rest[at] === ':' && !isQuoted) return at
  }
  return rest.indexOf(':')
}

/** A text as it was before it was written into the file. */
export function unescaped(value: string): string {
  return value.replace(/\\([\\;,nN])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
}
