import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from './root.ts'

/** File by file, what may not be imported there. */
const forbidden = {
  'src/shared/rules/a.ts': [
    'react',
    'node:fs',
    'better-sqlite3',
    '#main/store/open.ts',
    '#shared/dates.ts',
    '../../main/a.ts',
  ],
  'src/main/exports/a.ts': [
    '#app/a.ts',
    '#ui/a.tsx',
    '#features/jaarplan/a.ts',
    '../../renderer/a.ts',
    '../../preload/a.ts',
  ],
  'src/main/store/a.ts': ['#app/a.ts', 'electron', 'electron-log/main'],
  'src/main/workspace/a.ts': ['#ui/a.ts', 'electron'],
  'src/main/web.ts': ['#features/jaarplan/a.ts', 'electron'],
  'src/preload/a.ts': ['zod', 'node:fs', '#main/a.ts', '#app/a.ts', '#shared/records.ts', '../main/a.ts'],
  'src/renderer/a.tsx': ['#main/a.ts', '../main/a.ts', 'electron'],
  'src/renderer/shell/a.tsx': ['#main/a.ts', '../../preload/a.ts', 'electron', 'node:fs'],
  'src/renderer/app/a.tsx': [
    '#main/a.ts',
    '../../main/a.ts',
    '../../preload/a.ts',
    '#features/review/a.tsx',
    '../features/review/a.tsx',
    '../shell/a.tsx',
  ],
  'src/renderer/features/review/a.tsx': [
    '#main/a.ts',
    '#features/jaarplan/a.ts',
    '../jaarplan/a.ts',
    '../../features/jaarplan/a.ts',
    'electron',
    'node:fs',
  ],
  'src/renderer/ui/a.tsx': [
    '#main/a.ts',
    '#app/a.ts',
    '#parts/a.tsx',
    '#features/jaarplan/a.ts',
    '../app/a.ts',
    '../parts/a.tsx',
    'electron',
  ],
  'src/renderer/audience/a.tsx': [
    '#main/a.ts',
    '#app/a.ts',
    '#parts/a.tsx',
    '#features/werksessie/a.tsx',
    '../app/a.ts',
    '../shell/a.tsx',
    '../../preload/a.ts',
    'electron',
  ],
  'src/renderer/parts/a.tsx': ['#main/a.ts', '#features/jaarplan/a.ts', '../shell/a.tsx'],
} as const

/** And what may. */
const allowed = {
  'src/shared/rules/b.ts': ['zod', 'fractional-indexing', '../dates.ts', './boards.ts'],
  'src/shared/rules/b.test.ts': ['vitest', 'fast-check', './boards.ts'],
  'src/main/exports/b.ts': ['docx', 'node:fs', '#shared/dates.ts', '#main/store/store.ts', '../store/store.ts'],
  'src/main/hosts/b.ts': ['electron', '#main/workspace/workspace.ts', '#shared/contract.ts'],
  'src/main/store/b.ts': ['better-sqlite3', 'node:fs', '#shared/records.ts'],
  'src/preload/b.ts': ['electron', '#shared/contract.ts', '#shared/channels.ts', '#shared/result.ts', './c.ts'],
  'src/renderer/shell/b.tsx': [
    'react',
    '#ui/b.tsx',
    '#app/b.ts',
    '#features/review/b.tsx',
    '#shared/patch.ts',
    './c.ts',
  ],
  'src/renderer/app/b.tsx': ['react', '#ui/b.tsx', '#shared/patch.ts', './c.ts'],
  'src/renderer/features/review/b.tsx': [
    'react',
    './c.ts',
    './parts/c.ts',
    '#app/b.tsx',
    '#ui/b.tsx',
    '#shared/patch.ts',
  ],
  'src/renderer/audience/b.tsx': ['react', '#ui/b.tsx', '../ui/b.css', '#shared/rules/stage.ts', './c.tsx'],
  'src/renderer/parts/b.tsx': ['react', '#ui/b.tsx', '#app/b.ts', '#shared/patch.ts', './c.ts'],
  'src/renderer/ui/b.tsx': ['react', 'lucide-react', './c.tsx', '#shared/language/index.ts'],
} as const

const rule = 'lint/style/noRestrictedImports'
let folder = ''
let found: readonly string[] = []

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'jaarlijn-layers-')))
  for (const name of ['biome.json', 'package.json', '.gitignore']) cpSync(join(root, name), join(folder, name))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  for (const [file, imports] of [...Object.entries(forbidden), ...Object.entries(allowed)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), imports.map((name) => `import '${name}'\n`).join(''))
  }
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const args = ['lint', `--only=${rule.slice('lint/'.length)}`, '--reporter=github', '--max-diagnostics=none', '.']
  const { stdout } = spawnSync(process.execPath, [biome, ...args], { cwd: folder, encoding: 'utf8' })
  found = [...stdout.matchAll(/title=([^,]+),file=([^,]+),line=(\d+)/g)].map(
    ([, title, file = '', line]) => `${title} ${relative(folder, file).replaceAll('\\', '/')}:${line}`,
  )
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What the linter refuses of a file, by name of import. */
function refused(file: string, imports: readonly string[]): readonly string[] {
  return imports.filter((_, index) => found.includes(`${rule} ${file}:${index + 1}`))
}

describe('the linter refuses imports that run the wrong way', () => {
  test.each(Object.entries(forbidden))('%s', (file, imports) => expect(refused(file, imports)).toEqual(imports))
})

describe('the linter lets through imports that run the right way', () => {
  test.each(Object.entries(allowed))('%s', (file, imports) => expect(refused(file, imports)).toEqual([]))
})
