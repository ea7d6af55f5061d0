/** How long a stage of the tests took. */
export type Took = { readonly name: string; readonly seconds: number }

/** A line for each stage and one for all of them together, in minutes and seconds. */
export function minutesOf(stages: readonly Took[]): readonly string[] {
  const together = stages.reduce((sum, { seconds }) => sum + seconds, 0)
  const lines = [...stages, { name: 'together', seconds: together }]
  const times = lines.map(({ seconds }) => clock(Math.round(seconds)))
  const [widest, longest] = [widthOf(lines.map(({ name }) => name)), widthOf(times)]
  return lines.map(({ name }, index) => `${name.padEnd(widest)}  ${(times[index] ?? '').padStart(longest)}`)
}

/** Reads `npm ci=41`: a stage that was done before, with its seconds. Throws when it is written otherwise. */
export function readTook(text: string): Took {
  const [, name, seconds] = /^([^=]+)=(\d+)$/.exec(text) ?? []
  if (name === undefined || seconds === undefined) throw new Error(`not a stage with its seconds: ${text}`)
  return { name, seconds: Number(seconds) }
}

function clock(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}

function widthOf(texts: readonly string[]): number {
  return Math.max(...texts.map((text) => text.length))
}
