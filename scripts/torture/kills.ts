import { cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { diceOf, roll } from './dice.ts'
import { afterAnswer, type Expected, nothingExpected } from './expected.ts'
import { inspect } from './inspect.ts'
import { readSaid } from './lines.ts'
import { type Outcome, together } from './outcome.ts'
import { type Bench, work } from './work.ts'

/** How many times the same data are worked on, from their first start. */
const killsPerLife = 20

/** At most so many processes work at once: one for each core of a small machine. */
const lanes = 2

/** Kills a process at `count` random moments while it works, and looks each time at what it left. Stops at a problem. */
export async function killing(bench: Bench, seed: number, count: number): Promise<Outcome> {
  const lives = Array.from({ length: Math.ceil(count / killsPerLife) }, (_, life) => ({
    life,
    kills: Math.min(killsPerLife, count - life * killsPerLife),
  }))
  const outcomes: Outcome[] = []
  const lane = async () => {
    for (let next = lives.shift(); next; next = lives.shift()) {
      outcomes.push(await oneLife(bench, seed, next.life, next.kills))
      if (outcomes.some(({ problems }) => problems.length > 0)) return
    }
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  return together(outcomes)
}

async function oneLife(bench: Bench, seed: number, life: number, kills: number): Promise<Outcome> {
  const data = join(bench.folder, `life-${life}`)
  mkdirSync(data)
  let expected: Expected = nothingExpected
  let first = 0
  let answers = 0
  for (let kill = 1; kill <= kills; kill += 1) {
    const moment = momentOf(seed, life, kill)
    const ended = await workUntil(bench, { data, seed, first }, moment)
    const { done, pending, closed } = readSaid(ended.said.toString())
    const about = `life ${life}, kill ${kill}: ${moment.delay} ms after ${moment.after} answers`
    const asItWas = `${data}-as-it-was`
    cpSync(data, asItWas, { recursive: true, force: true })
    const problem = (found: readonly string[]) => ({
      tried: kill,
      answers,
      problems: [{ about, folder: asItWas, found }],
    })
    if (closed !== null) return problem([`the data do not open: ${closed}`])
    if (ended.signal !== 'SIGKILL') return problem([`it ended by itself: ${ended.trouble}`])
    first += done.length + 1
    answers += done.length
    expected = done.reduce((before, { act, answer }) => afterAnswer(before, act, answer), expected)
    const verdict = inspect(data, expected, pending, kill === kills ? 'to the beginning' : 'a few steps')
    if (verdict.problems.length > 0) return problem(verdict.problems)
    expected = verdict.now
  }
  return { tried: kills, answers, problems: [] }
}

/** When it is killed: so many ms after so many answers. One in eight while it is still opening its data. */
type Moment = { readonly after: number; readonly delay: number }

function momentOf(seed: number, life: number, kill: number): Moment {
  const dice = diceOf(seed, life, kill)
  if (roll(dice, 8) === 0) return { after: 0, delay: roll(dice, 300) }
  return { after: 1 + roll(dice, 40), delay: roll(dice, 4) }
}

function workUntil(
  bench: Bench,
  { data, seed, first }: { readonly data: string; readonly seed: number; readonly first: number },
  { after, delay }: Moment,
) {
  let lines = 0
  let aimed = false
  return work(bench, { data, seed, first, count: null }, (said, kill) => {
    for (const byte of said) if (byte === 10) lines += 1
    // Two lines for each answer: what is asked, and what is answered.
    if (aimed || lines < 2 * after) return
    aimed = true
    if (delay === 0) kill()
    else setTimeout(kill, delay)
  })
}
