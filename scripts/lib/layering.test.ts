import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { root } from './root.ts'
import { linterOverrides } from './walls.ts'

/** File by file, what may not be imported there. */
const forbidden = {
  'src/shared/rules/a.ts': ['react', 'react-i18next', 'node:fs', 'better-sqlite3', '#main/a.ts', '#shared/dates.ts'],
  'src/shared/a.ts': ['../main/a.ts', '../renderer/a.ts'],
  'src/shared/rules/board/a.ts': ['../calendar/a.ts', '../plan/a.ts', '../table/a.ts', '../../wording/a.ts'],
  'src/shared/rules/calendar/a.ts': ['../plan/a.ts', '../stage/a.ts', '../../commands/a.ts'],
  'src/shared/rules/plan/a.ts': ['../ledger/a.ts', '../stage/a.ts', '../../wording/a.ts', '../../commands/a.ts'],
  'src/shared/rules/backups/a.ts': ['../ledger/a.ts', '../table/a.ts', '../../wording/a.ts', '../../commands/a.ts'],
  'src/shared/rules/ledger/a.ts': ['../stage/a.ts', '../library/a.ts', '../timeline/a.ts', '../../wording/a.ts'],
  'src/shared/rules/library/a.ts': ['../ledger/a.ts', '../../wording/a.ts', '../../commands/index.ts'],
  'src/shared/rules/stage/a.ts': ['../table/a.ts', '../../wording/a.ts'],
  'src/shared/rules/calendarFile/a.ts': ['../stage/a.ts', '../timeline/a.ts', '../../wording/a.ts'],
  'src/shared/rules/timeline/a.ts': ['../stage/a.ts', '../table/a.ts', '../../wording/a.ts'],
  'src/shared/rules/table/a.ts': ['../../commands/activityFields.ts'],
  'src/shared/wording/a.ts': ['react', '../rules/table/a.ts', '../commands/index.ts'],
  'src/shared/commands/a.ts': ['../rules/ledger/a.ts', '../rules/stage/a.ts', '../rules/table/a.ts', '../wording/a.ts'],
  'src/main/exports/a.ts': [
    '#app/a.ts',
    '#ui/a.tsx',
    '#parts/a.ts',
    '../../renderer/a.ts',
    '../store/a.ts',
    '../hosts/a.ts',
  ],
  'src/main/store/a.ts': ['#app/a.ts', 'electron', 'electron-log/main', '../workspace/a.ts', '../hosts/bridge.ts'],
  'src/main/workspace/a.ts': ['#ui/a.ts', 'electron', '../hosts/bridge.ts', '#main/exports/a.ts'],
  'src/main/hosts/electron/a.ts': ['../web/a.ts', '../../../preload/a.ts'],
  'src/main/hosts/web/a.ts': ['electron', '../electron/a.ts'],
  'src/main/web.ts': ['#features/jaarplan/a.ts', 'electron', './hosts/electron/a.ts'],
  'src/preload/a.ts': ['zod', 'node:fs', '#main/a.ts', '#app/a.ts', '#shared/records.ts', '../main/a.ts'],
  'src/renderer/a.tsx': ['#main/a.ts', '../main/a.ts', 'electron'],
  'src/renderer/shell/a.tsx': ['#main/a.ts', '../../preload/a.ts', 'electron', 'node:fs', '../audience/a.tsx'],
  'src/renderer/app/a.tsx': [
    '#main/a.ts',
    '../../preload/a.ts',
    '#parts/year/a.ts',
    '#features/review/a.tsx',
    '../features/review/a.tsx',
    '../shell/a.tsx',
  ],
  'src/renderer/features/review/a.tsx': [
    '#main/a.ts',
    '#features/jaarplan/a.ts',
    '../jaarplan/a.ts',
    '../../features/jaarplan/a.ts',
    '../../shell/a.tsx',
    'electron',
    'node:fs',
  ],
  'src/renderer/features/jaarplan/timeline/a.tsx': [
    '../table/a.ts',
    '../JaarplanPage.tsx',
    '#features/jaarplan/table/a.ts',
  ],
  'src/renderer/features/werksessie/plan/a.tsx': ['../board/a.ts', '../SessionPage.tsx', '../../review/a.ts'],
  'src/renderer/ui/a.tsx': [
    '#main/a.ts',
    '#app/a.ts',
    '#parts/a.tsx',
    '#features/jaarplan/a.ts',
    '../app/a.ts',
    'electron',
  ],
  'src/renderer/ui/drag/a.ts': ['#app/a.ts', '../../parts/a.tsx'],
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
  'src/renderer/parts/fields/a.tsx': [
    '#main/a.ts',
    '#parts/activity/a.ts',
    '../activity/a.ts',
    '#features/jaarplan/a.ts',
  ],
  'src/renderer/parts/year/a.tsx': ['#parts/activity/a.ts', '../../shell/a.tsx'],
  'src/renderer/parts/stage/a.tsx': ['#parts/year/a.ts', '#features/review/a.ts'],
  'src/renderer/parts/school/a.tsx': ['#parts/activity/a.ts', '#parts/year/a.ts', '../fields/a.ts'],
  'src/renderer/parts/activity/a.tsx': ['#parts/stage/a.ts', '../school/a.ts', '#features/jaarplan/a.ts'],
} as const

/** And what may. */
const allowed = {
  'src/shared/commands/b.ts': ['zod', './draft.ts', '../rules/plan/plan.ts'],
  'src/shared/rules/board/b.ts': ['zod', 'fractional-indexing', 'i18next', '../../dates.ts', './boards.ts'],
  'src/shared/rules/calendar/b.ts': ['../board/boards.ts', '#resources/feestdagen.json', '../../perState.ts'],
  'src/shared/rules/calendarFile/b.ts': ['../plan/owners.ts', '../calendar/repeats.ts'],
  'src/shared/rules/stage/b.ts': ['../plan/plan.ts', '../board/boards.ts', '../timeline/timeline.ts'],
  'src/shared/rules/table/b.ts': ['../plan/plan.ts', '../../wording/wording.ts', './tsv.ts'],
  'src/shared/wording/b.ts': ['../rules/ledger/ledger.ts', '../rules/timeline/timeline.ts', '../i18n.ts'],
  'src/shared/rules/plan/b.test.ts': ['vitest', 'fast-check', './plan.ts', '../../commands/index.ts'],
  'src/main/exports/b.ts': ['docx', 'node:fs', '#shared/dates.ts', '../language.ts'],
  'src/main/hosts/b.ts': ['electron', '#main/workspace/workspace.ts', '#shared/contract.ts'],
  'src/main/hosts/electron/b.ts': ['electron', '../bridge.ts', '../../errorLog.ts', '../../exports/index.ts'],
  'src/main/store/b.ts': ['better-sqlite3', 'node:fs', '#shared/records.ts'],
  'src/main/store/b.test.ts': ['../workspace/workspace.ts', '../heldToContract.ts'],
  'src/main/workspace/b.ts': ['../store/store.ts', '#shared/commands/index.ts'],
  'src/preload/b.ts': ['electron', '#shared/contract.ts', '#shared/channels.ts', '#shared/result.ts', './c.ts'],
  'src/renderer/shell/b.tsx': [
    'react',
    '#ui/b.tsx',
    '#app/b.ts',
    '#parts/stage/b.tsx',
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
  'src/renderer/features/jaarplan/b.tsx': ['./timeline/Timeline.tsx', './table/PlanTable.tsx', '#parts/activity/b.tsx'],
  'src/renderer/features/jaarplan/timeline/b.tsx': ['./layout.ts', '#parts/year/places.ts', '#ui/b.tsx'],
  'src/renderer/audience/b.tsx': ['react', '#ui/b.tsx', '../ui/b.css', '#shared/rules/stage/stage.ts', './c.tsx'],
  'src/renderer/parts/school/b.tsx': ['react', '#ui/b.tsx', '#app/b.ts', '#parts/fields/b.tsx', './c.ts'],
  'src/renderer/parts/activity/b.tsx': ['#parts/school/b.tsx', '#parts/fields/b.tsx', '#parts/year/b.ts', './c.ts'],
  'src/renderer/ui/b.tsx': ['react', 'lucide-react', './c.tsx', '#shared/language/index.ts'],
  'src/renderer/ui/drag/b.tsx': ['../Button.tsx', './geometry.ts'],
} as const

/** Files that come back to themselves, also by types alone, by another name or in three steps. */
const circular = {
  'src/shared/circle/values-a.ts': "import './values-b.ts'",
  'src/shared/circle/values-b.ts': "import './values-a.ts'",
  'src/shared/circle/types-a.ts': "import type { B } from './types-b.ts'",
  'src/shared/circle/types-b.ts': "import type { C } from './types-c.ts'",
  'src/shared/circle/types-c.ts': "import type { A } from './types-a.ts'",
  'src/renderer/app/alias-a.ts': "import type { B } from '#ui/alias-b.ts'",
  'src/renderer/ui/alias-b.ts': "export type { A } from '../app/alias-a.ts'",
} as const

/** And files that share one, which is no circle. */
const straight = {
  'src/shared/straight/a.ts': "import type { B } from './b.ts'\nimport './c.ts'",
  'src/shared/straight/b.ts': "import './c.ts'",
  'src/shared/straight/c.ts': 'export const c = 1',
} as const

const rule = 'lint/style/noRestrictedImports'
const circleRule = 'lint/suspicious/noImportCycles'
let folder = ''
let found: readonly string[] = []

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'jaarlijn-layers-')))
  for (const name of ['biome.json', 'biome.walls.json', 'package.json', '.gitignore'])
    cpSync(join(root, name), join(folder, name))
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
  const imports = [...Object.entries(forbidden), ...Object.entries(allowed)].map(
    ([file, names]) => [file, names.map((name) => `import '${name}'`).join('\n')] as const,
  )
  for (const [file, text] of [...imports, ...Object.entries(circular), ...Object.entries(straight)]) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), `${text}\n`)
  }
  const biome = join(root, 'node_modules', '@biomejs', 'biome', 'bin', 'biome')
  const only = [rule, circleRule].map((each) => `--only=${each.slice('lint/'.length)}`)
  const args = ['lint', ...only, '--reporter=github', '--max-diagnostics=none', '.']
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

test('the linter has the walls of the house: npm run walls', () => {
  const built: unknown = JSON.parse(readFileSync(join(root, 'biome.walls.json'), 'utf8'))
  expect(built).toEqual({ overrides: linterOverrides() })
})

test.each(linterOverrides().map(({ includes }) => includes[0]))('an import is planted in %s', (room) => {
  const inside = room.replace('/**', '/')
  expect(Object.keys(forbidden).filter((file) => file.startsWith(inside))).not.toEqual([])
})

describe('the linter refuses imports that run the wrong way', () => {
  test.each(Object.entries(forbidden))('%s', (file, imports) => expect(refused(file, imports)).toEqual(imports))
})

describe('the linter lets through imports that run the right way', () => {
  test.each(Object.entries(allowed))('%s', (file, imports) => expect(refused(file, imports)).toEqual([]))
})

describe('the linter refuses circles, those by types as well', () => {
  test.each(Object.keys(circular))('%s', (file) => expect(found).toContain(`${circleRule} ${file}:1`))
  test.each(Object.keys(straight))('but not %s', (file) => {
    expect(found.filter((each) => each.startsWith(`${circleRule} ${file}:`))).toEqual([])
  })
})
