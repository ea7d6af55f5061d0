/** The second screen: its controls, and what only the wall says. */
export const audience = {
  'audience.controls': 'Second screen',
  'audience.show': 'Second screen',
  'audience.hide': 'Second screen off',
  'audience.freeze': 'Freeze',
  'audience.black': 'Black',
  'audience.freeze.keys': 'B, and while typing Alt+B',
  'audience.black.keys': 'Full stop, and while typing Alt+full stop',
  'audience.spotlight': 'One card',
  'audience.spotlight.keys': 'S on a card: that card alone, or the whole board again',
  'audience.keys.spotlight': 'shows this card alone on the second screen, or the whole board again',
  'audience.keys.freeze': 'freezes the second screen, or lets it follow again (while typing: Alt+B)',
  'audience.keys.black': 'makes the second screen black, and back again (while typing: Alt+full stop)',
  'audience.keys.zoom': 'makes everything larger, smaller, or as usual again',
  'audience.page': 'Jaarlijn: the screen of the group',
  'audience.waiting': 'We go on in a moment',
  'error.audience.electronOnly': 'The second screen only works in the app.',
} as const
