import { numberFormat } from '../formats.ts'
import { limits } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { foldedKey, tidyLine } from '../text.ts'

/** Work as people write it, in hours: 90 minutes is `1,5`. Empty when it is not known. */
export function hoursText(minutes: number | null): string {
  return minutes === null ? '' : shortest(language).format(minutes / 60)
}

/** Money as people write it, without the sign: 125000 cents is `1.250`, 1250 is `12,50`. Empty when it is not known. */
export function eurosText(cents: number | null): string {
  return cents === null ? '' : (cents % 100 === 0 ? shortest : withCents)(language).format(cents / 100)
}

const shortest = numberFormat({ maximumFractionDigits: 2 })
const withCents = numberFormat({ minimumFractionDigits: 2, maximumFractionDigits: 2 })

/** Amounts are Dutch in every language: who reads `1.250` and types it back must never mean another number. */
const language = 'nl'

const hourAndMinutes =
  /^(\d{1,5})(?::([0-5]\d)(?: ?(?:u|uur|h))?| ?(?:u|uur|h|hours?) ?(?:en |and )?([0-5]?\d)(?: ?(?:m|min\.?|minuten|minutes?))?)$/

/**
 * Hours as minutes, rounded to whole ones: `1,5`, `1:30`, `1u30`, `90 min`; null for nothing. Errors: `number.invalid`,
 * `number.doubtful`, `number.tooLarge`.
 */
export function readHours(text: string): Result<number | null> {
  const line = foldedKey(text)
  if (line === '') return ok(null)
  const clock = hourAndMinutes.exec(line)
  if (clock) return whole(Number(clock[1]) * 60 + Number(clock[2] ?? clock[3]), limits.workMinutes)
  const minutes = /^(.+?) ?(?:m|min\.?|minuut|minuten|minutes?)$/.exec(line)
  if (minutes) return amount(minutes[1] ?? '', text, 1, limits.workMinutes)
  return amount(line.replace(/ ?(?:u|uur|uren|h|hours?)$/, ''), text, 60, limits.workMinutes)
}

/**
 * Euros as cents: `12,50`, `€ 1.250`, `1250`, `40,-`; null for nothing. Errors: `number.invalid`, `number.doubtful`,
 * `number.tooLarge`.
 */
export function readEuros(text: string): Result<number | null> {
  const line = foldedKey(text)
  if (line === '') return ok(null)
  const bare = line.replace(/^(?:€|eur|euro) ?/, '').replace(/ ?(?:€|euro?)$/, '')
  return amount(bare.replace(/[,.]--?$/, ''), text, 100, limits.cents)
}

/**
 * A length as centimetres: `8`, `8,5`, `8 m`; null for nothing. Errors: `number.invalid`, `number.doubtful`,
 * `number.tooLarge`.
 */
export function readMeters(text: string): Result<number | null> {
  const line = foldedKey(text)
  return line === '' ? ok(null) : amount(line.replace(/ ?(?:m|meters?|metres?)$/, ''), text, 100, 5000)
}

/** A length as people write it, in metres: 850 centimetres is `8,5`. Empty when it is not known. */
export function metersText(centimeters: number | null): string {
  return centimeters === null ? '' : shortest(language).format(centimeters / 100)
}

function amount(line: string, shown: string, unit: number, max: number): Result<number> {
  const number = readNumber(line)
  if (number === 'doubtful') return fail('number.doubtful', { text: tidyLine(shown) })
  return number === null ? fail('number.invalid') : whole(Math.round(Number((number * unit).toPrecision(15))), max)
}

function whole(value: number, max: number): Result<number> {
  return value <= max ? ok(value) : fail('number.tooLarge')
}

/**
 * A number in Dutch form: a comma is the decimal sign, whatever follows it; a point or a space parts thousands. A point
 * with one or two digits behind it can only be a decimal one. What only an English reader would read is doubtful.
 */
function readNumber(text: string): number | 'doubtful' | null {
  const dutch = /^(\d+|[1-9]\d{0,2}(?:\.\d{3})+|[1-9]\d{0,2}(?: \d{3})+)(?:,(\d+))?$/.exec(text)
  const point = /^(\d+|[1-9]\d{0,2}(?: \d{3})+)\.(\d{1,2})$/.exec(text)
  const [, number, decimals] = dutch ?? point ?? []
  if (number !== undefined) return Number(`${number.replace(/[. ]/g, '')}.${decimals ?? 0}`)
  return /^(?:\d+(?:,\d{3})*\.\d+|\d+(?:,\d{3}){2,})$/.test(text) ? 'doubtful' : null
}
