/** In English: a board on paper, to hand over, and its cards to cut out. */
import type { boardPaper as source } from '../nl/boardPaper.ts'

export const boardPaper = {
  'export.board': 'Hand over this board',
  'export.board.pdf': 'The board (PDF)',
  'export.board.pdf.about': 'All cards in their columns, on A4',
  'export.board.cards': 'Cards to cut out',
  'export.board.cards.about': 'Every card large, eight to a page',
  'export.board.empty': 'Empty cards',
  'export.board.empty.about': 'To write on by hand',
  'boardPaper.file.board': 'Board {{step}}',
  'boardPaper.file.cards': 'Cards {{step}}',
  'boardPaper.file.empty': 'Empty cards',
  'boardPaper.continued': 'continued',
  'boardPaper.none': 'No cards',
  'boardPaper.together': 'Belongs together',
  'boardPaper.belongs': 'Belongs to: {{name}}',
  'boardPaper.empty.text': 'What?',
  'boardPaper.empty.second': 'With which intention or goal?',
} as const satisfies Record<keyof typeof source, string>
