import { z } from 'zod'
import type { ErrorCode } from './errors.ts'

const lineBreaksAndControls = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
/** Signs that no text has: half an emoji, what is no character, and what only means something in one font. */
const noText = /[\p{Cs}\p{Noncharacter_Code_Point}\p{Co}]/gu
/** Characters that reverse the direction of what follows: on a wall they only hide what is written. */
const directionOverrides = /[\u202a-\u202e\u2066-\u2069]/gu
const invisible = /[\p{Cf}\p{Z}]/gu
/** Where a word may be broken; unseen until it is. Screens put it in (`hyphenate`), and no stored text has it. */
export const softHyphen = '\u00ad'
/** More marks on one letter than any language has (UAX #15): putting a million of them in order takes minutes. */
const pileOfMarks = /(\p{M}{30})\p{M}+/gu

/** A text as it is meant: the hyphens that only show where a line may end are taken out. */
export function withoutSoftHyphens(text: string): string {
  return text.replaceAll(softHyphen, '')
}

/** Typed or pasted text as one clean line: spaces for line breaks, nothing that no text has, no space around. */
export function tidyLine(text: string): string {
  const line = withoutSoftHyphens(text)
    .replace(noText, '')
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

/** Two code points that no XML can hold: a file with them is refused by whoever reads it. */
const notInXml = /[\ufffe\uffff]/g

/** A text as a document of XML can hold it. */
export function withoutWhatXmlCannotHold(text: string): string {
  return text.replace(notInXml, '')
}

const firstLetter = /\p{L}/u
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u

/** Whether a text begins in a script that is written from right to left. */
export function isRightToLeft(text: string): boolean {
  return rightToLeft.test(firstLetter.exec(text)?.[0] ?? '')
}

const apostrophes = /['`\u00b4\u02b9\u02bb-\u02bd\u02c8\u2018-\u201b\u2032\u2035\ua78b\ua78c\uff07\uff40]/gu
const hyphens = /[\p{Pd}\u2043\u2212]/gu
const spaces = /[\s\p{Z}\u2800]+/gu
/** Accents, and the signs that only tell others how to behave. The vowels that some scripts write as marks stay. */
const accents = /[\p{Script=Inherited}\p{Default_Ignorable_Code_Point}\p{Cf}]/gu

/** What people mean by a text: texts of one key differ in capitals, accents, spaces, apostrophes, hyphens or unseen signs. */
export function foldedKey(text: string): string {
  return (
    tidyLine(text)
      .normalize('NFD')
      // Down, up and down again: a sharp s and letters joined in one have more than one form.
      .toLowerCase()
      .toUpperCase()
      .toLowerCase()
      .replace(/ς/g, 'σ')
      .normalize('NFD')
      .replace(accents, '')
      .replace(apostrophes, "'")
      .replace(hyphens, '-')
      .replace(spaces, ' ')
      .trim()
  )
}

/** Tells of the key of a text whether every word of what is searched for stands in it; all do when that is nothing. */
export function searcher(query: string): (key: string) => boolean {
  const words = foldedKey(query).split(' ')
  return (key) => words.every((word) => key.includes(word))
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
