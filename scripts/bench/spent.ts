import type { Page } from '@playwright/test'

/** On what the main thread of a page spent its time, in ms. */
export type Spent = {
  readonly script: number
  readonly style: number
  readonly layout: number
  /** Painting, and whatever else the browser does there. */
  readonly other: number
}

/** Runs something in a page and tells on what the page spent its time meanwhile. */
export async function spentOn<V>(page: Page, run: () => Promise<V>): Promise<{ value: V; spent: Spent }> {
  const session = await page.context().newCDPSession(page)
  try {
    await session.send('Performance.enable')
    const read = async () => {
      const { metrics } = await session.send('Performance.getMetrics')
      const of = (name: string) => (metrics.find((metric) => metric.name === name)?.value ?? 0) * 1000
      return {
        script: of('ScriptDuration'),
        style: of('RecalcStyleDuration'),
        layout: of('LayoutDuration'),
        all: of('TaskDuration'),
      }
    }
    const before = await read()
    const value = await run()
    const after = await read()
    const [script, style, layout, all] = [
      after.script - before.script,
      after.style - before.style,
      after.layout - before.layout,
      after.all - before.all,
    ]
    return { value, spent: { script, style, layout, other: Math.max(0, all - script - style - layout) } }
  } finally {
    await session.detach()
  }
}

/** The same in a line to read, in whole milliseconds. */
export function spentInWords(spent: Spent): string {
  return Object.entries(spent)
    .map(([what, time]) => `${what} ${Math.round(time)}`)
    .join(', ')
}
