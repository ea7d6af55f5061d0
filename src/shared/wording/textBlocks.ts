import { withoutMarks } from '../clipboard/marks.ts'
import { tidyLine } from '../text.ts'

/** An item of a list, and how deep it stands in it: 0 for the list itself. */
type ListItem = { readonly text: string; readonly level: number }

/** A part of a text of several lines: a paragraph, or the items of a list that somebody typed with marks or numbers. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly isNumbered: boolean; readonly items: readonly ListItem[] }

/** A line as it was typed: its text without a mark, and which mark that was. */
type Line = { readonly text: string; readonly indent: number; readonly mark: 'none' | 'sign' | number }

/** Word knows nine levels; who types more than three has no list any more. */
const deepest = 2

/** A text of several lines in paragraphs and lists, each line clean and empty ones left out. No word of it goes. */
export function textBlocks(text: string): readonly TextBlock[] {
  const parts: Line[][] = []
  for (const line of linesOf(text)) {
    const list = parts.at(-1)
    if (list?.[0] && goesOn(list[0], line)) list.push(line)
    else parts.push([line])
  }
  return parts.map(blockOf)
}

/** Whether a line belongs to the list that begins with another one. */
function goesOn(first: Line, line: Line): boolean {
  if (first.mark === 'none' || line.mark === 'none') return false
  const isDeeper = line.indent > first.indent
  return isDeeper || (line.mark !== 1 && (line.mark === 'sign') === (first.mark === 'sign'))
}

function blockOf(lines: readonly Line[]): TextBlock {
  const [first] = lines
  if (!first || first.mark === 'none') return { kind: 'paragraph', text: first?.text ?? '' }
  const steps = [...new Set(lines.map(({ indent }) => indent))].sort((a, b) => a - b)
  return {
    kind: 'list',
    isNumbered: first.mark !== 'sign',
    items: lines.map(({ text, indent }) => ({ text, level: Math.min(deepest, steps.indexOf(indent)) })),
  }
}

function linesOf(text: string): readonly Line[] {
  const typed = text.split(/\r\n?|\n/).filter((line) => tidyLine(line) !== '')
  const bare = withoutMarks(typed)
  const marks = typed.map((line, index) => {
    const start = line.trimStart()
    return start.slice(0, start.length - (bare[index] ?? '').trimStart().length).trim()
  })
  const numbers = numbersOf(marks)
  return typed.map((line, index): Line => {
    const mark =
      tidyLine(bare[index] ?? '') === '' ? 'none' : (numbers[index] ?? (isSign(marks[index] ?? '') ? 'sign' : 'none'))
    return {
      text: tidyLine(mark === 'none' ? line : (bare[index] ?? '')),
      indent: line.length - line.trimStart().length,
      mark,
    }
  })
}

/** What is only there to be seen before an item. A box, a letter or a number within a number also says something: it stays. */
function isSign(mark: string): boolean {
  return /^[^\p{L}\d[\]\u2610-\u2612\u2713-\u2718§]$/u.test(mark) || mark === 'o'
}

/** The numbers of lists that count on from 1: Word counts by itself, so any other number would become another one. */
function numbersOf(marks: readonly string[]): readonly (number | undefined)[] {
  const numbers: (number | undefined)[] = []
  let before = 0
  for (const mark of marks) {
    const number = Number(/^\(?(\d{1,3})[.)]$/.exec(mark)?.[1] ?? Number.NaN)
    const counts = number === 1 || (before > 0 && number === before + 1)
    numbers.push(counts ? number : undefined)
    if (counts) before = number
    else if (!isSign(mark)) before = 0
  }
  return numbers
}
