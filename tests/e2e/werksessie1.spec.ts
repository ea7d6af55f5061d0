import type { Page } from '@playwright/test'
import { byKeyboard } from './byKeyboard.ts'
import { byPointer } from './byPointer.ts'
import { type App, expect, test } from './fixtures.ts'
import { captureLine, cardsIn, newTraject } from './gestures.ts'
import { next, now, pastedWishes, thoughts } from './utterances.ts'
import { type Hands, keepStill, outlineOf, secondsOn } from './werksessieGestures.ts'

test('a complete werksessie 1 of sixty utterances by keyboard alone', async ({ app }) => {
  test.setTimeout(400_000)
  await playSession(app, byKeyboard, 'pointer')
})

test('the same werksessie 1 by pointer alone ends in the same document', async ({ app }) => {
  test.setTimeout(400_000)
  await playSession(app, byPointer, 'keyboard')
})

/** Plays the whole session with one pair of hands while the other rests, and compares what is kept with what was said. */
async function playSession(app: App, handsOn: (page: Page) => Hands, resting: 'pointer' | 'keyboard'): Promise<void> {
  let { page } = await app.launch()
  await newTraject(page, { schoolType: 'havo-vwo' })
  let isStill = await keepStill(page, resting)
  let hands = handsOn(page)

  await test.step('step 1: thoughts, expectations and wishes', async () => {
    await hands.startClock()
    for (const utterance of thoughts) await hands.say(utterance)
    await hands.pasteLines('Wensen', pastedWishes, 5)
    await expect(cardsIn(page, 'Wensen')).toHaveText([
      'Een avond waarop leerlingen zelf vertellen',
      'Ouders die een keer een les meemaken',
      'Eén gesprek per jaar met thuis erbij',
      '<b>Koffie</b> & taart bij de start',
      'Een bedrijf uit de buurt voor elke klas',
      'Minder brieven, meer bellen',
    ])
  })

  await test.step('step 2: what we do now, with which intention', async () => {
    await hands.goTo('Nu')
    for (const utterance of now) await hands.say(utterance)
    await expect(cardsIn(page, 'Nog te waarderen')).toHaveCount(18)
  })

  await test.step('the app closes and opens again: everything is there, and the clock has gone on', async () => {
    await hands.goTo('Gedachten')
    const left = await secondsOn(page)
    await isStill()
    ;({ page } = await app.reopen())
    isStill = await keepStill(page, resting)
    hands = handsOn(page)
    // One is where one was.
    await expect(captureLine(page)).toBeFocused()
    await expect(cardsIn(page, 'Gedachten')).toHaveCount(8)
    await expect(page.getByRole('button', { name: /^Zet de klok stil/ })).toBeVisible()
    const leftNow = await secondsOn(page)
    expect(leftNow).toBeLessThan(left)
    await expect.poll(() => secondsOn(page), { message: 'the clock ticks' }).toBeLessThan(leftNow)
  })

  await test.step('step 2: how we value it', async () => {
    await hands.goTo('Nu')
    for (const text of ['Rapportgesprek met', 'Startgesprek in', 'De mentor belt', 'Oud-leerlingen', 'Spreekuur van']) {
      await hands.carry(text, 'Koesteren')
    }
    for (const text of ['Ouderavond over', 'Beroepenmarkt in', 'Snuffelstage']) await hands.carry(text, 'Verbeteren')
    for (const text of ['Loopbaanles op', 'Portfolio in']) await hands.send(text, 'Verbeteren')
    await hands.carry('Nieuwsbrief van', 'Stoppen')
    for (const text of ['Brief over', 'Tien minuten']) await hands.send(text, 'Stoppen')
  })

  await test.step('step 2: cards are clustered, get dots, are changed, taken away and back, and parked', async () => {
    await hands.cluster(['Rapportgesprek met', 'Startgesprek in', 'De mentor belt'], 'Gesprekken met thuis')
    await hands.dot('Ouderavond over', 3)
    await hands.dot('Spreekuur van', 2)
    await hands.dot('Startgesprek in', 1)
    await hands.edit('Open dag met', 'Open dag met leerlingen als gids')
    await hands.removeAndUndo('Beroepentest op de computer')
    await hands.park('De ouderraad leest')
  })

  await test.step('step 3: what we add and improve, with which goal', async () => {
    await hands.goTo('Straks')
    // What was appraised Verbeteren is there already.
    await expect(cardsIn(page, 'Verbeteren')).toContainText([
      'Ouderavond over de profielkeuze',
      'Beroepenmarkt in de aula',
      'Snuffelstage van twee dagen',
      'Loopbaanles op vrijdagmiddag',
      'Portfolio in een map',
    ])
    for (const utterance of next) await hands.say(utterance)
    const sharper = 'Profielkeuze: ouders en kinderen samen aan tafel'
    await hands.edit('Ouderavond over', sharper, 'Ouders praten thuis mee over het profiel')
    await hands.park('Groepsapp van mentor')
  })

  await test.step('step 4: cards, a cluster and several cards at once go to a month', async () => {
    await hands.goTo('Naar het jaarplan')
    await hands.plan('Gesprekken met thuis', 'september 2026')
    await hands.plan('Oud-leerlingen komen vertellen', 'januari 2027')
    await hands.choose('Profielkeuze: ouders', 'november 2026')
    await hands.plan('Leerling leidt het driehoeksgesprek', 'februari 2027')
    await hands.planTogether(['Ouder een dag mee op stage', 'Bedrijfsbezoek met de hele klas'], 'maart 2027')
    await hands.choose('Koffie-uur op de eerste maandag', 'oktober 2026')
    await hands.plan('<b>Koffie</b> & taart', 'augustus 2026')
  })

  await test.step('step 5: the harvest in numbers, and what is still open', async () => {
    await hands.goTo('Afronden')
    const harvest = page.getByRole('region', { name: 'Onze oogst' })
    await expect(harvest.getByRole('listitem')).toHaveText([
      /20\s*Gedachten/,
      /17\s*Nu/,
      /26\s*Straks/,
      /5\s*Koesteren/,
      /5\s*Verbeteren/,
      /3\s*Stoppen/,
      /2\s*bestaand/,
      /1\s*verbeterd/,
      /5\s*nieuw/,
    ])
    await expect(harvest.getByRole('heading', { name: /^8\s+activiteiten in het jaarplan$/ })).toBeVisible()
    await expect(harvest.getByText('in 7 maanden van het schooljaar')).toBeVisible()
    for (const text of ['De ouderraad leest het schoolplan mee', 'Groepsapp van mentor en ouders, met afspraken']) {
      await expect(page.getByRole('listitem').filter({ hasText: text })).toBeVisible()
    }
  })

  expect(await outlineOf(page)).toBe(wholeSession)
  await isStill()
}

/** What is kept of the session, whoever's hands played it. */
const wholeSession = `
# thoughts, expectations
Dat dit geen map wordt die in de kast blijft
Een plan van één bladzijde
Dat mentoren er tijd voor krijgen
Dat ouders meedoen en niet alleen luisteren
Dat we ook durven te zeggen waar we mee stoppen
We leggen vast wie wat doet
# thoughts, thoughts
Ouders weten vaak niet bij wie ze moeten zijn
Aan de keukentafel gaat het bijna nooit over later
De mentor praat met de leerling en thuis hoort het achteraf
🎓 Bij de diploma-uitreiking zit de aula ineens wél vol
We bellen naar huis als er iets mis is, anders niet
Wie hier komt, is meestal de ouder die het al weet
Wat ik merk, is dat ouders best willen meedenken over de keuze van hun kind, maar dat ze de woorden niet hebben: ze kennen de profielen niet, ze weten niet hoe het vervolgonderwijs veranderd is sinds ze zelf op school zaten, en op zo’n avond in de aula zeggen ze dan liever niets dan iets doms
Leerlingen kiezen wat hun vrienden kiezen
# thoughts, wishes
Een avond waarop leerlingen zelf vertellen
Ouders die een keer een les meemaken
Eén gesprek per jaar met thuis erbij
<b>Koffie</b> & taart bij de start
Een bedrijf uit de buurt voor elke klas
Minder brieven, meer bellen
# now, improve
Ouderavond over de profielkeuze (intention: Ouders kennen de profielen; dots: 3)
Beroepenmarkt in de aula (intention: Leerlingen horen wat voor werk er is)
Snuffelstage van twee dagen
Loopbaanles op vrijdagmiddag (intention: Weten wat je kunt en wilt)
Portfolio in een map (intention: Groei laten zien)
# now, keep
= Gesprekken met thuis
  Rapportgesprek met ouder en leerling (intention: Samen terugkijken op de resultaten)
  Startgesprek in september (intention: School en thuis leren elkaar kennen; dots: 1)
  De mentor belt één keer per jaar (intention: Horen hoe het thuis gaat)
Oud-leerlingen komen vertellen (intention: Zien dat het goed kan komen)
Spreekuur van de decaan (intention: Een vraag stellen zonder afspraak; dots: 2)
# now, stop
Nieuwsbrief van acht bladzijden (intention: Ouders op de hoogte houden)
Brief over de vakkenkeuze
Tien minuten per gesprek (intention: Iedereen komt aan de beurt)
# now, unappraised
Open dag met leerlingen als gids (intention: Groep 8 laten zien wie we zijn)
Adviesgesprek in leerjaar 2 (intention: Een advies dat niemand verrast)
Met de bus naar het mbo
Beroepentest op de computer (intention: Beginnen met nadenken)
# next, add
Leerling leidt het driehoeksgesprek (goal: De leerling vertelt zelf wat hij kan en wil)
Ouder een dag mee op stage (goal: Ouders zien waar hun kind later kan werken)
Bedrijfsbezoek met de hele klas (goal: Eén bedrijf van binnen kennen)
Koffie-uur op de eerste maandag (goal: Een lage drempel voor elke ouder)
Talentenspel om thuis te spelen (goal: Thuis praten over waar iemand goed in is)
Opdracht: vraag je oma naar haar eerste baan
Filmpje van leerlingen over hun profiel (goal: Leerlingen leggen het elkaar uit)
Een ouder uit de klas vertelt over het werk
Inloop in de bibliotheek van de wijk
Markt waar leerlingen hun plan laten zien
Tolk bij elk keuzegesprek (goal: Taal is nooit de reden om weg te blijven)
Belronde in de tweede week
Terugkomavond voor ouders van oud-leerlingen
# next, improve
Profielkeuze: ouders en kinderen samen aan tafel (intention: Ouders kennen de profielen; goal: Ouders praten thuis mee over het profiel; from: Ouderavond over de profielkeuze)
Beroepenmarkt in de aula (intention: Leerlingen horen wat voor werk er is; from: Beroepenmarkt in de aula)
Snuffelstage van twee dagen (from: Snuffelstage van twee dagen)
Loopbaanles op vrijdagmiddag (intention: Weten wat je kunt en wilt; from: Loopbaanles op vrijdagmiddag)
Portfolio in een map (intention: Groei laten zien; from: Portfolio in een map)
Ouderavond korter en aan tafels (goal: Ouders praten meer dan wij)
Gesprekken van twintig minuten (goal: Ruimte voor een echt gesprek)
Decaan ook op dinsdagavond
Stage pas na een gesprek thuis
Loopbaanles met een opdracht voor thuis (goal: Ouders en kind denken samen na)
Uitnodiging per bericht in plaats van per brief
Open dag ook voor opa en oma
Beroepenmarkt met ouders achter de tafels
# parked
De ouderraad leest het schoolplan mee, of unappraised
Groepsapp van mentor en ouders, met afspraken, of add
# plan
2026-08: <b>Koffie</b> & taart bij de start (kind: new; from: <b>Koffie</b> & taart bij de start)
2026-09: Gesprekken met thuis (kind: existing; goal: Samen terugkijken op de resultaten; from: De mentor belt één keer per jaar + Rapportgesprek met ouder en leerling + Startgesprek in september)
2026-10: Koffie-uur op de eerste maandag (kind: new; goal: Een lage drempel voor elke ouder; from: Koffie-uur op de eerste maandag)
2026-11: Profielkeuze: ouders en kinderen samen aan tafel (kind: improved; goal: Ouders praten thuis mee over het profiel; from: Profielkeuze: ouders en kinderen samen aan tafel)
2027-01: Oud-leerlingen komen vertellen (kind: existing; goal: Zien dat het goed kan komen; from: Oud-leerlingen komen vertellen)
2027-02: Leerling leidt het driehoeksgesprek (kind: new; goal: De leerling vertelt zelf wat hij kan en wil; from: Leerling leidt het driehoeksgesprek)
2027-03: Ouder een dag mee op stage (kind: new; goal: Ouders zien waar hun kind later kan werken; from: Ouder een dag mee op stage)
2027-03: Bedrijfsbezoek met de hele klas (kind: new; goal: Eén bedrijf van binnen kennen; from: Bedrijfsbezoek met de hele klas)
# clock
runs in thoughts
`.trim()
