/** What groups say, in the lengths in which they say it. */
export const said = [
  'Ouders willen graag weten wanneer de profielkeuze begint',
  'Een gesprek van ouder, kind en mentor samen, drie keer per jaar',
  'Bedrijven uit de buurt uitnodigen in de klas',
  'Duidelijk wie wat doet: mentor, decaan en slb’er',
  'De beroepenavond is gezellig, maar na afloop doen we er niets meer mee',
  'Leerlingen laten vertellen wat ze zelf al hebben uitgezocht',
  'Niet weer een avond waarop alleen de school aan het woord is en ouders alleen maar luisteren',
  'Korter',
] as const
