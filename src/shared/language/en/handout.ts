/** In English: what documents say that a school goes on writing in: the whole plan, the year of one person, texts to paste. */
import type { handout as source } from '../nl/handout.ts'

export const handout = {
  'document.balance.short': 'needed {{planned}}, available {{available}}: {{difference}} short',
  'document.balance.left': 'needed {{planned}}, available {{available}}: {{difference}} left',
  'document.balance.even': 'needed {{planned}}, available {{available}}: just enough',
  'document.when': 'When',
  'document.who': 'Who takes part?',
  'document.glance': 'The year at a glance',
  'document.glance.about': 'A table of when each activity is, what it is called and who takes part.',
  'document.unplanned': 'Without a moment in {{schoolYear}} yet',
  'document.unplanned.about': 'When this happens has not been chosen yet.',
  'document.free': 'Holidays and school calendar',
  'document.free.table': 'A table of the holidays, the public holidays and the calendar of the school.',
  'document.free.days': 'Days',
  'document.resources': 'Hours and money',
  'document.resources.table': 'A table of the number of activities, the hours and the costs per owner.',
  'document.owners.about':
    'An activity with more than one owner counts for all of them. In the last row it counts once.',
  'document.owners.count': 'Activities',
  'document.owners.euros': 'Euros',
  'document.owners.nobody': 'Nobody yet',
  'document.owners.all': 'The whole plan',
  'document.style.fact': 'Fact',
  'document.style.headFact': 'Fact of the document',
  'document.style.label': 'Label of a list',
  'document.style.table': 'Table of the year plan',
  'document.style.cell': 'Cell',
  'document.style.amount': 'Number in a cell',
  'document.style.cellHead': 'Head of a column',
} as const satisfies Record<keyof typeof source, string>
