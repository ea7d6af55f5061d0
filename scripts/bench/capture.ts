import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { boardHash, boardPainted, captureLine } from './board.ts'
import { bareCommits } from './commit.ts'
import { figure, percentile } from './figures.ts'
import { framesWhileDragging, slowDown } from './frames.ts'
import { idOn, launchOn, type Scenario } from './scenario.ts'
import { seed } from './seed.ts'

const warmUp = 5
const rounds = 60

/** From Enter to a card that is painted and on disk. */
export const capture: Scenario = {
  name: 'capture',
  throttles: true,
  hosts: ['chromium', 'electron'],
  run: async (setting) => {
    const { browser, host, n, throttle, folder } = setting
    const data = join(folder, 'data')
    await mkdir(data)
    const trajectId = await seed(data, browser, n)
    const { page, close } = await launchOn(setting, data, host === 'electron' ? undefined : watchAnswers)
    try {
      await page.evaluate((hash) => location.assign(hash), boardHash(trajectId))
      await boardPainted(page)
      await slowDown(page, throttle)
      const line = captureLine(page)
      await line.focus()
      const times: number[] = []
      for (let round = 0; round < warmUp + rounds; round++)
        times.push(await captureOne(page, round, host !== 'electron'))

      await page.goto('about:blank')
      const frame = percentile(
        await framesWhileDragging(page, [
          { x: 100, y: 100 },
          { x: 900, y: 500 },
        ]),
        0.95,
      )
      const reference = frame + percentile(bareCommits(folder, rounds), 0.95)
      const budget = throttle === 1 ? ({ 300: 25, 1000: 33 }[n] ?? null) : null
      const value = percentile(times.slice(warmUp), 0.95)
      return [figure({ id: idOn(setting, 'capture', 'p95'), n, throttle, value, reference, budget })]
    } finally {
      await close()
    }
  },
}

/** Notes when a command was last answered: what is answered is on disk. */
async function watchAnswers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const real = window.fetch
    window.fetch = async (input, init) => {
      const response = await real(input, init)
      if (String(input).includes('traject.execute')) Reflect.set(window, 'benchAnswered', performance.now())
      return response
    }
  })
}

/**
 * Types a card and gives how long it took from Enter until it was painted, and answered where answers are watched. The
 * app shows nothing that is not on disk, so painted alone means both.
 */
async function captureOne(page: Page, round: number, isWatched: boolean): Promise<number> {
  const text = `Idee ${round + 1}: samen met ouders terugkijken op het jaar`
  await page.keyboard.insertText(text)
  // Who types is slower than what a card sets going: the page comes to rest before the next Enter.
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)))
  await page.evaluate(
    ([expected, isAnswerWatched]) => {
      Reflect.set(window, 'benchAnswered', isAnswerWatched ? 0 : -1)
      const measured = new Promise<number>((done) => {
        let begin = 0
        let painted = 0
        const shows = ({ addedNodes }: MutationRecord) =>
          [...addedNodes].some((node) => node.textContent?.replaceAll('\u00ad', '').includes(expected))
        const finish = () => {
          const answered = Reflect.get(window, 'benchAnswered') as number
          if (answered === 0) return void requestAnimationFrame(finish)
          done(Math.max(painted, answered) - begin)
        }
        const observer = new MutationObserver((changes) => {
          if (!changes.some(shows)) return
          observer.disconnect()
          // The message comes after the frame with the card in it has been made.
          requestAnimationFrame(() => {
            const channel = new MessageChannel()
            channel.port1.onmessage = () => {
              painted = performance.now()
              finish()
            }
            channel.port2.postMessage(null)
          })
        })
        observer.observe(document.body, { childList: true, subtree: true })
        addEventListener(
          'keydown',
          (event) => {
            begin = event.timeStamp
          },
          { capture: true, once: true },
        )
      })
      Reflect.set(window, 'benchMeasured', measured)
    },
    [text, isWatched] as const,
  )
  await page.keyboard.press('Enter')
  return page.evaluate(() => Reflect.get(window, 'benchMeasured') as Promise<number>)
}
