import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newPage } from '../../scripts/lib/launch.ts'
import { root } from '../../scripts/lib/root.ts'
import type { StageMessage } from '../../src/shared/rules/stage/stage.ts'
import { expect } from './fixtures.ts'

/** The page of the wall on its own, with the way to send it what main sends. */
export async function openWall(client: Parameters<typeof newPage>[0] | null) {
  if (!client) throw new Error('only in a browser')
  const wall = await newPage(client)
  await wall.route('http://wall.test/**', async (route) => {
    const path = new URL(route.request().url()).pathname
    const type = path.endsWith('.js')
      ? 'text/javascript'
      : path.endsWith('.css')
        ? 'text/css'
        : path.endsWith('.html')
          ? 'text/html'
          : 'application/octet-stream'
    await route.fulfill({ contentType: type, body: await readFile(join(root, 'out/renderer', path)) })
  })
  await wall.addInitScript(() => {
    Object.assign(window, {
      wall: {
        onStage: (hear: unknown) => Object.assign(window, { hear }),
        tellPages: (pages: unknown) => Object.assign(window, { pages }),
      },
    })
  })
  await wall.goto('http://wall.test/audience.html')
  await wall.evaluate(() => document.fonts.ready)
  const tell = async (message: StageMessage) => {
    await wall.evaluate((sent) => (Reflect.get(window, 'hear') as (message: unknown) => void)(sent), message)
    await wall.evaluate(
      () =>
        new Promise<void>((done) => {
          // What measures itself has settled when nothing changed for three frames, and what lands has landed.
          let [before, still] = ['', 0]
          const isMoving = () => document.getAnimations().some(({ playState }) => playState === 'running')
          const look = () => {
            const now = document.body.outerHTML
            still = now === before && !isMoving() ? still + 1 : 0
            before = now
            if (still === 3) done()
            else requestAnimationFrame(look)
          }
          look()
        }),
    )
  }
  await expect.poll(() => wall.evaluate(() => typeof Reflect.get(window, 'hear'))).toBe('function')
  return { wall, tell }
}
