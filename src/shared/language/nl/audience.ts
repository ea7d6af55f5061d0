/** The second screen: its controls, and what only the wall says. */
export const audience = {
  'audience.controls': 'Tweede scherm',
  'audience.show': 'Tweede scherm',
  'audience.hide': 'Tweede scherm uit',
  'audience.freeze': 'Stilzetten',
  'audience.black': 'Zwart',
  'audience.freeze.keys': 'B, en tijdens het typen Alt+B',
  'audience.black.keys': 'Punt, en tijdens het typen Alt+punt',
  'audience.spotlight': 'Eén kaart',
  'audience.spotlight.keys': 'S op een kaart: alleen die kaart, of weer het hele bord',
  'audience.keys.spotlight': 'laat het tweede scherm alleen deze kaart zien, of weer het hele bord',
  'audience.keys.freeze': 'zet het tweede scherm stil, of laat het weer meelopen (tijdens het typen: Alt+B)',
  'audience.keys.black': 'maakt het tweede scherm zwart, en weer terug (tijdens het typen: Alt+punt)',
  'audience.keys.zoom': 'maakt alles groter, kleiner, of weer gewoon',
  'audience.page': 'Jaarlijn: scherm van de groep',
  'audience.waiting': 'Zo gaan we verder',
  'error.audience.electronOnly': 'Het tweede scherm werkt alleen in de app.',
} as const
