/**
 * The marks that Word and others put before the items of a list. Some are never anything else; a dash, a letter or an `o`
 * may also begin a sentence, and counts as a mark when the lines around it say so.
 */

type Kind = 'sign' | 'dash' | 'plus' | 'o' | 'paragraph' | 'number' | 'letter'

/** A mark as it stands: how many signs it takes, white space included, and whether wide space sets it apart. */
type Found = { readonly kind: Kind; readonly mark: string; readonly length: number; readonly isApart: boolean }

/** What lists have before an item. A sign that only one font knows is a mark of Symbol or Wingdings. */
const marks: readonly (readonly [Kind, RegExp])[] = [
  ['sign', /^[\ue000-\uf8ff\u2022\u2023\u2043\u2219\u25aa\u25ab\u25a0\u25cf\u25e6\u2756\u27a2\u27a4]/u],
  [
    'sign',
    /^(?:[\u00b7*\u25a1\u25cb\u25c6\u25c7\u25ba\u25b6\u2610-\u2612\u2713\u2714\u2717\u2718\u2752]|(?:[-*]\s+)?\[[ xXvV]?\])(?=\s|$)/u,
  ],
  ['dash', /^[-\u2010-\u2015\u2212](?=\s|$)/],
  ['plus', /^\+(?=\s|$)/],
  ['o', /^o(?=\s|$)/],
  // What stands for a mark where its font is not known.
  ['paragraph', /^[§Øüvq](?=\s|$)/],
  ['number', /^(?:\(\d{1,3}\)|\d{1,3}(?:\.\d{1,3})*[.)]|\d{1,3}(?:\.\d{1,3})+(?=\t| {2}|\u00a0))(?=\s|$)/],
  ['letter', /^(?:\((?:[a-z]|[ivx]{2,4})\)|(?:[a-z]|[ivx]{2,4})[.)])(?=\s|$)/i],
]

const romans = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii']
const letters = [...'abcdefghijklmnopqrstuvwxyz']

/** Lines of a list without their marks; what is no list stays as it is. A line of a mark alone becomes empty. */
export function withoutMarks(lines: readonly string[]): readonly string[] {
  const starts = lines.map((line) => line.length - line.trimStart().length)
  const found = lines.map((line, index) => markOf(line.slice(starts[index])))
  const isMark = judge(lines, found)
  return lines.map((line, index) => {
    const mark = found[index]
    return mark && isMark(mark) ? line.slice((starts[index] ?? 0) + mark.length) : line
  })
}

/** Whether every line has a mark before it. */
export function isList(lines: readonly string[]): boolean {
  const without = withoutMarks(lines)
  return lines.length > 0 && lines.every((line, index) => line !== without[index])
}

function markOf(line: string): Found | null {
  for (const [kind, form] of marks) {
    const mark = form.exec(line)?.[0]
    if (mark === undefined) continue
    const space = /^\s*/.exec(line.slice(mark.length))?.[0] ?? ''
    return { kind, mark, length: mark.length + space.length, isApart: /[\t\u00a0\u2000-\u200a\u3000]| {2}/.test(space) }
  }
  return null
}

/** What tells marks from words, given all lines. */
function judge(lines: readonly string[], found: readonly (Found | null)[]): (mark: Found) => boolean {
  const rest = (index: number) => (lines[index] ?? '').trimStart().slice(found[index]?.length ?? 0)
  const of = (kind: Kind) => found.flatMap((mark, index) => (mark?.kind === kind ? [{ mark, text: rest(index) }] : []))
  // Who writes plus before what is good writes minus before what is not.
  const isWeighing = of('plus').length > 0
  const dashes = of('dash')
  const isDashList = dashes.length > 1 || dashes.some(({ text }) => !/^\d/.test(text))
  const os = of('o')
  const isOList = os.length > 1 && os.every(({ text }) => !/^(?:ja|nee|wee|zo|jee|god|heden)\b|^,/i.test(text))
  const signs = of('paragraph')
  const isSignList = signs.length > 1 && signs.every(({ mark, text }) => mark.mark === '§' && !/^\d/.test(text))
  const named = of('letter').map(({ mark }) => mark.mark.replace(/[().]/g, '').toLowerCase())
  const isSequence = named.length > 1 && [letters, romans].some((order) => follows(named, order))
  return ({ kind, mark, isApart }) => {
    switch (kind) {
      case 'sign':
      case 'number':
        return true
      case 'dash':
        return !isWeighing && (isApart || isDashList)
      case 'plus':
        return false
      case 'o':
        return isApart || isOList
      case 'paragraph':
        return isSignList || (isApart && (mark === '§' || signs.length > 1))
      case 'letter':
        return isSequence || isApart
    }
  }
}

/** Whether each is the next in an order, or its first again. */
function follows(names: readonly string[], order: readonly string[]): boolean {
  return names.every((name, index) => {
    const place = order.indexOf(name)
    return place === 0 || (place > 0 && index > 0 && order[place - 1] === names[index - 1])
  })
}
