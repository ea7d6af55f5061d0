import { z } from 'zod'
import type { ErrorCode } from './errors.ts'

const lineBreaksAndControls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
const loneSurrogates = /\p{Cs}/gu
/** Characters that reverse the direction of what follows: on a wall they only hide what is written. */
const directionOverrides = /[\u202a-\u202e\u2066-\u2069]/gu
const invisible = /[\p{Cf}\p{Z}]/gu
/** More marks on one letter than any language has (UAX #15): putting a million of them in order takes minutes. */
const pileOfMarks = /(\p{M}{30})\p{M}+/gu

/** Typed or pasted text as one clean line: spaces for line breaks, no control characters, no space around. */
export function tidyLine(text: string): string {
  const line = text
    .replace(loneSurrogates, '')
    .replace(directionOverrides, '')
    .replace(pileOfMarks, '$1')
    // After what stood between a letter and its accent is gone.
    .normalize('NFC')
    // A few marks are two of their own once they are normal.
    .replace(pileOfMarks, '$1')
    .replace(lineBreaksAndControls, ' ')
    .replace(/ {2,}/g, ' ')
    .trim()
  return line.replace(invisible, '') === '' ? '' : line
}

/** The non-empty lines of a pasted text, each tidied; list marks such as `- ` and `1. ` are dropped. */
export function linesOf(text: string): readonly string[] {
  return text
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map((line) => tidyLine(tidyLine(line).replace(/^(?:[-*\u2022\u2013]|\d{1,3}[.)])(?:\s+|$)/, '')))
    .filter((line) => line !== '')
}

const tooLong = 'text.tooLong' satisfies ErrorCode
const empty = 'text.empty' satisfies ErrorCode

/** Input of one line that must say something. Errors: `text.empty`, `text.tooLong`. */
export function lineInput(max: number) {
  return z.string().transform(tidyLine).pipe(z.string().min(1, empty).max(max, tooLong))
}

/** Input of one line that may be empty. Error: `text.tooLong`. */
export function optionalLineInput(max: number) {
  return z.string().transform(tidyLine).pipe(z.string().max(max, tooLong))
}

const signs = new Intl.Segmenter('nl', { granularity: 'grapheme' })

/** Input of several lines that may be empty. Error: `text.tooLong`. */
export function textInput(max: number) {
  return z
    .string()
    .transform((text) =>
      text
        .split(/\r\n?|\n/)
        .map(tidyEnd)
        .join('\n')
        .trimEnd(),
    )
    .pipe(z.string().max(max, tooLong))
}

/** A line of a longer text: clean, but with the space that it begins with. */
function tidyEnd(line: string): string {
  const indent = /^ */.exec(line)?.[0] ?? ''
  return tidyLine(line) === '' ? '' : indent + tidyLine(line)
}

/** A text cut to `length` signs for a label, with an ellipsis; never cuts an emoji in half. */
export function shorten(text: string, length = 40): string {
  if (text.length <= length) return text
  const all = [...signs.segment(text)].map(({ segment }) => segment)
  return all.length <= length
    ? text
    : `${all
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`
}
