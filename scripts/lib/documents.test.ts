import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from './root.ts'

type Heading = { readonly level: number; readonly text: string; readonly anchor: string }

/** A document without the code in it: what stands there is no link and no heading. */
function prose(text: string): string {
  return text.replace(/^```.*?^```/gms, '').replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()#]/g, ''))
}

/** The headings of a document, each with the anchor that GitHub gives it. */
function headingsOf(text: string): readonly Heading[] {
  const seen = new Map<string, number>()
  return [...prose(text).matchAll(/^(#+) (.+)$/gm)].map(([, marks = '', title = '']) => {
    const plain = title
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-')
    const before = seen.get(plain) ?? 0
    seen.set(plain, before + 1)
    return { level: marks.length, text: title, anchor: before === 0 ? plain : `${plain}-${before}` }
  })
}

/** Where the links and pictures of a document lead, those to the internet left out. */
function linksOf(text: string): readonly string[] {
  const targets = [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target = '']) => target)
  return targets.filter((target) => !/^[a-z]+:/.test(target))
}

/** The links of a document that lead to no file, or to no heading of one. */
function brokenLinks(file: string, text: string): readonly string[] {
  return linksOf(text).filter((target) => {
    const [path = '', anchor] = target.split('#')
    const to = path === '' ? file : join(dirname(file), path)
    if (to !== file && !existsSync(join(root, to))) return true
    if (anchor === undefined) return false
    const there = to === file ? text : readFileSync(join(root, to), 'utf8')
    return !headingsOf(there).some((heading) => heading.anchor === anchor)
  })
}

/** The first row of every table without a head: what a blank line within a table leaves behind. */
function headlessTables(text: string): readonly string[] {
  const tables = [...text.matchAll(/^(?:\|.*\n?)+/gm)].map(([table]) => table.split('\n'))
  return tables.flatMap(([first = '', second = '']) => (/^[|:-]+$/.test(second) ? [] : [first]))
}

const sources = [
  ...readdirSync(root).map((file) => `/${file}`),
  ...['src', 'scripts', 'tests', 'resources'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => `/${folder}/${file}`),
  ),
]

/** The files that a document names as code, by their last names, and that are not there. */
function lostFiles(text: string): readonly string[] {
  const named = [...text.matchAll(/`([\w./-]+\.(?:tsx?|css|sql|json))`/g)].map(([, file = '']) => file)
  return named.filter((file) => !file.includes('NNNN') && !sources.some((source) => source.endsWith(`/${file}`)))
}

/** The contents of a document: the list of links above its first heading of the second level. */
function contentsOf(text: string): readonly string[] {
  const [above = ''] = text.split(/^## /m)
  return [...above.matchAll(/^- \[(.+)\]\(#(.+)\)$/gm)].map(([, title, anchor]) => `${title} #${anchor}`)
}

/** What the contents of a document should be. */
function chaptersOf(text: string): readonly string[] {
  return headingsOf(text).flatMap(({ level, text: title, anchor }) => (level === 2 ? [`${title} #${anchor}`] : []))
}

const documents = [
  'README.md',
  'CHANGELOG.md',
  'tests/fixtures/README.md',
  ...readdirSync(join(root, 'docs')).flatMap((name) => (name.endsWith('.md') ? [`docs/${name}`] : [])),
]

describe.each(documents)('%s', (file) => {
  const text = readFileSync(join(root, file), 'utf8')

  test('has only links that lead somewhere', () => {
    expect(brokenLinks(file, text)).toEqual([])
  })

  test('names only files that are there', () => {
    expect(lostFiles(text)).toEqual([])
  })

  test('has only tables with a head', () => {
    expect(headlessTables(text)).toEqual([])
  })
})

test('the contents of the handleiding name every chapter, in order', () => {
  const text = readFileSync(join(root, 'docs/handleiding.md'), 'utf8')
  expect(contentsOf(text)).toEqual(chaptersOf(text))
})

describe('a document with mistakes', () => {
  const text = [
    '# Titel',
    '- [Eerst](#eerst)',
    '- [Ooit](#ooit)',
    '## Eerst',
    'Zie [daarna](#en-daarna), [weg](#weg), [het plan](images/jaarplan.png) en ![niets](images/niets.png).',
    'Ook [starten](handleiding.md#starten), [stoppen](handleiding.md#stoppen), [buiten](https://example.org/weg)',
    'en `[code](nergens.md)` of `shared/patch.ts` of `rules/patch.ts`.',
    '## En *daarna*?',
    '```',
    '## Geen kop',
    '```',
    '| a | b |',
    '|---|---|',
    '| c | d |',
    '',
    '| e | f |',
  ].join('\n')

  test('is told which links lead nowhere', () => {
    const broken = ['#ooit', '#weg', 'images/niets.png', 'handleiding.md#stoppen']
    expect(brokenLinks('docs/verzonnen.md', text)).toEqual(broken)
  })

  test('is told which files are not where it says', () => {
    expect(lostFiles(text)).toEqual(['rules/patch.ts'])
  })

  test('is told where a table was cut in two', () => {
    expect(headlessTables(text)).toEqual(['| e | f |'])
  })

  test('has other contents than its chapters', () => {
    expect(contentsOf(text)).toEqual(['Eerst #eerst', 'Ooit #ooit'])
    expect(chaptersOf(text)).toEqual(['Eerst #eerst', 'En *daarna*? #en-daarna'])
  })
})
