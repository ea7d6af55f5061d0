import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './root.ts'

type Scheme = 'light' | 'dark'
/** What stands on which grounds. */
type Pair = { readonly what: string; readonly on: readonly string[] }

const renderer = join(root, 'src/renderer')
const read = (file: string) => readFileSync(join(renderer, file), 'utf8').replace(/\/\*.*?\*\//gs, '')
const tokens = new Map(
  [...read('ui/tokens.css').matchAll(/^ {2}(--[\w-]+):\s*([^;]+);/gm)].map(([, a = '', b = '']) => [a, b]),
)

/** The colour of a token by day or in the dark, as `#rrggbb`. */
function colourOf(name: string, scheme: Scheme): string {
  const value = tokens.get(`--${name}`) ?? name
  const pair = /^light-dark\(([^,]+), ([^,]+)\)$/.exec(value)
  const chosen = pair?.[scheme === 'light' ? 1 : 2] ?? value
  const other = /^var\(--([\w-]+)\)$/.exec(chosen)?.[1]
  if (other !== undefined) return colourOf(other, scheme)
  if (!/^#[\da-f]{6}$/.test(chosen)) throw new Error(`${name} is no colour: ${value}`)
  return chosen
}

/** The relative luminance of WCAG: 1 for white. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** How much lighter one is than the other, with light that lies over both. */
function ratio(one: string, other: string, veil: number): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + veil) / (dark + veil)
}

/** In a classroom white on the wall is 7 times as light as black: the light of the room lies over everything. */
const roomContrast = 7
const veilOfRoom = 1 / (roomContrast - 1)
/** What WCAG counts for a screen in an office. */
const veilOfScreen = 0.05

const grounds = ['paper', 'sheet'] as const
const softGrounds = ['accent-soft', 'keep-soft', 'improve-soft', 'stop-soft', 'new-soft'] as const
const tones = ['keep', 'improve', 'stop', 'new'] as const

/** Text on the wall. On a soft ground it is ink. */
const wallText: readonly Pair[] = [
  { what: 'ink', on: [...grounds, ...softGrounds, 'holiday'] },
  { what: 'ink-soft', on: grounds },
  { what: 'accent', on: grounds },
  ...tones.map((what) => ({ what, on: grounds })),
]

/** Lines, shapes and fills of the wall that mean something. */
const wallShapes: readonly Pair[] = [
  // The line around what is spoken about and selected, dots, and the bars of the steps.
  { what: 'accent', on: [...grounds, 'accent-soft'] },
  { what: 'focus', on: grounds },
  // The edge of a card and of a cluster, the line beneath the name of a column, the shape of a kind.
  ...tones.map((what) => ({ what, on: [...grounds, `${what}-soft`] })),
  { what: 'line-strong', on: grounds },
  // What is missing, and a clock that is nearly over.
  { what: 'improve', on: ['improve-soft'] },
  { what: 'stop', on: ['stop-soft'] },
]

/** Text on the desk, where nothing lies over the screen. */
const deskText: readonly Pair[] = [
  ...wallText,
  { what: 'ink', on: ['holiday'] },
  { what: 'ink-soft', on: ['holiday', ...softGrounds] },
  { what: 'accent', on: ['accent-soft'] },
  ...tones.map((what) => ({ what, on: [`${what}-soft`] })),
  { what: 'accent-ink', on: ['accent'] },
  { what: 'paper', on: ['ink'] },
  { what: 'sheet', on: ['stop'] },
]

/**
 * What the wall draws without meaning anything by it: it may go in the light, because words or a place say the same. A
 * holiday is hatched between strong lines, and named.
 */
const decoration = ['holiday', 'line', 'shadow', 'shadow-lifted', 'black', 'accent-ink']
/** Names for one of the pairs: a tone on its soft ground, or `line-strong` on the sheet. */
const aliases = ['tone', 'tone-soft']

function tooWeak(pairs: readonly Pair[], scheme: Scheme, veil: number, least: number): readonly string[] {
  return pairs.flatMap(({ what, on }) =>
    on.flatMap((ground) => {
      const found = ratio(colourOf(what, scheme), colourOf(ground, scheme), veil)
      return found >= least ? [] : [`${what} on ${ground}: ${found.toFixed(2)}`]
    }),
  )
}

test('on a light wall in a light room all text is read, and every line that means something is seen', () => {
  expect(tooWeak(wallText, 'light', veilOfRoom, 4.5)).toEqual([])
  expect(tooWeak(wallShapes, 'light', veilOfRoom, 3)).toEqual([])
})

test('on a dark wall, which is chosen for a darker room, all of it is still seen', () => {
  expect(tooWeak([...wallText, ...wallShapes], 'dark', veilOfRoom, 3)).toEqual([])
})

test.each(['light', 'dark'] as const)('on the desk all text is read as WCAG asks, %s', (scheme) => {
  expect(tooWeak(deskText, scheme, veilOfScreen, 4.5)).toEqual([])
  expect(tooWeak(wallShapes, scheme, veilOfScreen, 3)).toEqual([])
})

test('every colour that the wall asks for is among the pairs, or means nothing', () => {
  const sheets = [
    ...['Board', 'Closing', 'Plan', 'Sheet', 'Timeline', 'Waiting'].map((name) => `audience/${name}Wall.module.css`),
    ...['Pages', 'Spotlight', 'StageHead', 'Wall', 'YearFlow'].map((name) => `audience/${name}.module.css`),
    ...['ActivitySheet', 'CardFace', 'ClockFace', 'Dots', 'SheetParts', 'SpotlitCard'].map(
      (name) => `ui/${name}.module.css`,
    ),
    'ui/year/wall.module.css',
  ]
  const isColour = (name: string) =>
    /^(?:#|light-dark|var\(--(?:print-)?[a-z-]+\)$|\s*0 )/.test(tokens.get(`--${name}`) ?? '')
  const asked = new Set(
    sheets.flatMap((file) => [...read(file).matchAll(/var\(--([\w-]+)\)/g)].map(([, name = '']) => name)),
  )
  const pairs = [...wallText, ...wallShapes].flatMap(({ what, on }) => [what, ...on])
  const known = new Set([...pairs, ...decoration, ...aliases])
  expect([...asked].filter((name) => isColour(name) && !known.has(name))).toEqual([])
})

test('the formula is that of light that lies over black and white alike', () => {
  expect(ratio('#ffffff', '#000000', veilOfRoom)).toBeCloseTo(roomContrast)
  expect(ratio('#ffffff', '#000000', veilOfScreen)).toBeCloseTo(21)
})
