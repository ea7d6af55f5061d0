import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { root } from './root.ts'

/** A source that uses a style sheet, and the name that it has there. */
type User = { readonly text: string; readonly as: string }

/** The classes of a style sheet: what stands in its selectors. */
function classesOf(css: string): ReadonlySet<string> {
  const own = css.replace(/\/\*.*?\*\//gs, '').replace(/:global\((?:[^()]|\([^()]*\))*\)/g, '')
  const selectors = [...own.matchAll(/([^{};]+)\{/g)].map(([, selector = '']) => selector)
  return new Set(
    selectors.flatMap((selector) => [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name)),
  )
}

/** The classes of a style sheet that nobody uses; `styles[look]` may be any class. One that is not there does not compile. */
function unused(css: string, users: readonly User[]): readonly string[] {
  if (users.some(({ text, as }) => text.includes(`${as}[`))) return []
  const used = new Set(
    users.flatMap(({ text, as }) =>
      [...text.matchAll(new RegExp(`\\b${as}\\.(\\w+)`, 'g'))].map(([, name = '']) => name),
    ),
  )
  return [...classesOf(css)].filter((name) => !used.has(name))
}

const renderer = join(root, 'src/renderer')
const files = readdirSync(renderer, { recursive: true, encoding: 'utf8' })
const sources = files
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => ({ file, text: readFileSync(join(renderer, file), 'utf8') }))

/** Who imports a style sheet: from beside it, or by the name of its room. */
function usersOf(sheet: string): readonly User[] {
  return sources.flatMap(({ file, text }) =>
    [...text.matchAll(/import (\w+) from '(.+\.module\.css)'/g)].flatMap(([, as = '', path = '']) => {
      const target = path.startsWith('#') ? path.slice(1) : join(dirname(file), path)
      if (target !== sheet) return []
      return [{ text: text.replace(/^import .*$/gm, ''), as }, ...chosenFrom(text, as)]
    }),
  )
}

/** Who takes a style sheet out of a list of them: `export const looks: … = { sheet, wall }`, then `const styles = looks[look]`. */
function chosenFrom(text: string, as: string): readonly User[] {
  const [, list] = new RegExp(`export const (\\w+): [^=]+ = \\{[^}]*\\b${as}\\b[^}]*\\}`).exec(text) ?? []
  if (list === undefined) return []
  return sources.flatMap((source) =>
    [...source.text.matchAll(new RegExp(`const (\\w+) = ${list}\\[`, 'g'))].map(([, name = '']) => ({
      text: source.text,
      as: name,
    })),
  )
}

test.each(files.filter((file) => file.endsWith('.module.css')))('%s has no class that is used nowhere', (file) => {
  expect(unused(readFileSync(join(renderer, file), 'utf8'), usersOf(file))).toEqual([])
})

test('a class that is used nowhere is told', () => {
  const css = `
    /* .comment { } */
    .box:not(.wide) > dt, :global(.theirs) .part { margin: 0.5rem; background: url(a.png) }
    @media (width > 30rem) { .late { color: red } }`
  const text = '<dl className={styles.box}><dt title={other.late}>'
  expect(unused(css, [{ text, as: 'styles' }])).toEqual(['wide', 'part', 'late'])
  expect(unused(css, [{ text: 'styles[look]', as: 'styles' }])).toEqual([])
})
