import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { colours } from '#main/colours.ts'
import { root } from './root.ts'

/** What must come from a token: which properties say it, and what it looks like when it stands bare. */
type Kind = { readonly what: string; readonly says: RegExp; readonly bare: RegExp }

const colour =
  /#[\da-f]{3,8}\b|\b(?:rgb|rgba|hsl|hsla|hwb|lab|lch|oklab|oklch)\(|\b(?:white|black|gr[ae]y|red|green|blue)\b/i

// What goes along with the letters (em, %) or is measured on paper (mm, pt) is a size of its own place.
const kinds: readonly Kind[] = [
  { what: 'colour', says: /./, bare: colour },
  { what: 'layer', says: /^z-index$/, bare: /\d/ },
  { what: 'corner', says: /radius$/, bare: /[1-9]\d*(?:px|%)|\drem/ },
  { what: 'line height', says: /^line-height$/, bare: /\d/ },
  { what: 'line height', says: /^font$/, bare: /\/ *\d/ },
  { what: 'space', says: /^(?:(?:row-|column-)?gap|(?:scroll-)?(?:padding|margin)(?:-.+)?)$/, bare: /\d(?:px|rem)/ },
]

/** What stands bare all the same. */
const exceptions: readonly { readonly file: string; readonly says: string; readonly why: string }[] = [
  { file: 'ui/SpotlitCard.module.css', says: 'line-height: 1.16', why: 'one card, as large as the wall holds' },
  { file: 'ui/ActivitySheet.module.css', says: 'line-height: 1.14', why: 'one title, as large as the wall holds' },
  { file: 'ui/year/sheet.module.css', says: 'line-height: 1.17', why: 'useSheetFit fits the letters with it' },
  {
    file: 'features/jaarplan/timeline/Backdrop.module.css',
    says: 'line-height: 1.05',
    why: 'the foot of the timeline has a height of its own',
  },
  {
    file: 'features/jaarplan/timeline/Backdrop.module.css',
    says: 'line-height: 1.3rem',
    why: 'as high as the strip that it stands in',
  },
  {
    file: 'audience/TimelineWall.module.css',
    says: 'line-height: 2rem',
    why: 'as high as the line of the months, on which the weeks stand too',
  },
  {
    file: 'features/jaarplan/table/PlanTable.module.css',
    says: 'line-height: round(1.3em, 1px)',
    why: 'whole pixels, else the line beneath a row gets lost',
  },
  {
    file: 'features/werksessie/plan/ActivityChip.module.css',
    says: 'line-height: 1.18',
    why: 'a month holds so many lines',
  },
  {
    file: 'parts/session/StepHeader.module.css',
    says: 'line-height: 1.5',
    why: 'a long title has smaller letters on the line of a short one',
  },
]

/** What stands bare in a style sheet, as `colour: color: #fff`. */
function bareIn(css: string): readonly { readonly what: string; readonly says: string }[] {
  const declarations = css.replace(/\/\*.*?\*\//gs, '').matchAll(/([\w-]+)\s*:\s*([^;{}]+);/g)
  return [...declarations].flatMap(([, property = '', value = '']) => {
    // The step of rounding is no size, and a name is no value.
    const own = value.replaceAll(/var\(--[\w-]+\)/g, '').replaceAll(/, 1px\)/g, ')')
    return kinds
      .filter(({ says, bare }) => says.test(property) && bare.test(own))
      .map(({ what }) => ({ what, says: `${property}: ${value.replaceAll(/\s+/g, ' ')}` }))
  })
}

const renderer = join(root, 'src/renderer')
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'))
const textOf = (file: string) => readFileSync(join(renderer, file), 'utf8')
const sheets = files
  .filter((file) => file.endsWith('.css') && file !== 'ui/tokens.css')
  .map((file) => ({ file, text: textOf(file) }))
const sources = files.filter((file) => /(?<!\.d\.css)\.tsx?$/.test(file)).map((file) => ({ file, text: textOf(file) }))
const tokens = textOf('ui/tokens.css').replace(/\/\*.*?\*\//gs, '')

test.each(sheets)('$file takes its measures from the tokens', ({ file, text }) => {
  const allowed = exceptions.filter((exception) => exception.file === file).map(({ says }) => says)
  expect(bareIn(text).filter(({ says }) => !allowed.includes(says))).toEqual([])
})

test('every exception is still needed', () => {
  const bare = sheets.flatMap(({ file, text }) => bareIn(text).map(({ says }) => ({ file, says })))
  for (const { file, says } of exceptions) expect(bare).toContainEqual({ file, says })
})

test('what stands bare is told', () => {
  const css = `
    .box { color: #FFF; background: linear-gradient(red, var(--ink)); border: 1px solid rgb(0 0 0 / 5%); z-index: -1; }
    .box { border-radius: 0 0.25em var(--radius) 3px; line-height: 1.2; font: 400 var(--text) / 1.3 var(--font); }
    .box { padding: 0 0.4rem; scroll-margin-top: 1px; column-gap: calc(var(--space-40) + 1px); }
    /* .fine { color: #000; } */
    .fine { color: var(--red); white-space: nowrap; z-index: var(--layer-edge); border-radius: 0 0.25em; gap: 2mm 0.3em; }
    .fine { margin: calc(-1 * var(--space-40)) auto 0; padding: round(var(--space-20), 1px); font: inherit; }`
  expect(bareIn(css).map(({ what, says }) => `${what} of ${says.split(':')[0]}`)).toEqual([
    'colour of color',
    'colour of background',
    'colour of border',
    'layer of z-index',
    'corner of border-radius',
    'line height of line-height',
    'line height of font',
    'space of padding',
    'space of scroll-margin-top',
    'space of column-gap',
  ])
})

test('no colour stands in the sources of a window', () => {
  const bare = sources.filter(({ text }) => /['"`]#[\da-f]{3,8}['"`]/i.test(text)).map(({ file }) => file)
  expect(bare).toEqual([])
})

test('a name that is asked for is given, and every token is asked for', () => {
  const all = [tokens, ...sheets.map(({ text }) => text), ...sources.map(({ text }) => text)].join('\n')
  const namesIn = (text: string, pattern: RegExp) => new Set([...text.matchAll(pattern)].map(([, name = '']) => name))
  const asked = namesIn(all, /var\((--[\w-]+)[,)]/g)
  const given = namesIn(all, /(--[\w-]+)['"`\]]*\s*[:,]/g)
  // React Aria gives the width of what opens a popover.
  expect([...asked].filter((name) => !given.has(name) && name !== '--trigger-width')).toEqual([])
  expect([...namesIn(tokens, /(--[\w-]+):/g)].filter((name) => !asked.has(name))).toEqual([])
})

test('the colours of main are those of the tokens, and it has no others', () => {
  const { paper, paperByNight, ...plain } = colours
  const expected = { ...plain, paper: `light-dark(${paper}, ${paperByNight})` }
  for (const [name, value] of Object.entries(expected)) {
    const token = `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`
    expect(new RegExp(`${token}: (.+);`).exec(tokens)?.[1], token).toBe(value)
  }
  const main = join(root, 'src/main')
  const others = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter(
    (file) =>
      /(?<!\.test)\.ts$/.test(file) &&
      file !== 'colours.ts' &&
      /['"`]#?(?=[a-f]*\d)[\da-f]{6}['"`]/i.test(readFileSync(join(main, file), 'utf8')),
  )
  expect(others).toEqual([])
})
