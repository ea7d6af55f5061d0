import { expect, test } from './fixtures.ts'
import {
  capture,
  captureLine,
  card,
  cardsIn,
  choose,
  goToScreen,
  newTraject,
  notice,
  openTraject,
  paste,
  school,
  sendRaw,
  trajectIdOf,
  undo,
} from './gestures.ts'

const long = 'Ouders, leerlingen en mentoren praten samen over later. '.repeat(200).slice(0, 10_000)

test.describe('on the board', () => {
  test('an empty card says that there is nothing yet, and is not made', async ({ app }) => {
    const { page } = await app.launch()
    await newTraject(page)
    for (const nothing of ['', '   ', '\u200b\u00a0']) {
      await captureLine(page).fill(nothing)
      await page.keyboard.press('Enter')
      await expect(page.getByRole('alert')).toHaveText('Er staat nog geen tekst. Typ eerst iets.')
      await expect(captureLine(page)).toBeFocused()
      await captureLine(page).fill('')
    }
    await capture(page, 1, 'Ouderavond')
    await expect(cardsIn(page, 'Gedachten')).toHaveText(['Ouderavond'])
  })

  test('a card of 10,000 characters stays in the line, and can be kept once it is shorter', async ({ app }) => {
    const { page } = await app.launch()
    await newTraject(page)
    await captureLine(page).fill(long)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toHaveText(
      'Deze tekst is te lang. Er passen 500 tekens. Maak er twee van, of kort hem in.',
    )
    await expect(captureLine(page)).toHaveValue(long)
    await expect(cardsIn(page, 'Gedachten')).toHaveCount(0)
    const short = long.slice(0, 500).trim()
    await captureLine(page).fill(short)
    await expect(page.getByRole('alert')).toHaveCount(0)
    await page.keyboard.press('Enter')
    await expect(cardsIn(page, 'Gedachten')).toHaveText([short])
  })

  test('a card that is changed into 10,000 characters keeps both the typing and the card', async ({ app }) => {
    const { page } = await app.launch()
    await newTraject(page)
    await capture(page, 1, 'Rapportgesprek')
    await card(page, 'Rapportgesprek').focus()
    await page.keyboard.press('F2')
    const text = page.getByRole('textbox', { name: 'Tekst van de kaart' })
    await text.fill(long)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('alert')).toContainText('Deze tekst is te lang. Er passen 500 tekens.')
    await expect(text).toHaveValue(long)
    await page.keyboard.press('Escape')
    await expect(cardsIn(page, 'Gedachten')).toHaveText(['Rapportgesprek'])
    await expect(card(page, 'Rapportgesprek')).toBeFocused()
  })

  test('an emoji stays whole, also after a restart', async ({ app }) => {
    const { page } = await app.launch()
    await newTraject(page)
    const family = '👩‍👩‍👧‍👦 Het hele gezin is welkom 🇳🇱'
    await capture(page, 1, family)
    await expect(cardsIn(page, 'Gedachten')).toHaveText([family])
    const again = await app.reopen()
    await openTraject(again.page)
    await expect(cardsIn(again.page, 'Gedachten')).toHaveText([family])
  })

  test('HTML is text, typed as well as pasted, and does nothing', async ({ app }) => {
    const { page } = await app.launch()
    await newTraject(page)
    const harmful = '<img src="x" onerror="document.title = \'mis\'"><b>vet</b>'
    await capture(page, 1, harmful)
    await paste(captureLine(page), `${harmful}\n<script>document.title = 'mis'</script>`, '<h1>Kop</h1><b>vet</b>')
    await page.getByRole('dialog').getByRole('button', { name: '2 kaarten' }).click()
    await expect(cardsIn(page, 'Gedachten')).toHaveText([harmful, harmful, "<script>document.title = 'mis'</script>"])
    await expect(page.getByRole('main').locator('img, b, script, h1:text("Kop")')).toHaveCount(0)
    await expect(page).toHaveTitle('Jaarlijn')
  })

  test('twelve pasted lines become twelve cards after one question, and leave after one undo', async ({ app }) => {
    const { page } = await app.launch()
    await newTraject(page)
    const lines = Array.from({ length: 12 }, (_, index) => `Idee ${index + 1} van de werkgroep`)
    await paste(captureLine(page), lines.map((line) => `- ${line}`).join('\r\n'))
    const question = page.getByRole('dialog', { name: '12 regels geplakt' })
    await expect(question.getByText('Ze komen bij Gedachten.')).toBeVisible()
    await question.getByRole('button', { name: '12 kaarten' }).click()
    await expect(cardsIn(page, 'Gedachten')).toHaveText(lines)
    await expect(captureLine(page)).toBeFocused()
    await undo(page, '12 kaarten toegevoegd')
    await expect(cardsIn(page, 'Gedachten')).toHaveCount(0)
  })
})

test('a school year out of range, or in letters, is told at its field and nothing typed is lost', async ({ app }) => {
  const { page } = await app.launch()
  await page.getByRole('button', { name: 'Nieuw traject' }).click()
  const form = page.getByRole('dialog', { name: 'Nieuw traject' })
  const name = form.getByRole('textbox', { name: 'School', exact: true })
  const year = form.getByRole('textbox', { name: 'Schooljaar begint in' })
  const begin = form.getByRole('button', { name: 'Traject beginnen' })
  await name.fill(school)
  for (const wrong of ['1890', '2051', 'tweeduizend', '']) {
    await year.fill(wrong)
    await begin.click()
    await expect(year).toHaveAccessibleDescription(/Kies een schooljaar tussen 2020-2021 en 2050-2051\./)
    await expect(year).toHaveValue(wrong)
  }
  await year.fill('2026')
  await name.fill(' ')
  await begin.click()
  await expect(name).toHaveAccessibleDescription(/Er staat nog geen tekst\./)
  await name.fill(school)
  await begin.click()
  await expect(captureLine(page)).toBeFocused()
})

test('a new activity outlives a click beside its dialog, and a date that cannot be read is told at its field', async ({
  app,
}) => {
  const { page } = await app.launch()
  await newTraject(page)
  await goToScreen(page, 'Jaarplan')
  const form = page.getByRole('dialog', { name: 'Nieuwe activiteit' })
  const title = form.getByRole('textbox', { name: 'Wat gaan jullie doen?' })
  const ask = page.getByRole('button', { name: 'Nieuwe activiteit', exact: true }).first()
  await ask.click()
  await title.fill('Ouderavond over profielkeuze')
  await page.mouse.click(5, 5)
  await expect(form).toHaveCount(0)
  await ask.click()
  await expect(title).toHaveValue('Ouderavond over profielkeuze')
  await form.getByRole('button', { name: 'Zet in het jaarplan' }).click()

  const panel = page.getByRole('complementary', { name: 'Activiteit: Ouderavond over profielkeuze' })
  await choose(panel, 'Wanneer?', 'Datum')
  const date = panel.getByRole('textbox', { name: 'Datum' })
  for (const [typed, told] of [
    ['in het voorjaar', /Zo kan Jaarlijn de datum niet lezen\. Typ bijvoorbeeld 10-11-2026\./],
    ['31-02-2027', /Deze dag bestaat niet\./],
    ['31 februari', /Deze dag bestaat niet\./],
  ] as const) {
    await date.fill(typed)
    await date.press('Enter')
    await expect(date).toHaveAccessibleDescription(told)
    await expect(date).toHaveValue(typed)
  }
  for (const typed of ['2027-03-04', '4 maart']) {
    await date.fill(typed)
    await date.press('Enter')
    await expect(date).toHaveValue('04-03-2027')
  }

  await ask.click()
  await expect(title).toHaveValue('')
})

test('the last step cannot be skipped', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await page.getByRole('button', { name: 'Sessie', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Stappen…' }).click()
  const skip = page.getByRole('dialog', { name: 'Stappen van werksessie 1' }).getByRole('checkbox')
  await expect(skip).toHaveCount(5)
  for (const index of [0, 1, 2, 3]) {
    await skip.nth(index).click()
    await expect(skip.nth(index)).toBeChecked()
  }
  await skip.nth(4).click()
  await expect(notice(page)).toContainText('Er moet één stap overblijven.')
  await expect(skip.nth(4)).not.toBeChecked()
})

test('messages that no screen would send get a coded answer, and the app goes on', async ({ app }) => {
  const { page } = await app.launch()
  await newTraject(page)
  await expect.poll(() => trajectIdOf(page)).not.toBe('')
  const trajectId = trajectIdOf(page)
  const code = async (name: string, input: unknown) => {
    const answer = (await sendRaw(page, name, input)) as { readonly ok: boolean; readonly error?: { code: string } }
    return answer.ok ? 'ok' : answer.error?.code
  }
  const command = (command: unknown, input: unknown) => code('traject.execute', { trajectId, command, input })

  expect(await code('trajecten.wis', null)).toBe('call.unknown')
  expect(await code('constructor', {})).toBe('call.unknown')
  expect(await code('traject.open', { trajectId: 7 })).toBe('call.invalid')
  expect(await code('traject.open', [trajectId])).toBe('call.invalid')
  expect(await code('traject.export', { trajectId, format: 'exe', what: { kind: 'plan', versionId: null } })).toBe(
    'call.invalid',
  )
  expect(await code('traject.open', { trajectId: 'dat-is-er-niet' })).toBe('traject.gone')
  expect(await command('card.ontplof', {})).toBe('command.unknown')
  expect(await command('__proto__', {})).toBe('command.unknown')
  expect(await command(7, {})).toBe('call.invalid')
  expect(await command('card.add', { cards: 'allemaal' })).toBe('input.invalid')
  expect(await command('card.add', null)).toBe('input.invalid')
  expect(await command('card.remove', { ids: ['dat-is-er-niet'] })).toBe('record.gone')
  const create = { school, place: '', schoolType: 'vmbo', region: 'midden', schoolYear: 1890 }
  expect(await code('trajecten.create', { input: create })).toBe('schoolYear.outOfRange')

  await capture(page, 1, 'We gaan gewoon door')
  await expect(cardsIn(page, 'Gedachten')).toHaveText(['We gaan gewoon door'])
})
