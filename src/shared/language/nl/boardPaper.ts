/** A board on paper: to hand over, and its cards to cut out. */
export const boardPaper = {
  'export.board': 'Dit bord meegeven',
  'export.board.pdf': 'Het bord (PDF)',
  'export.board.pdf.about': 'Alle kaarten in hun kolommen, op A4',
  'export.board.cards': 'Kaarten om uit te knippen',
  'export.board.cards.about': 'Elke kaart groot, acht op een bladzijde',
  'export.board.empty': 'Lege kaarten',
  'export.board.empty.about': 'Om met de hand te beschrijven',
  'boardPaper.file.board': 'Bord {{step}}',
  'boardPaper.file.cards': 'Kaarten {{step}}',
  'boardPaper.file.empty': 'Lege kaarten',
  'boardPaper.continued': 'vervolg',
  'boardPaper.none': 'Geen kaarten',
  'boardPaper.together': 'Hoort bij elkaar',
  'boardPaper.belongs': 'Hoort bij: {{name}}',
  'boardPaper.empty.text': 'Wat?',
  'boardPaper.empty.second': 'Met welke bedoeling of welk doel?',
} as const
