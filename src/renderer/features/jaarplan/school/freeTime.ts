import { type Region, regions } from '#shared/records.ts'

/** What stands for time without lessons in the name of an event, in small letters. */
const free = [
  '\\p{L}*vakanties?',
  '\\p{L}*reces',
  '\\p{L}*(?:studie|marge|brug|scholings|compensatie|snipper|adv)[ -]?dag(?:en)?',
  '(?:les|rooster|school|leerling(?:en)?)[ -]?vrije?(?: ?dag(?:en)?| weke?n?)?',
  'vrije (?:les|school)?(?:dag(?:en)?|weke?n?)',
  'geen (?:les|lessen|school|onderwijs)',
  'school (?:is )?(?:dicht|gesloten|closed)',
  // By itself the word says many things: it counts where nothing but a reason or a target follows.
  'vrij(?=\\s*(?:$|[^\\p{L}\\s-]|- |(?:van school|van les|voor|wegens|vanwege|i\\.?v\\.?m\\.?|door)(?!\\p{L})))',
  '\\p{L}*holidays?',
  'vacations?',
  'half[ -]term',
  '(?:autumn|fall|christmas|winter|spring|easter|summer|may|february|mid-?term) break',
  '(?:inset|study|bank|staff training|teacher training) days?',
  'days? off',
  'no (?:school|lessons|classes)',
].join('|')

/** A pattern for whole words: half of a word with a hyphen is none. */
export const word = (words: string) => `(?<![\\p{L}\\p{N}])(?:${words})(?![\\p{L}\\p{N}]|-\\p{L})`

const isFree = new RegExp(word(free), 'u')

/** Words that tell of something about free time, or at its edge, and not of the time itself. */
const isAbout = new RegExp(
  [
    word(
      `(?:voor|vóór|na|tot|tijdens|sinds|over|rond|begin|start|begint|einde?|eerste (?:school)?dag|laatste (?:les|school)?dag|before|after|until|during|about|start|end)(?: van| of)?(?: de| het| deze| onze| the)? (?:${free})`,
    ),
    word(`(?:${free}) (?:begint|start|starten|eindigt|voorbij|begins|starts|ends)`),
    word(
      'inschrij\\p{L}*|aanvra\\p{L}*|aanmeld\\p{L}*|voorbereid\\p{L}*|planning|opvang|\\p{L}*feest|\\p{L}*borrel|ontbijt|lunch|lezen|huiswerk|verlof\\p{L}*|toegang|entree|inloop|plaatsen|plekken|party|planner',
    ),
    word(
      'vervalt|vervallen|geannuleerd|afgelast|verplaatst|gaat niet door|geen (?:vakantie|studiedag|vrij|vrije dag)|cancelled|no holiday',
    ),
  ].join('|'),
  'u',
)

/** Whether a name says, in whole words, that there are no lessons: "Vrijwilligersavond" does not, "Margedag" does. */
export function isNamedFree(name: string): boolean {
  const line = name.toLowerCase()
  return isFree.test(line) && !isAbout.test(line)
}

const words = { noord: 'noord|north(?:ern)?', midden: 'midden|central', zuid: 'zuid|south(?:ern)?' } as const
/** A word with a hyphen behind it is another name: half of Zuid-Holland lies in the middle. */
const named = regions.map(
  (region) =>
    [
      region,
      new RegExp(
        `(?<![\\p{L}\\p{N}])(?:${words[region]})(?:[ -]nederland)?(?![\\p{L}\\p{N}]|-(?!noord|midden|zuid)\\p{L})`,
        'u',
      ),
    ] as const,
)
const letters = /(?<!\p{L})regio(?:'?s|n)?:? +([nmz](?:(?: *[,/+&] *| en | and )?[nmz])*)(?!\p{L})/u
const everywhere = /(?<!\p{L})(?:heel nederland|alle regio'?s|landelijk|all regions)(?!\p{L})/u
const abroad =
  /(?<!\p{L})(?:belgi[eë]|belgisch\p{L}*|vlaanderen|vlaamse?|walloni[eë]|duitsland|duitse?|nrw|nordrhein\p{L}*|niedersachsen|belgium|flanders|germany)(?!\p{L})/u

/** The regions that a text names, none for those of another country; null when it names none, or all. */
export function regionsNamed(text: string): readonly Region[] | null {
  const line = text.toLowerCase()
  if (everywhere.test(line)) return null
  const short = letters.exec(line)?.[1] ?? ''
  const all = regions.filter((region, index) => named[index]?.[1].test(line) || short.includes(region.charAt(0)))
  if (all.length > 0) return all
  return abroad.test(line) ? [] : null
}

/** Whether something is for other regions than that of the school. */
export function isElsewhere({ regions }: { readonly regions: readonly Region[] | null }, region: Region): boolean {
  return regions !== null && !regions.includes(region)
}
