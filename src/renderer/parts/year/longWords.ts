/** From this many letters on a word may be wider than its card. */
const longWord = /\p{L}{14,}/gu

/** A syllable of Dutch, up to where the next one begins: a word is broken before the consonants that can begin one. */
const syllable =
  /[bcdfghjklmnpqrstvwxz]*[aeiouyà-ÿ]+[bcdfghjklmnpqrstvwxz]*?(?=(?:schr?|spr|str|ch|sp|st|[bcdfgkptvw]r|[bfgkpsv]l|[kz]w|[bcdfghjklmnpqrstvwxz])[aeiouyà-ÿ])/giu

/** A title in which long words can be broken with a hyphen: browsers know no Dutch of themselves, offline least of all. */
export function withBreaks(title: string): string {
  return title.replace(longWord, (word) => word.replace(syllable, '$&\u00ad'))
}
