/** The text itself for as long as nobody asked for the patterns of Dutch: the list of trajecten does without them. */
let breaks: (text: string) => string = (text) => text

/**
 * Reads the patterns by which `Words` breaks what people wrote. They are large and no part of the first screen; who awaits them
 * before drawing sees no word move. Without them, should they fail to load, words are whole.
 */
export async function loadWordBreaks(): Promise<void> {
  await import('#shared/wording/hyphenate.ts').then(
    ({ hyphenate }) => {
      breaks = hyphenate
    },
    () => undefined,
  )
}

/** A text as it is drawn. What is said, compared or copied is the text itself. */
export function withWordBreaks(text: string): string {
  return breaks(text)
}
