/** In English: the year on one sheet of paper, to hang on a wall. */
import type { poster as source } from '../nl/poster.ts'

export const poster = {
  'poster.export': 'Hand over the poster',
  'poster.file': 'Poster {{paper}} {{schoolYear}}',
  'poster.title': 'Parents and careers in {{schoolYear}}',
  'poster.sheet': 'Sheet {{sheet}} of {{sheets}}',
  'poster.rest': '{{lane}} (continued)',
  'poster.all': 'All activities',
  'poster.everyone': 'For everyone',
  'poster.several': 'For several groups',
  'poster.nobody': 'Not divided yet',
  'poster.free': 'Hatched: holidays, region {{region}} · strip: public holiday',
  'poster.unplanned': 'No moment yet',
  'poster.later': 'To be discussed later',
  'poster.calledOff': 'called off',
  'poster.again': '{{when}} · {{rhythm}}',
  'poster.onLast_one': '{{count}} activity, on the last sheet',
  'poster.onLast_other': '{{count}} activities, on the last sheet',
  'poster.empty': 'There is no activity with a moment in this plan yet.',
  'stamp.sketch': 'Sketch',
  'stamp.concept': 'Draft',
  'stamp.definitive': 'Definitive, version {{number}}',
  'stamp.amended': 'Changed since version {{number}}',
  'stamp.code': 'code {{code}}',
} as const satisfies Record<keyof typeof source, string>
