import type { SchoolEventKind } from '#shared/records.ts'
import { word } from './freeTime.ts'

/** The words, in small letters, by which schools name what they do in a year beside their lessons. */
const named = [
  [
    'tests',
    [
      '\\p{L}*(?:toets|proefwerk|tentamen|examen)[ -]?(?:we(?:ek|ken)|dag(?:en)?|periode|blok)',
      '(?:se|pta|ce|cse)[ -]?(?:we(?:ek|ken)|dag(?:en)?|periode)',
      '(?:school|eind|centraal |centrale )?examens?',
      'herkansing(?:en|s[ -]?(?:week|dag(?:en)?))?',
      '(?:doorstroom|eind)toets(?:en)?',
      'tentamens?',
      '(?:test|exam) weeks?|exams?',
    ],
  ],
  [
    'reports',
    [
      '(?:kerst|eind|zomer)?rapport(?:en|vergadering(?:en)?|bespreking(?:en)?|uitreiking|we(?:ek|ken))?(?: \\d)?',
      '(?:cijfer|bevorderings|overgangs|klassen|leerling)(?:vergadering|bespreking)(?:en)?',
      'report (?:meeting|week)s?|report cards?',
    ],
  ],
  [
    'studyDay',
    [
      '\\p{L}*(?:studie|marge|scholings|ontwikkel|team)[ -]?(?:dag(?:en)?|middag(?:en)?)',
      '(?:study|inset|training) days?',
    ],
  ],
  [
    'parents',
    [
      '(?:\\p{L}*ouder|informatie|info|voorlichtings|thema|profiel|keuze|kennismakings|spreek)[ -]?avond(?:en)?',
      '(?:start|rapport|voortgangs|driehoeks|kennismakings|ouder|mol|(?:10|tien)-?minuten)[ -]?gesprek(?:ken)?',
      "parents?'? (?:evening|meeting|night)s?|information evenings?",
    ],
  ],
  [
    'other',
    [
      'open[ -](?:dag(?:en)?|avond(?:en)?|huis|lesmiddag(?:en)?)',
      '(?:project|werk|introductie|activiteiten|reis|excursie|kamp|stage|lob|beroepen|sport)[ -]?(?:we(?:ek|ken)|dag(?:en)?|periode)',
      '(?:school|brugklas)kamp(?:en)?|diploma-?uitreiking(?:en)?|beroepenmarkt(?:en)?|kerstgala|galafeest',
      'open days?|project weeks?|graduation',
    ],
  ],
] as const satisfies readonly (readonly [SchoolEventKind, readonly string[]])[]

const kinds = named.map(([kind, words]) => [kind, new RegExp(word(words.join('|')), 'u')] as const)

/** Words that tell of something about such a day, or that it is not there. */
const isAbout = new RegExp(
  [
    word(
      'inschrij\\p{L}*|aanmeld\\p{L}*|voorbereid\\p{L}*|uitnodiging\\p{L}*|inlever\\p{L}*|deadline|planning|\\p{L}*rooster|uitslag\\p{L}*|terugblik|evaluatie|nabespreking',
    ),
    word('vervalt|vervallen|geannuleerd|afgelast|verplaatst|gaat niet door|geen|cancelled|no'),
    '^(?:voor|vóór|na|tot|tijdens|laatste dag voor|before|after|until|during)(?: de| het| the)? ',
  ].join('|'),
  'u',
)

/** Which kind of the school's year a name says that it is: "SE-week 2" is one of tests; null when it says nothing. */
export function eventKindNamed(name: string): SchoolEventKind | null {
  const line = name.toLowerCase()
  if (isAbout.test(line)) return null
  return kinds.find(([, pattern]) => pattern.test(line))?.[0] ?? null
}
