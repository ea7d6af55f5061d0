/**
 * How wide the letters of the app's own font are, in em of a semi-bold text: the classes of `classes`, and what is wider or
 * narrower than most. An estimate that needs no screen: the layout stays a pure function, and a name that turns out a little
 * wider ends in an ellipsis.
 */
const classes: readonly (readonly [letters: string, width: number])[] = [
  [`.,:;|'‘’j`, 0.26],
  [' il!´`', 0.3],
  [`ftr-"()[]{}`, 0.36],
  ['1I/*°“”', 0.43],
  ['szcyvx–?', 0.51],
  ['akeJL7', 0.55],
  ['uhnoFbdpqgET$+53§', 0.58],
  ['2468=<>ZSPBVYR9', 0.62],
  ['ACDKHUX0€', 0.67],
  ['GNOQw#&…', 0.74],
  ['mMW%@—', 0.88],
]

const widths: ReadonlyMap<string, number> = new Map(
  classes.flatMap(([letters, width]) => [...letters].map((letter) => [letter, width] as const)),
)

/** What a letter of an alphabet that the font does not have is taken for, and one that is as wide as it is high. */
const [unknown, square] = [0.62, 1.05]

/** The width in em of a semi-bold text on one line. */
export function widthOfText(text: string): number {
  let sum = 0
  for (const letter of text.normalize('NFD')) sum += widthOf(letter)
  return sum
}

function widthOf(letter: string): number {
  const known = widths.get(letter)
  if (known !== undefined) return known
  // A mark that stands on the letter before it takes no room of its own.
  if (/\p{M}|\p{Cf}/u.test(letter)) return 0
  return (letter.codePointAt(0) ?? 0) >= 0x2e80 ? square : unknown
}
