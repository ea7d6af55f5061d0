import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { boardHash, cardSelector, otherBoardHash, otherBoardPainted } from './board.ts'
import { figure, median } from './figures.ts'
import { slowDown } from './frames.ts'
import { inColumns, looksOfCards, naivePage } from './naive/page.ts'
import { idOn, launchOn, type Scenario } from './scenario.ts'
import { seed } from './seed.ts'

const rounds = 5

/** From another step of an open traject to a board with all its cards painted. */
export const show: Scenario = {
  name: 'board',
  throttles: true,
  hosts: ['chromium', 'electron'],
  run: async (setting) => {
    const { browser, n, throttle, folder } = setting
    const data = join(folder, 'data')
    await mkdir(data)
    const trajectId = await seed(data, browser, n)
    const { page, close } = await launchOn(setting, data)
    try {
      await slowDown(page, throttle)
      const times: number[] = []
      for (let round = 0; round < rounds; round++) {
        // A new page each time: who opens a step sees it for the first time that day.
        await page.evaluate((hash) => location.assign(hash), otherBoardHash(trajectId))
        await page.reload()
        await otherBoardPainted(page)
        times.push(await timeToShow(page, { hash: boardHash(trajectId), selector: cardSelector, count: n }))
      }
      const looks = await looksOfCards(page)
      const naive: number[] = []
      for (let round = 0; round < rounds; round++) {
        await page.goto('about:blank')
        await page.setContent(naivePage(looks))
        naive.push(await timeToShow(page, { columns: inColumns(looks.texts), selector: '.card', count: n }))
      }
      const budget = n === 1000 ? ({ 1: 150, 4: 600 }[throttle] ?? null) : null
      return [
        figure({
          id: idOn(setting, 'board', 'show'),
          n,
          throttle,
          value: median(times),
          reference: median(naive),
          budget,
        }),
      ]
    } finally {
      await close()
    }
  },
}

/** What to show: the screen behind a hash, or cards with these texts made from one string of HTML per column. */
type ToShow = { readonly selector: string; readonly count: number } & (
  | { readonly hash: string }
  | { readonly columns: readonly (readonly string[])[] }
)

/** How long it takes until so many cards are there and the frame with them has been made, in ms. */
export function timeToShow(page: Page, what: ToShow): Promise<number> {
  return page.evaluate(
    (shown) =>
      new Promise<number>((done) => {
        const look = () => {
          if (document.querySelectorAll(shown.selector).length < shown.count) return void requestAnimationFrame(look)
          // The message comes after the frame with the cards in it has been made.
          const channel = new MessageChannel()
          channel.port1.onmessage = () => done(performance.now() - begin)
          channel.port2.postMessage(null)
        }
        const begin = performance.now()
        if ('hash' in shown) location.assign(shown.hash)
        else {
          const html = (texts: readonly string[]) =>
            texts.map((text) => `<li class="card"><p>${text}</p></li>`).join('')
          for (const [index, list] of [...document.querySelectorAll('ul')].entries())
            list.innerHTML = html(shown.columns[index] ?? [])
        }
        requestAnimationFrame(look)
      }),
    what,
  )
}
