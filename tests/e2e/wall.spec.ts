import type { Page } from '@playwright/test'
import type { StageMessage } from '../../src/shared/rules/stage/stage.ts'
import { minutesOfArc, sizeForRoom } from '../../src/shared/rules/stage/wallLook.ts'
import { faultsIn } from './accessible.ts'
import { expect, test } from './fixtures.ts'
import { problemsOnWall, smallestLetters } from './wallBoxes.ts'
import { openWall } from './wallPage.ts'
import { wallStates } from './wallStates.ts'

const sizes = [
  { width: 1280, height: 720 },
  { width: 1920, height: 1080 },
  { width: 1024, height: 768 },
] as const
const scales = [100, 150, 200] as const
const states = Object.entries(wallStates())

for (const size of sizes) {
  test(`the wall cuts nothing and lays nothing over anything at ${size.width}x${size.height}`, {
    tag: '@chromium',
  }, async ({ client }) => {
    test.setTimeout(400_000)
    const { wall, tell } = await openWall(client)
    await wall.setViewportSize(size)
    const problems: string[] = []
    for (const scale of scales) {
      await tell({ kind: 'look', look: { size: scale, theme: 'light' } })
      for (const [name, message] of states) {
        // Nothing in it has just come from the one before.
        await tell({ kind: 'black' })
        await tell(message)
        const count = await pagesOf(wall)
        // What goes on for many pages is looked at where it begins and where it ends.
        const looked = Array.from({ length: count }, (_, index) => index + 1).filter(
          (page) => page <= 3 || page === count,
        )
        let at = 1
        for (const page of looked) {
          if (page > at) await turn(wall, tell, message, page)
          at = page
          for (const problem of await problemsOnWall(wall))
            problems.push(`${name}, ${scale} %, page ${page}: ${problem}`)
        }
      }
    }
    expect(problems).toEqual([])
    await wall.context().close()
  })
}

test('the last page of a long column is full, and says how many cards are above', { tag: '@chromium' }, async ({
  client,
}) => {
  const { wall, tell } = await openWall(client)
  const message = wallStates()['a full board']
  if (message?.kind !== 'view' || message.view.content.kind !== 'board') throw new Error('no board')
  const { view, pointing } = message
  const { content } = message.view
  const column = wall.getByRole('region', { name: 'Stoppen' })
  for (let count = 5; count <= 14; count += 1) {
    const columns = content.columns.map((each) => ({ ...each, count, items: each.items.slice(0, count) }))
    // What is said anew is followed anew.
    await tell({ kind: 'black' })
    const focusedId = columns.at(-1)?.items.at(-1)?.id ?? null
    await tell({
      kind: 'view',
      view: { ...view, content: { ...content, columns } },
      pointing: { ...pointing, focusedId },
    })
    const { room, above, before } = await column.evaluate((section) => {
      const frame = section.querySelector('[data-frame]')?.getBoundingClientRect() ?? new DOMRect()
      const cards = [...section.querySelectorAll('li')]
      const boxes = cards.map((each) => each.getBoundingClientRect())
      const first = boxes.findIndex((box) => box.left >= frame.left && box.right <= frame.right)
      const room = frame.bottom - (boxes.at(-1)?.bottom ?? 0)
      return { room, above: first, before: cards[first - 1]?.offsetHeight ?? 0 }
    })
    if (above === 0) continue
    expect(before, `the card before those of the last page, of ${count}, beside the room that is left`).toBeGreaterThan(
      room,
    )
    await expect(column).toContainText(`${above} hierboven`)
  }
  await wall.context().close()
})

test('letters on the wall are as high as the last row needs, in three rooms', { tag: '@chromium' }, async ({
  client,
}) => {
  const { wall, tell } = await openWall(client)
  const rooms = [
    { backRowMeters: 6, imageHeightMeters: 1.5 },
    { backRowMeters: 8, imageHeightMeters: 1.5 },
    { backRowMeters: 9, imageHeightMeters: 1.3 },
  ]
  for (const room of rooms) {
    const size = sizeForRoom(room)
    await tell({ kind: 'look', look: { size, theme: 'light' } })
    for (const [name, message] of states) {
      await tell(message)
      const smallest = await smallestLetters(wall)
      const minutes = minutesOfArc(smallest / 720, room)
      expect(minutes, `${name} at ${size} % in a room of ${room.backRowMeters} m`).toBeGreaterThanOrEqual(16)
    }
  }
  await wall.context().close()
})

// Between light and dark nothing differs but the colours.
for (const [theme, rules] of [
  ['light', undefined],
  ['dark', ['color-contrast']],
] as const) {
  test(`axe finds nothing on the wall, ${theme}`, { tag: '@chromium' }, async ({ client }) => {
    test.setTimeout(400_000)
    const { wall, tell } = await openWall(client)
    await tell({ kind: 'look', look: { size: 100, theme } })
    for (const [name, message] of states) {
      await tell(message)
      expect(await faultsIn(wall, rules), name).toEqual([])
    }
    await wall.context().close()
  })
}

async function pagesOf(wall: Page): Promise<number> {
  const text = await wall.locator('[data-pages]').count()
  return text === 0 ? 1 : Number((await wall.locator('[data-pages]').textContent())?.split('/')[1])
}

async function turn(
  wall: Page,
  tell: (message: StageMessage) => Promise<void>,
  { ...message }: StageMessage,
  page: number,
): Promise<void> {
  if (message.kind !== 'view') return
  await tell({ kind: 'pointing', pointing: { ...message.pointing, turned: message.pointing.turned + page - 1 } })
  await expect(wall.locator('[data-pages]')).toContainText(`${page} /`)
}
