// Longer than other files with a reason: one table of every field that is typed in.
import type { Locator, Page } from '@playwright/test'
import { command } from './document.ts'
import { expect } from './fixtures.ts'
import {
  capture,
  captureLine,
  card,
  goToScreen,
  goToStep,
  goToView,
  newTraject,
  onTimeline,
  openSchoolDialog,
  sendRaw,
} from './gestures.ts'
import { idOf, sessionIdOf } from './timelineGestures.ts'

/** A field that is typed in: how one gets there, from any screen of the traject. */
export type FieldSpec = {
  readonly name: string
  readonly open: (page: Page) => Promise<Locator>
  /** Where to look for what was typed; by default where it was typed. */
  readonly look?: (page: Page) => Promise<void>
  /** What is typed instead of words, one for each ending; it takes the place of what was there. */
  readonly instead?: readonly string[]
}

const activity = 'Ouderavond'

/** A field of text, by its whole name. */
export const box = (within: Page | Locator, name: string | RegExp) => within.getByRole('textbox', { name, exact: true })
const numberBox = (within: Page | Locator, name: string) => within.getByRole('spinbutton', { name, exact: true })
/** Goes to a step of werksessie 1, from any screen. */
export const inStep = async (page: Page, step: string) => {
  await goToScreen(page, 'Werksessie 1')
  await goToStep(page, step)
}
const openMenu = async (page: Page, item: string, title: string) => {
  await page.getByRole('button', { name: 'Sessie', exact: true }).click()
  await page.getByRole('menuitem', { name: item }).click()
  return page.getByRole('dialog', { name: title })
}
/** The panel of agreements, also when it is open already. */
const inAgreements = async (page: Page) => {
  await inStep(page, 'Gedachten')
  await page.keyboard.press('Alt+a')
  return page.getByRole('dialog', { name: 'Afspraken' })
}
const inSchool = async (page: Page, name: Parameters<typeof openSchoolDialog>[1]) => {
  await goToScreen(page, 'Jaarplan')
  return openSchoolDialog(page, name)
}
const inMenu = async (page: Page, item: string, title: string) => {
  await inStep(page, 'Gedachten')
  return openMenu(page, item, title)
}
/** The form of the activity beside the timeline, also when its title was typed over. */
export const inActivity = async (page: Page, title = activity) => {
  await goToScreen(page, 'Jaarplan')
  await onTimeline(page, title).first().click()
  const panel = page.getByRole('complementary', { name: /^Activiteit: / })
  const folded = panel.getByRole('heading').locator('[aria-expanded="false"]')
  for (let left = await folded.count(); left > 0; left -= 1) await folded.first().click()
  return panel
}
const inTable = async (page: Page) => {
  await goToScreen(page, 'Jaarplan')
  await goToView(page, 'Tabel')
  return page.getByRole('grid', { name: 'Jaarplan als tabel' })
}
/** Begins werksessie 2 where it has not begun, and gives the field of the remark. */
export const inWalk = async (page: Page) => {
  await goToScreen(page, 'Werksessie 2')
  const begin = page.getByRole('button', { name: 'Werksessie 2 beginnen' })
  const remark = box(page, 'Opmerking van de groep')
  await expect(begin.or(remark)).toBeVisible()
  if (await begin.isVisible()) await begin.click()
  return remark
}
/** The editor of a card or cluster, which is open again when one was at it. */
const editor = async (page: Page, item: Locator, field: Locator) => {
  await expect(item.or(field).first()).toBeVisible()
  if (!(await field.isVisible())) {
    await item.focus()
    await page.keyboard.press('F2')
  }
  return field
}

/** Every field there is, by where it is. A new field is one line. The last of each place is being typed in when the app ends. */
export const fields: Readonly<Record<string, readonly [FieldSpec, ...FieldSpec[]]>> = {
  'on a board': [
    { name: 'intention in the capture line', open: (page) => inStep(page, 'Nu').then(() => box(page, 'Bedoeling')) },
    {
      name: 'card',
      open: async (page) => {
        await inStep(page, 'Nu')
        return editor(page, card(page, 'Rapportgesprek'), box(page, 'Tekst van de kaart'))
      },
      look: (page) => inStep(page, 'Nu'),
    },
    {
      name: 'intention of a card',
      open: async (page) => {
        await inStep(page, 'Nu')
        await editor(page, card(page, 'Rapportgesprek'), box(page, 'Tekst van de kaart'))
        return page.getByRole('group').getByRole('textbox', { name: 'Bedoeling' })
      },
      look: (page) => inStep(page, 'Nu'),
    },
    {
      name: 'name of a cluster',
      open: async (page) => {
        await inStep(page, 'Gedachten')
        return editor(page, page.locator('[data-drag-item^="cluster:"]'), box(page, 'Naam van het cluster'))
      },
      look: (page) => inStep(page, 'Gedachten'),
    },
    {
      name: 'notes',
      open: async (page) => {
        await inStep(page, 'Gedachten')
        await page.keyboard.press('Alt+n')
        return page.getByRole('dialog').getByRole('textbox')
      },
    },
    { name: 'new agreement', open: async (page) => box(await inAgreements(page), 'Wat spreken jullie af?') },
    { name: 'before when', open: async (page) => box(await inAgreements(page), 'Vóór wanneer?') },
    {
      name: 'agreement',
      open: async (page) => {
        const row = (await inAgreements(page)).getByRole('listitem')
        const change = row.getByRole('button', { name: /wijzigen$/ })
        const field = row.getByRole('combobox', { name: 'Wie?' })
        await expect(change.or(field)).toBeVisible()
        if (await change.isVisible()) await change.click()
        return field
      },
    },
    { name: 'capture line', open: (page) => inStep(page, 'Nu').then(() => captureLine(page)) },
  ],
  'about a session': [
    {
      name: 'name of a step',
      open: async (page) => box(await inMenu(page, 'Stappen…', 'Stappen van werksessie 1'), 'Naam van stap 2'),
    },
    {
      name: 'minutes of a step',
      open: async (page) =>
        numberBox(await inMenu(page, 'Stappen…', 'Stappen van werksessie 1'), 'Minuten voor stap 2'),
      instead: ['21', '22', '23', '24'],
    },
    {
      name: 'new step',
      open: async (page) => box(await inMenu(page, 'Stappen…', 'Stappen van werksessie 1'), 'Eigen stap erbij'),
    },
    {
      name: 'contact of a person',
      open: async (page) => {
        const people = await inMenu(page, 'Aanwezig…', 'Wie is er?')
        await people.getByRole('button', { name: 'decaan wijzigen' }).click()
        return box(people, 'E-mail of telefoon')
      },
    },
    {
      name: 'dots',
      open: async (page) => numberBox(await inMenu(page, 'Aanwezig…', 'Wie is er?'), 'Stippen per deelnemer'),
      instead: ['4', '5', '6', '7'],
    },
    {
      name: 'new person',
      open: async (page) => box(await inMenu(page, 'Aanwezig…', 'Wie is er?'), 'Naam of initialen'),
    },
  ],
  'in an activity': [
    { name: 'title of an activity', open: async (page) => box(await inActivity(page), 'Activiteit') },
    { name: 'part of a role', open: async (page) => box(await inActivity(page), 'Mentor: wat doet deze rol?') },
    { name: 'new tool', open: async (page) => box(await inActivity(page), 'Gereedschap toevoegen') },
    { name: 'new point', open: async (page) => box(await inActivity(page), 'Punt toevoegen') },
    { name: 'point', open: async (page) => box(await inActivity(page), 'Punt 1') },
    {
      name: 'hours of an activity',
      open: async (page) => box(await inActivity(page), 'Uren'),
      instead: ['11', '12', '13', '14'],
    },
    {
      name: 'costs of an activity',
      open: async (page) => box(await inActivity(page), 'Kosten in euro'),
      instead: ['31', '32', '33', '34'],
    },
    { name: 'goal of an activity', open: async (page) => box(await inActivity(page), 'Doel') },
    { name: 'place of an activity', open: async (page) => box(await inActivity(page), 'Waar?') },
  ],
  'about a moment, an owner and a tool': [
    {
      name: 'new activity',
      open: async (page) => {
        await goToScreen(page, 'Jaarplan')
        await page.getByRole('button', { name: 'Nieuwe activiteit' }).first().click()
        return box(page, 'Wat gaan jullie doen?')
      },
    },
    {
      name: 'time of an activity',
      open: async (page) => box(await inActivity(page, 'Inloop'), 'Begint om'),
      instead: ['19.15', '19.30', '19.45', '20.15'],
    },
    {
      name: 'last day of an activity',
      open: async (page) => box(await inActivity(page, 'Stageweken'), 'Tot en met'),
      instead: ['21-11-2026', '22-11-2026', '23-11-2026', '24-11-2026'],
    },
    {
      name: 'last time of a recurrence',
      open: async (page) => box(await inActivity(page, 'Inloop'), 'Laatste keer uiterlijk op'),
      instead: ['11-05-2027', '12-05-2027', '13-05-2027', '14-05-2027'],
    },
    {
      name: 'new owner',
      open: async (page) => {
        const panel = await inActivity(page)
        const name = box(panel, 'Naam of initialen')
        if (!(await name.isVisible())) {
          await panel.getByRole('button', { name: 'Verantwoordelijke toevoegen' }).click()
          await page.getByRole('menuitem', { name: 'nieuwe persoon …' }).click()
        }
        return name
      },
    },
    {
      name: 'where a tool is to be found',
      open: async (page) => {
        const panel = await inActivity(page)
        await panel.getByRole('button', { name: 'Wijzig Kaartspel' }).click()
        return box(panel, 'Waar te vinden')
      },
    },
    {
      name: 'week of an activity',
      open: async (page) => box(await inActivity(page), 'Weeknummer'),
      instead: ['46', '47', '48', '49'],
    },
  ],
  'about the school': [
    { name: 'vision', open: async (page) => box(await inSchool(page, 'Visie'), 'Onze visie') },
    { name: 'new target group', open: async (page) => box(await inSchool(page, 'Doelgroepen'), 'Nieuwe doelgroep') },
    { name: 'new role of the school', open: async (page) => box(await inSchool(page, 'Eigen rollen'), 'Nieuwe rol') },
    { name: 'target group', open: async (page) => box(await inSchool(page, 'Doelgroepen'), 'Naam van doelgroep 1') },
    {
      name: 'hours of the school',
      open: async (page) => box(await inSchool(page, 'Uren en geld'), 'Uren die de school vrijmaakt'),
      instead: ['110', '120', '130', '140'],
    },
    {
      name: 'euros of the school',
      open: async (page) => box(await inSchool(page, 'Uren en geld'), "Euro's die de school vrijmaakt"),
      instead: ['110', '120', '130', '140'],
    },
    {
      name: 'holiday',
      open: async (page) => {
        const dialog = await inSchool(page, 'Vakanties')
        const first = box(dialog, 'Naam van vakantie 1')
        const adapt = dialog.getByRole('button', { name: /^(Pas aan voor deze school|Wijzig de vakanties)$/ })
        await expect(first.or(adapt)).toBeVisible()
        if (await adapt.isVisible()) await adapt.click()
        return first
      },
    },
    {
      name: 'place of the school',
      open: async (page) => box(await inSchool(page, 'Gegevens van de school'), 'Plaats'),
    },
  ],
  'in the table': [
    {
      name: 'new row',
      open: async (page) => {
        const grid = await inTable(page)
        const editing = box(grid, /^Activiteit van/)
        await expect(grid).toBeVisible()
        if (!(await editing.isVisible())) {
          await grid.locator('[data-row="#new"][data-column="title"]').click()
          await page.keyboard.press('Enter')
        }
        return editing
      },
      look: async (page) => {
        await inTable(page)
      },
    },
    {
      name: 'value for chosen rows',
      open: async (page) => {
        const grid = await inTable(page)
        const row = grid.getByRole('checkbox', { name: `Kies rij ${activity}` })
        await grid.locator('[data-column="goal"]').filter({ hasNotText: 'Doel' }).first().click()
        if (!(await row.isChecked())) await row.click()
        return box(page.getByRole('form', { name: 'Gekozen rijen' }), 'Waarde')
      },
    },
    {
      name: 'cell',
      open: async (page) => {
        const grid = await inTable(page)
        const editing = box(page, `Doel van ${activity}`)
        await expect(grid.or(editing).first()).toBeVisible()
        if (!(await editing.isVisible())) {
          await grid.locator('[data-column="goal"]').filter({ hasNotText: 'Doel' }).first().click()
          await page.keyboard.press('F2')
        }
        return editing
      },
    },
  ],
  'in the gereedschapskist and werksessie 2': [
    {
      name: 'name of an own idea',
      open: async (page) => {
        await goToScreen(page, 'Jaarplan')
        const panel = page.getByRole('complementary', { name: 'Gereedschapskist' })
        await page.getByRole('button', { name: 'Gereedschapskist' }).click()
        const own = panel.getByRole('listitem').first()
        await own.getByRole('button', { name: 'Meer' }).click()
        await own.getByRole('button', { name: 'Andere naam' }).click()
        return box(page.getByRole('dialog'), 'Naam')
      },
    },
    { name: 'remark', open: inWalk },
    {
      name: 'the name of a concept',
      open: async (page) => {
        await goToScreen(page, 'Jaarplan')
        await page.getByRole('link', { name: 'Versies' }).click()
        await page.getByRole('button', { name: 'Bewaar het plan van nu' }).click()
        return page.getByRole('dialog').getByRole('textbox')
      },
    },
    {
      name: 'who is present at the seal',
      open: async (page) => {
        await inWalk(page)
        await page.getByRole('button', { name: 'Maak definitief' }).click()
        return page.getByRole('dialog').getByRole('textbox')
      },
    },
  ],
}

/** A traject in which every field above is there. */
export async function begin(page: Page): Promise<void> {
  await newTraject(page)
  await capture(page, 1, 'Eerste gedachte')
  await capture(page, 1, 'Tweede gedachte')
  await card(page, 'Tweede gedachte').focus()
  await page.keyboard.press('Shift+ArrowUp')
  await page.keyboard.press('c')
  await page.keyboard.press('Escape')
  await goToStep(page, 'Nu')
  await capture(page, 1, 'Rapportgesprek')
  await command(page, 'targetGroup.add', { names: ['Brugklas'] })
  await command(page, 'person.add', { name: 'decaan', role: '', presentAt: 'werksessie1' })
  await command(page, 'plan.edit', {
    rows: [{ id: null, title: activity, moment: '2026-W45', goal: 'Praten', parts: { formTutor: 'leidt' } }],
  })
  await command(page, 'plan.edit', {
    rows: [
      { id: null, title: 'Stageweken', moment: '2026-11-09/2026-11-20' },
      {
        id: null,
        title: 'Inloop',
        moment: '2026-11-03T19:00',
        recurrence: { kind: 'weekly', interval: 2, until: null, skipsHolidays: true, except: [] },
      },
    ],
  })
  await sendRaw(page, 'library.change', {
    put: [{ id: null, own: true, stated: {}, name: 'Koffie met ouders' }],
    remove: [],
  })
  const activityId = await idOf(page, activity)
  await command(page, 'tool.add', { activityId, name: 'Kaartspel' })
  await command(page, 'agreement.add', { sessionId: await sessionIdOf(page), what: 'Brief naar huis' })
  await command(page, 'elaboration.add', { activityId, texts: ['Zaal vragen'] })
}
