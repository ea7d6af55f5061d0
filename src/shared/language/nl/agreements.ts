/** What the group agrees to do itself: who does what, before when. */
export const agreements = {
  'agreements.title': 'Afspraken',
  'agreements.about':
    'Wie doet wat, en vóór wanneer? Enter voegt toe. Bij Afronden leest de groep mee: een rol of initialen is genoeg.',
  'agreements.none': 'Er is nog niets afgesproken.',
  'agreements.new': 'Nieuwe afspraak',
  'agreements.add': 'Voeg toe',
  'agreements.of': 'Afspraken van {{session}}',
  'agreements.before': 'Afgesproken in werksessie 1',
  'agreements.count': '{{done}} van de {{count}} gedaan',
  'agreements.open': 'Afspraken (Alt+A)',
  'agreement.what': 'Wat spreken jullie af?',
  'agreement.who': 'Wie?',
  'agreement.before': 'Vóór wanneer?',
  'agreement.noted': 'Genoteerd: {{text}}',
  'agreement.change': '{{text}} wijzigen',
  'agreement.remove': '{{text}} weghalen',
  'agreement.removed': 'Afspraak weggehaald',
  'agreement.up': '{{text}} eerder',
  'agreement.down': '{{text}} later',
  'agreement.moved': '{{text}} is nu afspraak {{place}} van {{count}}.',
  'agreement.due': 'vóór {{date}}',
} as const
