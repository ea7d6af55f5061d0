/** Something that is said at the table: it goes to a column, with an intention or goal when one is given. */
export type Utterance = { readonly column: string; readonly text: string; readonly second?: string }

function said(column: string, ...lines: readonly (string | readonly [text: string, second: string])[]) {
  return lines.map((line): Utterance => {
    const [text, second] = typeof line === 'string' ? [line] : line
    return { column, text, ...(second === undefined ? {} : { second }) }
  })
}

/** Step 1, as it is typed: fifteen utterances. */
export const thoughts: readonly Utterance[] = [
  ...said(
    'Gedachten',
    'Ouders weten vaak niet bij wie ze moeten zijn',
    'Aan de keukentafel gaat het bijna nooit over later',
    'De mentor praat met de leerling en thuis hoort het achteraf',
    '🎓 Bij de diploma-uitreiking zit de aula ineens wél vol',
    'We bellen naar huis als er iets mis is, anders niet',
    'Wie hier komt, is meestal de ouder die het al weet',
    'Wat ik merk, is dat ouders best willen meedenken over de keuze van hun kind, maar dat ze de woorden niet hebben: ze kennen de profielen niet, ze weten niet hoe het vervolgonderwijs veranderd is sinds ze zelf op school zaten, en op zo’n avond in de aula zeggen ze dan liever niets dan iets doms',
    'Leerlingen kiezen wat hun vrienden kiezen',
  ),
  ...said(
    'Verwachtingen',
    'Dat dit geen map wordt die in de kast blijft',
    'Een plan van één bladzijde',
    'Dat mentoren er tijd voor krijgen',
    'Dat ouders meedoen en niet alleen luisteren',
    'Dat we ook durven te zeggen waar we mee stoppen',
    'We leggen vast wie wat doet',
  ),
  ...said('Wensen', 'Een avond waarop leerlingen zelf vertellen'),
]

/** Five wishes that the group wrote down beforehand and that are pasted at once, as a mail program would give them. */
export const pastedWishes = [
  '- Ouders die een keer een les meemaken',
  '- Eén gesprek per jaar met thuis erbij',
  '',
  '- <b>Koffie</b> & taart bij de start',
  '- Een bedrijf uit de buurt voor elke klas',
  '- Minder brieven, meer bellen',
].join('\r\n')

/** Step 2: eighteen utterances. */
export const now: readonly Utterance[] = said(
  'Nog te waarderen',
  ['Rapportgesprek met ouder en leerling', 'Samen terugkijken op de resultaten'],
  ['Startgesprek in september', 'School en thuis leren elkaar kennen'],
  ['De mentor belt één keer per jaar', 'Horen hoe het thuis gaat'],
  ['Ouderavond over de profielkeuze', 'Ouders kennen de profielen'],
  ['Beroepenmarkt in de aula', 'Leerlingen horen wat voor werk er is'],
  'Snuffelstage van twee dagen',
  ['Nieuwsbrief van acht bladzijden', 'Ouders op de hoogte houden'],
  ['Open dag met rondleiding', 'Groep 8 laten zien wie we zijn'],
  ['Adviesgesprek in leerjaar 2', 'Een advies dat niemand verrast'],
  ['Oud-leerlingen komen vertellen', 'Zien dat het goed kan komen'],
  ['Loopbaanles op vrijdagmiddag', 'Weten wat je kunt en wilt'],
  'Brief over de vakkenkeuze',
  ['Portfolio in een map', 'Groei laten zien'],
  ['Spreekuur van de decaan', 'Een vraag stellen zonder afspraak'],
  'Met de bus naar het mbo',
  ['Beroepentest op de computer', 'Beginnen met nadenken'],
  'De ouderraad leest het schoolplan mee',
  ['Tien minuten per gesprek', 'Iedereen komt aan de beurt'],
)

/** Step 3: twenty-two utterances. */
export const next: readonly Utterance[] = [
  ...said(
    'Toevoegen',
    ['Leerling leidt het driehoeksgesprek', 'De leerling vertelt zelf wat hij kan en wil'],
    ['Ouder een dag mee op stage', 'Ouders zien waar hun kind later kan werken'],
    ['Bedrijfsbezoek met de hele klas', 'Eén bedrijf van binnen kennen'],
    ['Koffie-uur op de eerste maandag', 'Een lage drempel voor elke ouder'],
    ['Talentenspel om thuis te spelen', 'Thuis praten over waar iemand goed in is'],
    'Opdracht: vraag je oma naar haar eerste baan',
    ['Filmpje van leerlingen over hun profiel', 'Leerlingen leggen het elkaar uit'],
    'Een ouder uit de klas vertelt over het werk',
    'Inloop in de bibliotheek van de wijk',
    'Groepsapp van mentor en ouders, met afspraken',
    'Markt waar leerlingen hun plan laten zien',
    ['Tolk bij elk keuzegesprek', 'Taal is nooit de reden om weg te blijven'],
    'Belronde in de tweede week',
    'Terugkomavond voor ouders van oud-leerlingen',
  ),
  ...said(
    'Verbeteren',
    ['Ouderavond korter en aan tafels', 'Ouders praten meer dan wij'],
    ['Gesprekken van twintig minuten', 'Ruimte voor een echt gesprek'],
    'Decaan ook op dinsdagavond',
    'Stage pas na een gesprek thuis',
    ['Loopbaanles met een opdracht voor thuis', 'Ouders en kind denken samen na'],
    'Uitnodiging per bericht in plaats van per brief',
    'Open dag ook voor opa en oma',
    'Beroepenmarkt met ouders achter de tafels',
  ),
]
