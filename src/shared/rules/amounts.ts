import type { Language } from '../language/index.ts'
import { limits } from '../records.ts'
import { fail, ok, type Result } from '../result.ts'
import { tidyLine } from '../text.ts'

const locale = { nl: 'nl-NL', en: 'en-GB' } as const satisfies Record<Language, string>

/** Work as people write it, in hours: 90 minutes is `1,5`. Empty when it is not known. */
export function hoursText(minutes: number | null, language: Language): string {
  return minutes === null ? '' : plain(minutes / 60, language, 0)
}

/** Money as people write it, without the sign: 125000 cents is `1.250`, 1250 is `12,50`. Empty when it is not known. */
export function eurosText(cents: number | null, language: Language): string {
  return cents === null ? '' : plain(cents / 100, language, cents % 100 === 0 ? 0 : 2)
}

function plain(value: number, language: Language, decimals: number): string {
  return new Intl.NumberFormat(locale[language], { minimumFractionDigits: decimals, maximumFractionDigits: 2 }).format(
    value,
  )
}

/** Hours as minutes, rounded to whole ones: `1,5`, `1.5`, `1:30`, `90 min`; null for nothing. Error: `number.invalid`. */
export function readHours(text: string): Result<number | null> {
  const line = tidyLine(text).toLowerCase()
  if (line === '') return ok(null)
  const clock = /^(\d{1,5}):([0-5]\d)$/.exec(line)
  if (clock) return whole(Number(clock[1]) * 60 + Number(clock[2]), limits.workMinutes)
  const minutes = /^(\d{1,7}) ?(?:m|min|minuten|minutes)$/.exec(line)
  if (minutes) return whole(Number(minutes[1]), limits.workMinutes)
  const hours = readNumber(line.replace(/ ?(?:u|uur|uren|h|hours?)$/, ''))
  return hours === null ? fail('number.invalid') : whole(Math.round(hours * 60), limits.workMinutes)
}

/** Euros as cents: `12,50`, `€ 1.250`, `1250`; null for nothing. Error: `number.invalid`. */
export function readEuros(text: string): Result<number | null> {
  const line = tidyLine(text).toLowerCase()
  if (line === '') return ok(null)
  const euros = readNumber(line.replace(/^(?:€|eur|euro) ?/, '').replace(/ ?(?:€|eur|euro)$|,-$/, ''))
  return euros === null ? fail('number.invalid') : whole(Math.round(euros * 100), limits.cents)
}

function whole(value: number, max: number): Result<number> {
  return value <= max ? ok(value) : fail('number.invalid')
}

/** A number as Dutch or English people write it: the last sign with one or two digits behind it is the decimal one. */
function readNumber(text: string): number | null {
  if (/^\d+(?:[.,]\d{1,2})?$/.test(text)) return Number(text.replace(',', '.'))
  const grouped = /^(\d{1,3})((?:[. ]\d{3})+|(?:,\d{3})+)(?:[.,](\d{1,2}))?$/.exec(text)
  if (!grouped) return null
  const [, head = '', groups = '', decimals = '0'] = grouped
  return Number(`${head}${groups.replace(/[., ]/g, '')}.${decimals}`)
}
