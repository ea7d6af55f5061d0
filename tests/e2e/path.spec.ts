// Longer than other files with a reason: one path, in which every step stands on the one before.
import ICAL from 'ical.js'
import mammoth from 'mammoth'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import readWorkbook from 'read-excel-file/node'
import { exportedFile, printedPdf } from './exported.ts'
import { expect, test } from './fixtures.ts'
import {
  capture,
  card,
  cardsIn,
  choose,
  decideByKey,
  drag,
  fillInTraject,
  goToScreen,
  goToStep,
  month,
  moveByKeys,
  onTimeline,
  openActivity,
  openTraject,
  planItem,
  redo,
  saveCalendar,
  saveDocument,
  school,
  typeDate,
  undo,
} from './gestures.ts'

test('a facilitator goes from an empty start to a definitive jaarplan in the hands of the school', async ({ app }) => {
  test.setTimeout(400_000)
  let running = await app.launch()
  let { page } = running

  await test.step('an empty start, and a new traject', async () => {
    await expect(page.getByRole('heading', { name: 'Samen een jaarplan maken' })).toBeVisible()
    await fillInTraject(page, 'Havo en vwo', 'Noord')
    await expect(page.getByRole('heading', { name: 'Wat denken, verwachten en wensen we?' })).toBeVisible()
  })

  await test.step('werksessie 1: what people think, expect and wish', async () => {
    await capture(page, 1, 'Ouders weten niet waar ze terechtkunnen')
    await capture(page, 1, 'Leerlingen praten thuis weinig over hun keuze')
    await capture(page, 1, '🎓 Ieder kind verdient een eerlijk advies')
    await capture(page, 2, 'Elke ouder is twee keer per jaar op school')
    await capture(page, 2, 'De mentor is het eerste gezicht')
    await capture(page, 3, 'Een avond waarop leerlingen zelf vertellen')
    await capture(page, 3, '<b>Samen</b> kiezen & delen')
    await expect(cardsIn(page, 'Gedachten')).toHaveCount(3)
    await expect(cardsIn(page, 'Verwachtingen')).toHaveCount(2)
    // What looks like HTML is read as it was typed.
    await expect(cardsIn(page, 'Wensen')).toHaveText([
      'Een avond waarop leerlingen zelf vertellen',
      '<b>Samen</b> kiezen & delen',
    ])
  })

  await test.step('a card is changed where it lies', async () => {
    await card(page, 'Leerlingen praten thuis').focus()
    await page.keyboard.press('F2')
    const text = page.getByRole('textbox', { name: 'Tekst van de kaart' })
    await expect(text).toBeFocused()
    await text.fill('Leerlingen praten thuis weinig over hun profiel')
    await page.keyboard.press('Enter')
    await expect(card(page, 'weinig over hun profiel')).toBeFocused()
  })

  await test.step('cards get another order, and one is taken away, back, away and back', async () => {
    await drag(page, card(page, '🎓'), card(page, 'Ouders weten niet'), 'top')
    await expect(cardsIn(page, 'Gedachten')).toHaveText([
      '🎓 Ieder kind verdient een eerlijk advies',
      'Ouders weten niet waar ze terechtkunnen',
      'Leerlingen praten thuis weinig over hun profiel',
    ])
    const mentor = card(page, 'De mentor is het eerste gezicht')
    const removal = 'kaart "De mentor is het eerste gezicht" weggehaald'
    await mentor.click()
    await page.keyboard.press('Delete')
    await expect(mentor).toHaveCount(0)
    await undo(page, removal)
    await expect(mentor).toBeVisible()
    await redo(page, removal)
    await expect(mentor).toHaveCount(0)
    await undo(page, removal)
    await expect(cardsIn(page, 'Verwachtingen')).toHaveText([
      'Elke ouder is twee keer per jaar op school',
      'De mentor is het eerste gezicht',
    ])
  })

  await test.step('werksessie 1: what the school does now, and how it values that', async () => {
    await goToStep(page, 'Nu')
    await capture(page, 1, 'Ouderavond over profielkeuze', 'Ouders kennen de profielen')
    await capture(page, 1, 'Rapportgesprek met de mentor', 'Samen terugkijken op de resultaten')
    await capture(page, 1, 'Beroepenmarkt in de aula')
    await capture(page, 1, 'Nieuwsbrief van acht bladzijden')
    await drag(page, card(page, 'Ouderavond over'), page.getByRole('list', { name: 'Koesteren' }))
    await expect(cardsIn(page, 'Koesteren')).toContainText(['Ouderavond over profielkeuze'])
    await drag(page, card(page, 'Nieuwsbrief'), page.getByRole('list', { name: 'Stoppen' }))
    await expect(cardsIn(page, 'Stoppen')).toContainText(['Nieuwsbrief van acht bladzijden'])
    await moveByKeys(page, card(page, 'Rapportgesprek'), [
      { key: 'ArrowRight', says: 'Kolom Koesteren' },
      { key: 'ArrowRight', says: 'Kolom Verbeteren, onderaan' },
    ])
    await expect(cardsIn(page, 'Verbeteren')).toContainText(['Rapportgesprek met de mentor'])
    await expect(card(page, 'Rapportgesprek')).toBeFocused()
    await expect(cardsIn(page, 'Nog te waarderen')).toHaveText(['Beroepenmarkt in de aula'])
  })

  await test.step('werksessie 1: what is added and improved', async () => {
    await goToStep(page, 'Straks')
    await capture(page, 2, 'Leerling leidt het driehoeksgesprek', 'De leerling vertelt zelf wat hij kan en wil')
    await capture(page, 2, 'Bedrijfsbezoek met ouders', 'Ouders zien waar hun kind later kan werken')
    await capture(page, 1, 'Startgesprek in de eerste weken', 'School en thuis kennen elkaar')
    await expect(cardsIn(page, 'Toevoegen')).toHaveCount(2)
    // What the school wants to improve comes along from the step before.
    await expect(cardsIn(page, 'Verbeteren')).toContainText([
      'Rapportgesprek met de mentor',
      'Startgesprek in de eerste weken',
    ])
  })

  const drops = [
    ['Ouderavond over profielkeuze', 'november 2026'],
    ['Rapportgesprek met de mentor', 'februari 2027'],
    ['Leerling leidt het driehoeksgesprek', 'maart 2027'],
  ] as const

  await test.step('werksessie 1: cards become activities in a month', async () => {
    await goToStep(page, 'Naar het jaarplan')
    await expect(page.getByRole('heading', { name: 'Nog 13 kaarten' })).toBeVisible()
    for (const [text, name] of drops) {
      await drag(page, planItem(page, text), month(page, name))
      await expect(month(page, name).getByRole('button', { name: text })).toBeVisible()
    }
    await moveByKeys(page, planItem(page, 'Bedrijfsbezoek met ouders'), [
      { key: 'ArrowRight', says: 'augustus 2026' },
      { key: 'ArrowRight', says: 'september 2026' },
      { key: 'ArrowRight', says: 'oktober 2026' },
    ])
    await expect(month(page, 'oktober 2026').getByRole('button', { name: 'Bedrijfsbezoek met ouders' })).toBeVisible()
    await planItem(page, 'Startgesprek in de eerste weken').focus()
    await page.keyboard.press('Enter')
    await page.getByRole('menuitem', { name: 'september 2026' }).click()
    await expect(month(page, 'september 2026').getByRole('button', { name: 'Startgesprek' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Nog 8 kaarten' })).toBeVisible()
  })

  await test.step('jaarplan: the five parts of an activity', async () => {
    await goToScreen(page, 'Jaarplan')
    for (const [text, name] of [
      ['Startgesprek in de eerste weken', 'september 2026'],
      ['Bedrijfsbezoek met ouders', 'oktober 2026'],
      ...drops,
    ] as const) {
      await expect(onTimeline(page, text, name)).toBeVisible()
    }
    const panel = await openActivity(page, 'Ouderavond over profielkeuze')
    await expect(panel.getByText('Nog nodig:')).toBeVisible()
    await expect(panel.getByText('Werksessie 1 · Koesteren')).toBeVisible()
    await expect(panel.getByText('Bedoeling: Ouders kennen de profielen')).toBeVisible()
    await choose(panel, 'Wanneer?', 'Datum')
    await panel.getByRole('textbox', { name: 'Datum' }).fill('10-11-2026')
    await panel.getByRole('textbox', { name: 'Begint om' }).fill('19.30')
    await panel.getByRole('textbox', { name: 'Eindigt om' }).fill('21.00')
    await panel.getByRole('textbox', { name: 'Doel' }).fill('Ouders praten thuis mee over het profiel')
    for (const [role, part] of [
      ['Ouders', 'stellen hun vragen aan oud-leerlingen'],
      ['Mentor', 'leidt het gesprek'],
    ] as const) {
      await panel.getByRole('button', { name: 'Betrokkene toevoegen' }).click()
      await page.getByRole('menuitem', { name: role, exact: true }).click()
      const field = panel.getByRole('textbox', { name: `${role}: wat doet deze rol?` })
      await expect(field).toBeFocused()
      await field.fill(part)
    }
    await panel.getByRole('textbox', { name: 'Gereedschap toevoegen' }).fill('Profielkaarten')
    await page.keyboard.press('Enter')
    await expect(panel.getByRole('listitem').filter({ hasText: 'Profielkaarten' })).toBeVisible()
    await expect(panel.getByText('Alles staat erin')).toBeVisible()
  })

  await test.step('the app closes and opens again: everything is there, also what can be undone', async () => {
    running = await app.reopen()
    page = running.page
    await openTraject(page)
    await expect(cardsIn(page, 'Gedachten')).toHaveText([
      '🎓 Ieder kind verdient een eerlijk advies',
      'Ouders weten niet waar ze terechtkunnen',
      'Leerlingen praten thuis weinig over hun profiel',
    ])
    await expect(card(page, '<b>Samen</b> kiezen & delen')).toBeVisible()
    await goToScreen(page, 'Jaarplan')
    const panel = await openActivity(page, 'Ouderavond over profielkeuze')
    await expect(panel.getByRole('textbox', { name: 'Datum' })).toHaveValue('10-11-2026')
    await expect(panel.getByRole('textbox', { name: 'Begint om' })).toHaveValue('19.30')
    await expect(panel.getByRole('textbox', { name: 'Doel' })).toHaveValue('Ouders praten thuis mee over het profiel')
    await expect(panel.getByRole('textbox', { name: 'Mentor: wat doet deze rol?' })).toHaveValue('leidt het gesprek')
    const tool = panel.getByRole('listitem').filter({ hasText: 'Profielkaarten' })
    await expect(tool).toBeVisible()
    await undo(page, 'gereedschap "Profielkaarten" toegevoegd')
    await expect(tool).toHaveCount(0)
    await redo(page, 'gereedschap "Profielkaarten" toegevoegd')
    await expect(tool).toBeVisible()
  })

  await test.step('werksessie 2: a decision about every activity', async () => {
    await goToScreen(page, 'Werksessie 2')
    await page.getByRole('button', { name: 'Werksessie 2 beginnen' }).click()
    const stage = page.getByRole('region', { name: 'De activiteit die nu besproken wordt' })
    const shown = (title: string) => expect(stage.getByRole('heading', { level: 1 })).toHaveText(title)
    await shown('Startgesprek in de eerste weken')
    // One press decides one activity: as long as the key is down no other decides about the next.
    await page.keyboard.down('a')
    await shown('Bedrijfsbezoek met ouders')
    await page.keyboard.press('v')
    await page.keyboard.up('a')
    await expect(page.getByText('nog 4 te besluiten', { exact: true })).toBeVisible()
    await decideByKey(page, 'l')
    await shown('Ouderavond over profielkeuze')
    // Who looks at the form and changes nothing, decides nothing: what is taken back is the decision before it.
    await decideByKey(page, 'w')
    await expect(page.getByRole('region', { name: 'Wijzigen' })).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('region', { name: 'Wijzigen' })).toHaveCount(0)
    await undo(page, 'besluit over "Bedrijfsbezoek met ouders"')
    await shown('Bedrijfsbezoek met ouders')
    await decideByKey(page, 'l')
    await shown('Ouderavond over profielkeuze')
    const beside = page.getByRole('region', { name: 'Waar dit vandaan kwam' })
    await expect(beside.getByText('Bedoeling: Ouders kennen de profielen')).toBeVisible()
    await decideByKey(page, 'w')
    const change = page.getByRole('region', { name: 'Wijzigen' })
    await change.getByRole('textbox', { name: 'Begint om' }).fill('20.00')
    await change.getByRole('textbox', { name: 'Eindigt om' }).fill('21.30')
    await change.getByRole('button', { name: 'Klaar met wijzigen' }).click()
    await expect(page.getByRole('button', { name: 'Gewijzigd', exact: true })).toHaveAttribute('aria-pressed', 'true')
    await expect(stage.getByText('dinsdag 10 november 2026, 20.00 tot 21.30 uur')).toBeVisible()
    await page.keyboard.press('ArrowRight')
    await shown('Rapportgesprek met de mentor')
    await decideByKey(page, 'v')
    // It asks why; nothing need be said.
    await expect(page.getByRole('textbox', { name: 'Opmerking van de groep' })).toBeFocused()
    await page.keyboard.press('Enter')
    await shown('Leerling leidt het driehoeksgesprek')
    await decideByKey(page, 'a')
    // What was put off comes back at the end, and is not decided.
    await shown('Bedrijfsbezoek met ouders')
    await expect(page.getByText('nog 1 te besluiten', { exact: true })).toBeVisible()
  })

  await test.step('werksessie 2: the ledger tells what changed since the sketch', async () => {
    await page.getByRole('button', { name: /^Wijzigingen \(\d+\)$/ }).click()
    const ledger = page.getByRole('dialog', { name: /^Veranderd sinds de schets van / })
    await expect(ledger.getByRole('listitem').filter({ hasText: 'Ouderavond' })).toContainText(
      'Moment was dinsdag 10 november 2026, 19.30 tot 21.00 uur wordt dinsdag 10 november 2026, 20.00 tot 21.30 uur',
    )
    await expect(ledger.getByRole('listitem').filter({ hasText: 'Rapportgesprek' })).toContainText('Vervalt')
    await ledger.getByRole('button', { name: 'Sluiten' }).click()
    await expect(ledger).toHaveCount(0)
  })

  await test.step('werksessie 2: the seal', async () => {
    await page.getByRole('button', { name: 'Maak definitief' }).click()
    const seal = page.getByRole('dialog', { name: 'Het jaarplan definitief maken' })
    await expect(seal.getByText('Het plan heeft 4 activiteiten.')).toBeVisible()
    await expect(seal.getByText('1 activiteit bespreken jullie later: Bedrijfsbezoek met ouders.')).toBeVisible()
    await expect(seal.getByText('Dit valt op aan het hele plan:')).toBeVisible()
    await expect(
      seal
        .getByRole('listitem')
        .filter({ hasText: /^Niets in periode \d/ })
        .first(),
    ).toBeVisible()
    await seal.getByRole('textbox', { name: /^Wie zijn erbij\?/ }).fill('teamleider, twee mentoren, decaan')
    await typeDate(seal, 'Datum', '14-09-2026')
    await seal.getByRole('button', { name: 'Maak definitief' }).click()
    await expect(page.getByRole('heading', { name: 'Definitief op 14-09-2026' })).toBeVisible()
    await expect(page.getByText('Vastgesteld door: teamleider, twee mentoren, decaan')).toBeVisible()
    await expect(page.getByText('4 activiteiten in dit plan')).toBeVisible()
  })

  const titles = [
    'Startgesprek in de eerste weken',
    'Ouderavond over profielkeuze',
    'Leerling leidt het driehoeksgesprek',
    'Bedrijfsbezoek met ouders',
  ]
  const parts = [
    'Ouders praten thuis mee over het profiel',
    'De leerling vertelt zelf wat hij kan en wil',
    'stellen hun vragen aan oud-leerlingen',
    'Profielkaarten',
    'dinsdag 10 november 2026, 20.00 tot 21.30 uur',
    school,
    'Definitief op 14-09-2026',
  ]
  const dropped = 'Rapportgesprek'

  await test.step('the school gets a Word document', async () => {
    const buffer = await exportedFile(running, app.filesFolder, 'jaarplan.docx', () => saveDocument(page, 'Word'))
    const text = (await mammoth.extractRawText({ buffer })).value
    for (const part of [...titles, ...parts]) expect(text).toContain(part)
    expect(text).not.toContain(dropped)
  })

  await test.step('each who takes part gets a year of their own, and the schoolplan its paragraph', async () => {
    const menu = page.getByRole('button', { name: 'Plan meegeven' })
    const own = await exportedFile(running, app.filesFolder, 'mijn-jaar.docx', async () => {
      await menu.click()
      await page.getByRole('menuitem', { name: 'Mijn jaar' }).click()
      await page.getByRole('menuitem', { name: 'Ouders', exact: true }).click()
    })
    const year = (await mammoth.extractRawText({ buffer: own })).value
    expect(year).toContain('Mijn jaar: Ouders')
    expect(year).not.toContain(dropped)
    const paragraph = await exportedFile(running, app.filesFolder, 'schoolplan.docx', async () => {
      await menu.click()
      await page.getByRole('menuitem', { name: 'Paragraaf voor het schoolplan' }).click()
    })
    const text = (await mammoth.extractRawText({ buffer: paragraph })).value
    for (const title of titles) expect(text).toContain(title)
    expect(text).toContain('vastgesteld op 14-09-2026')
  })

  await test.step('the school gets a workbook, with days that are days', async () => {
    const bytes = await exportedFile(running, app.filesFolder, 'jaarplan.xlsx', () => saveDocument(page, 'Excel'))
    const [plan] = await readWorkbook(bytes)
    const [headings = [], ...rows] = plan?.data ?? []
    const evening = rows.find((row) => row.includes('Ouderavond over profielkeuze'))
    expect(evening?.[headings.indexOf('Eerste dag')]).toEqual(new Date('2026-11-10T00:00:00Z'))
    expect(evening).toContain('Profielkaarten')
    expect(rows.flat()).not.toContain(dropped)
  })

  await test.step('the school gets its moments as a calendar', async () => {
    const bytes = await exportedFile(running, app.filesFolder, 'jaarplan.ics', () =>
      saveCalendar(page, 'Voor iedereen'),
    )
    const events = new ICAL.Component(ICAL.parse(bytes.toString('utf8')))
      .getAllSubcomponents('vevent')
      .map((event) => new ICAL.Event(event))
    expect(events.map(({ summary }) => summary)).toEqual([
      'Startgesprek in de eerste weken (in september)',
      'Ouderavond over profielkeuze',
      'Leerling leidt het driehoeksgesprek (in maart)',
      'Bedrijfsbezoek met ouders (in oktober)',
    ])
    const evening = events[1]
    expect(amsterdam(evening?.startDate)).toBe('10-11-2026 20:00')
    expect(amsterdam(evening?.endDate)).toBe('10-11-2026 21:30')
    expect(evening?.description).toContain('Doel: Ouders praten thuis mee over het profiel')
    expect(evening?.description).toContain('Gereedschap: Profielkaarten')
  })

  await test.step('the school gets a PDF', async () => {
    const gesture = () => saveDocument(page, 'PDF')
    const bytes = running.electron
      ? await exportedFile(running, app.filesFolder, 'jaarplan.pdf', gesture)
      : await printedPdf(running, gesture)
    const text = await textOfPdf(bytes)
    for (const part of [...titles, ...parts]) expect(text).toContain(withoutSpaces(part))
    expect(text).not.toContain(dropped)
    const { sheets, ...about } = await aboutPdf(bytes)
    expect(about).toEqual({ title: expect.stringMatching(/^Jaarplan 2026-2027, /), hasHeadings: true })
    // The poster lies on A3, all else stands on A4, and every page says which one it is and of what.
    expect(sheets[0]).toEqual([1191, 842])
    for (const sheet of sheets.slice(1)) expect(sheet).toEqual([595, 842])
    expect(text).toContain(`2/${sheets.length}`)
    expect(text).toContain(withoutSpaces(`Jaarplan 2026-2027 · ${school}`))
    // Messages of the screen stay off the paper.
    expect(text).not.toMatch(/downloads|Bewaardals/)
    await expect(page.getByRole('heading', { name: 'Definitief op 14-09-2026' })).toBeVisible()
  })

  await test.step('the list says that the plan is definitive', async () => {
    await page.getByRole('link', { name: 'Terug naar alle trajecten' }).click()
    await expect(page.getByRole('link', { name: school })).toContainText(
      'Utrecht · Havo en vwo · 2026-2027 · 15 kaarten · 4 activiteiten · definitief',
    )
  })
})

const dutchClock = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Amsterdam',
  day: '2-digit',
  month: '2-digit',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
})

/** What a clock in the Netherlands shows at a time of a calendar. */
function amsterdam(time: ICAL.Time | undefined): string {
  return time ? dutchClock.format(time.toJSDate()).replaceAll('/', '-').replace(', ', ' ') : ''
}

/** All text of a PDF, without its spaces: a line may break anywhere between two words. */
async function textOfPdf(bytes: Buffer): Promise<string> {
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise
  let text = ''
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent()
    text += items.map((item) => ('str' in item ? item.str : '')).join('')
  }
  await pdf.cleanup()
  return withoutSpaces(text)
}

/** What a PDF is called, whether its headings are there to go to, and the width and height of its sheets in points. */
async function aboutPdf(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes) }).promise
  const { info } = await pdf.getMetadata()
  const outline = await pdf.getOutline()
  const sheets: (readonly [number, number])[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { width, height } = (await pdf.getPage(number)).getViewport({ scale: 1 })
    sheets.push([Math.round(width), Math.round(height)])
  }
  await pdf.cleanup()
  return { title: 'Title' in info ? info.Title : null, hasHeadings: (outline ?? []).length > 0, sheets }
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '')
}
