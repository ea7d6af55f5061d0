import createHyphenator from 'hyphen'
import patterns from 'hyphen/patterns/nl.js'
import { softHyphen, withoutSoftHyphens } from '../text.ts'

/** A shorter word fits on every line, also twice as large, and goes whole to the next: a broken one takes longer to read. */
const shortest = 10
/** How many letters stay before a break, and how many go to the next line. */
const fewest = { before: 3, after: 3 } as const

/** As many texts, and as many words, as the largest traject has on its screens; after that they are worked out again. */
const mostKept = 5000

const withSyllables = createHyphenator(patterns, { hyphenChar: softHyphen, html: false })

/** An e-mail address, an address of a page, the name of a file: who copies it from the wall must not copy a hyphen. */
const address = /@|:\/\/|\\|[\p{L}\d]\.[\p{L}\d]/u
const capitalInside = /.\p{Lu}/u
/** Words joined by hyphens are one word: `LOB-coördinator`. */
const word = /\p{L}[\p{L}\p{M}]*(?:[-\u2010\u2011'\u2019][\p{L}\p{M}]+)*/gu
const letters = /\p{Script=Latin}[\p{Script=Latin}\p{M}]*/gu

/** What the patterns get wrong in the words of schools: where a compound is joined, most of all before a vowel. */
const joints = new RegExp(
  `(?<=^(?:${[
    'mentor(?!aa?t|en)',
    'mentoren',
    'talent(?!en)',
    'talenten',
    'praktijk',
    'profiel',
    'beroepen',
    'ouder(?!en(?!q))',
    'plus',
    'stage',
    'keuze',
    'thema(?!t)',
    'cursus',
    'arbeids(?!ter)',
    'jaar',
    'inloop',
  ].join('|')}))(?=.{3})|(?=(?:avond|ochtend)(?:en)?$)`,
  'iu',
)

/**
 * A text of people with soft hyphens where Dutch breaks a word, also when the interface is English: browsers know no Dutch of
 * themselves, offline least of all. Not in an address; not in a word with a capital elsewhere than at its beginning (`vmbo-T`,
 * `LOB-coördinator`, `GTL`: a name or an abbreviation), while a word that merely begins with one, as every sentence does, is
 * broken as any other; not before a letter with a trema, which a break would take away; and not so that a letter or two stand
 * alone, nor in a word that is short. It is for the eye: what is stored, copied, compared or read aloud is the text itself.
 */
export const hyphenate = remembered((text) =>
  withoutSoftHyphens(text).replace(/\S+/gu, (run) =>
    address.test(run) ? run : run.replace(word, (each) => (capitalInside.test(each) ? each : breakWord(each))),
  ),
)

const breakWord = remembered((text) =>
  text.replace(letters, (run) => {
    // A letter that is longer in small would put every break after it at a wrong place.
    if (run.length < shortest || run.toLowerCase().length !== run.length) return run
    return breaksOf(run).reduceRight((sofar, at) => sofar.slice(0, at) + softHyphen + sofar.slice(at), run)
  }),
)

function remembered(work: (text: string) => string): (text: string) => string {
  const kept = new Map<string, string>()
  return (text) => {
    const known = kept.get(text)
    if (known !== undefined) return known
    const done = work(text)
    if (kept.size >= mostKept) kept.clear()
    kept.set(text, done)
    return done
  }
}

/** Where a word may be broken: before which of its letters. */
function breaksOf(run: string): readonly number[] {
  const pieces = run.split(joints).flatMap(syllablesOf)
  const ends = pieces.map((_, index) => pieces.slice(0, index + 1).join('').length)
  return ends.filter((at, index) => {
    const [piece = '', next = ''] = [pieces[index], pieces[index + 1]]
    if (lettersIn(run.slice(0, at)) < fewest.before || lettersIn(run.slice(at)) < fewest.after) return false
    // A letter alone is no syllable for the eye: a vowel belongs to what follows, a consonant to what it closes.
    if (isLone(piece, vowel) || isLone(next, consonant)) return false
    return !/^(?:\p{M}|.\p{M}*\u0308)/u.test(next.normalize('NFD'))
  })
}

function syllablesOf(part: string): readonly string[] {
  const broken = withSyllables(part)
  // Its types allow for one that answers later.
  return typeof broken === 'string' ? broken.split(softHyphen) : [part]
}

/** A mark on a letter is no letter more. */
function lettersIn(text: string): number {
  return text.replace(/\p{M}/gu, '').length
}

const vowel = /^[aeiouy]$/u
const consonant = /^[^aeiouy]$/u

function isLone(piece: string, kind: RegExp): boolean {
  return kind.test(piece.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase())
}
