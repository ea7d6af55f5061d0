import { diffArrays } from 'diff'

/** A stretch of a text, and whether the other text has something else there. */
export type Stretch = { readonly text: string; readonly isChanged: boolean }

/** An old and a new text, each in stretches that together are that text. */
export type ChangedWords = { readonly before: readonly Stretch[]; readonly after: readonly Stretch[] }

/** What is at one place in both texts: the same, or something else (empty when there is nothing). */
type Place = { readonly isSame: boolean; readonly before: string; readonly after: string }

const segmenter = new Intl.Segmenter('nl', { granularity: 'word' })

/** With less than this part in common, what is the same here and there only disturbs: it is another text. */
const leastInCommon = 0.25

/** Words that came and went from which on nobody compares them any more; it keeps the longest texts quick too. */
const mostChanges = 300

/** Which words of an old and a new text are not in the other, and which stayed as they were. */
export function changedWords(before: string, after: string): ChangedWords {
  const places = joined(placesOf(before, after))
  const common = places.reduce((sum, place) => sum + (place.isSame ? place.before.length : 0), 0)
  const isOther = common < leastInCommon * Math.min(before.length, after.length)
  return stretches(isOther && before !== after ? [{ isSame: false, before, after }] : places)
}

function placesOf(before: string, after: string): readonly Place[] {
  const found = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: mostChanges })
  if (!found) return [{ isSame: false, before, after }]
  return found.map(({ value, added, removed }) => {
    const text = value.join('')
    return { isSame: !added && !removed, before: added ? '' : text, after: removed ? '' : text }
  })
}

function wordsOf(text: string): string[] {
  return [...segmenter.segment(text)].map(({ segment }) => segment)
}

/** Changes with no more than a space or a comma between them are one: a mark for each word reads like a comb. */
function joined(places: readonly Place[]): readonly Place[] {
  const all: Place[] = []
  for (const [index, place] of places.entries()) {
    const last = all.at(-1)
    const isBetween = place.isSame && index < places.length - 1 && !/[\p{L}\p{N}]/u.test(place.before)
    if (last && !last.isSame && (!place.isSame || isBetween)) {
      all[all.length - 1] = { isSame: false, before: last.before + place.before, after: last.after + place.after }
    } else all.push(place)
  }
  return all
}

function stretches(places: readonly Place[]): ChangedWords {
  const side = (which: 'before' | 'after') =>
    places.flatMap((place) => (place[which] === '' ? [] : [{ text: place[which], isChanged: !place.isSame }]))
  return { before: side('before'), after: side('after') }
}
