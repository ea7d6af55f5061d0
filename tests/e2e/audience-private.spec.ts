import type { ElectronApplication, Page } from '@playwright/test'
import { addCards, failOnProblems, openWall, stepOf } from './audienceGestures.ts'
import { command, snapshotOf } from './document.ts'
import { expect, test } from './fixtures.ts'
import { newTraject, sendRaw, trajectIdOf } from './gestures.ts'

type Step = { readonly id: string; readonly board: string }

/** What a facilitator knows and the group must not see. */
const secrets = [
  'Vader van B. belt liever niet',
  'moeder.vanb@school.example',
  '06-12345678',
  'Contactpersoon onderbouw',
  'M.J.-B.',
  'De directie twijfelt nog over het geld',
  'Teamleider en twee mentoren',
  'Utrecht',
  'L.D.',
] as const

failOnProblems()

test.describe('the second screen', { tag: '@electron' }, () => {
  test('gets nothing private in a whole session, and can ask nothing', async ({ app }) => {
    const running = await app.launch()
    const { page } = running
    await newTraject(page)
    await recordEverything(running.electron)
    const wall = await openWall(running)
    const thoughts = await stepOf(page, 'thoughts')
    const now = await stepOf(page, 'now')

    await command(page, 'note.set', { stepId: thoughts.id, text: secrets[0] })
    await command(page, 'person.add', {
      name: secrets[4],
      role: secrets[3],
      contact: secrets[1],
      presentAt: 'werksessie1',
    })
    await command(page, 'person.add', {
      name: secrets[8],
      role: 'decaan',
      contact: secrets[2],
      presentAt: 'werksessie2',
    })
    await command(page, 'note.set', { stepId: now.id, text: `${secrets[2]} na vier uur` })
    await addCards(page, 'now', 'improve', ['Rapportgesprek van tien minuten', 'Ouderavond leerjaar 2'])
    const snapshot = await snapshotOf<Rows>(page)
    await command(page, 'activity.fromCards', { cardIds: snapshot.card.map(({ id }) => id), moment: '2026-11' })
    await command(page, 'review.start', { date: '2027-01-19' })
    await command(page, 'vision.set', { vision: secrets[5] })
    await command(page, 'version.keep', { date: '2027-01-19', name: secrets[0] })
    const versions = (await snapshotOf<Rows>(page)).version
    const activities = (await snapshotOf<Rows>(page)).activity
    const activityId = activities[0]?.id ?? ''
    await command(page, 'decision.set', { activityId, outcome: 'later' })
    const people = (await snapshotOf<Rows>(page)).person
    // Who sees to it is told by role.
    const owners = [{ personId: people[1]?.id }, { role: 'formTutor' }]
    await command(page, 'activity.edit', { id: activityId, owners, place: 'Mediatheek' })
    await command(page, 'remark.set', { activityId, text: 'Eerst de ouders vragen' })
    // What is typed and not entered, and what was typed while remarks were private.
    const drafts = { [`${activityId} groupRemark`]: secrets[5], [`${activityId} remark`]: secrets[5] }
    await sendRaw(page, 'drafts.keep', { trajectId: trajectIdOf(page), drafts })
    await command(page, 'version.seal', { date: '2027-01-19', attendees: secrets[6] })
    for (const screen of [
      { kind: 'board', stepId: thoughts.id },
      { kind: 'board', stepId: now.id },
      { kind: 'plan' },
      { kind: 'closing' },
      { kind: 'jaarplan', look: { kind: 'overview' }, activityId: null },
      { kind: 'jaarplan', look: { kind: 'timeline', zoom: 'year', month: 0, lanes: 'owner' }, activityId: null },
      { kind: 'jaarplan', look: { kind: 'overview' }, activityId },
      { kind: 'review', activityId },
      { kind: 'ledger', fromId: versions[0]?.id ?? '', toId: null },
      { kind: 'ledger', fromId: versions[0]?.id ?? '', toId: versions[1]?.id ?? '' },
      { kind: 'review', activityId },
    ]) {
      await setStage(page, { screen, spotlightId: null })
      const shown =
        screen.kind !== 'jaarplan' ? screen.kind : screen.activityId ? 'activity' : (screen.look?.kind ?? '')
      await expect(wall.locator(`[data-wall="${shown}"]`)).toBeVisible()
    }
    await expect(wall.getByText('Later', { exact: true })).toBeVisible()
    await expect(wall.getByText('Eerst de ouders vragen')).toBeVisible()
    await expect(wall.getByText('decaan, Mentor')).toBeVisible()
    await expect(wall.getByText('Mediatheek')).toBeVisible()

    const sent = await everythingSent(running.electron)
    expect(sent.map(({ channel }) => channel).filter((channel) => channel !== 'jaarlijn:stage')).toEqual([])
    const written = JSON.stringify(sent)
    expect(written).toContain('Rapportgesprek van tien minuten')
    expect(written).toContain('review')
    for (const secret of secrets) expect(written).not.toContain(secret)
    const html = await wall.content()
    for (const secret of secrets) expect(html).not.toContain(secret)

    const reach = await wall.evaluate(() => ({
      own: Object.keys(Reflect.get(window, 'wall') as object),
      bridge: typeof Reflect.get(window, 'jaarlijn'),
      node: ['require', 'process', 'module', 'ipcRenderer'].map((name) => typeof Reflect.get(window, name)),
    }))
    expect(reach).toEqual({
      own: ['onStage', 'tellPages'],
      bridge: 'undefined',
      node: ['undefined', 'undefined', 'undefined', 'undefined'],
    })
    expect(await askAs(running.electron)).toEqual({ code: 'call.invalid' })
  })
})

async function setStage(page: Page, state: object): Promise<void> {
  const empty = {
    language: 'nl',
    scroll: {},
    column: null,
    focusedId: null,
    selectedIds: [],
    spotlightId: null,
    turned: 0,
  }
  const answer = await sendRaw(page, 'stage.set', { trajectId: trajectIdOf(page), state: { ...empty, ...state } })
  expect(answer).toEqual({ ok: true, value: null })
}

type Rows = Readonly<Record<'card' | 'activity' | 'step' | 'person' | 'version', readonly Step[]>>

/** Keeps, in main, every message that any window but the facilitator's is sent, from before its page loads. */
async function recordEverything(electron: ElectronApplication | null): Promise<void> {
  await electron?.evaluate(({ app }) => {
    const sent: { channel: string; args: string }[] = []
    Object.assign(globalThis, { sentToWall: sent })
    app.on('web-contents-created', (_event, contents) => {
      const send = contents.send.bind(contents)
      contents.send = (channel: string, ...args: unknown[]) => {
        sent.push({ channel, args: JSON.stringify(args) })
        send(channel, ...args)
      }
    })
  })
}

async function everythingSent(electron: ElectronApplication | null) {
  const sent = await electron?.evaluate(
    () => Reflect.get(globalThis, 'sentToWall') as { channel: string; args: string }[],
  )
  if (!sent || sent.length === 0) throw new Error('nothing was recorded')
  return sent
}

/** What main answers when a message seems to come from the audience window: as if its walls had fallen. */
async function askAs(electron: ElectronApplication | null): Promise<unknown> {
  return electron?.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const wall = BrowserWindow.getAllWindows().find(({ webContents }) => webContents.getURL().includes('audience.html'))
    // Electron has this for itself and leaves it out of its types.
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<string, (...args: unknown[]) => Promise<unknown>>
    const handle = handlers.get('jaarlijn:call')
    if (!wall || !handle) throw new Error('no window or no handler')
    const { webContents } = wall
    const answer = (await handle(
      { sender: webContents, senderFrame: webContents.mainFrame },
      'trajecten.list',
      undefined,
    )) as {
      error?: unknown
    }
    return answer.error
  })
}
