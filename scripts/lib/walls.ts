/** Files of the house that may not import something: what, by name of import, and why. What lies in a room keeps its walls. */
type Wall = { readonly room: string; readonly refuses: readonly string[]; readonly why: string }

/** The rooms of the rules from the ground up: each knows those on the floors below it, and nobody beside or above it. */
const floors = [
  ['board'],
  ['calendar'],
  ['plan'],
  ['backups', 'calendarFile', 'ledger', 'library', 'timeline'],
  ['stage'],
  ['wording'],
  ['table'],
]

const window = ['#app/**', '#ui/**', '#parts/**', '#features/**', '**/renderer/**', '**/preload/**']
const electron = ['electron', 'electron/**', 'electron-log', 'electron-log/**']

/** What a name of a folder looks like in an import, by alias or by path. */
const folders = (...names: readonly string[]) => names.map((name) => `**/${name}/**`)
const rooms = (...names: readonly string[]) => [...names.map((name) => `#${name}/**`), ...folders(...names)]

/** Every wall of the house. `npm run walls` builds them into the linter. */
const walls: readonly Wall[] = [
  {
    room: 'src/shared',
    refuses: [
      '**',
      '!zod',
      '!fractional-indexing',
      '!i18next',
      '!hyphen',
      '!hyphen/**',
      '!diff',
      '!#resources/*.json',
      '!./**',
      '!../**',
    ],
    why: 'src/shared imports only zod, fractional-indexing, i18next, hyphen, diff, the data in resources and itself.',
  },
  { room: 'src/shared', refuses: folders('main', 'preload', 'renderer'), why: 'src/shared knows nobody.' },
  ...floors.flatMap((floor, index) =>
    floor.map((name) => ({
      room: name === 'wording' ? 'src/shared/wording' : `src/shared/rules/${name}`,
      refuses: folders(
        'commands',
        ...floors
          .slice(index)
          .flat()
          .filter((other) => other !== name),
      ),
      why: `${name} stands on ${floors.slice(0, index).flat().join(', ') || 'the records alone'}.`,
    })),
  ),
  {
    room: 'src/shared/commands',
    refuses: folders(...floors.slice(3).flat()),
    why: 'Commands stand on board, calendar and plan: what follows from a document never decides about it.',
  },

  { room: 'src/main', refuses: window, why: 'src/main never imports the renderer or the preload.' },
  {
    room: 'src/main/store',
    refuses: [...electron, ...folders('workspace', 'exports', 'hosts')],
    why: 'The store keeps records and knows nobody who asks for them.',
  },
  {
    room: 'src/main/workspace',
    refuses: [...electron, ...folders('exports', 'hosts')],
    why: 'The workspace stands on the store, and runs in any host.',
  },
  {
    room: 'src/main/exports',
    refuses: folders('store', 'workspace', 'hosts'),
    why: 'A document is made from records alone.',
  },
  { room: 'src/main/hosts/electron', refuses: folders('web'), why: 'One host knows nothing of the other.' },
  {
    room: 'src/main/hosts/web',
    refuses: [...electron, ...folders('electron')],
    why: 'The web host runs without Electron.',
  },
  {
    room: 'src/main/web.ts',
    refuses: [...electron, ...folders('electron')],
    why: 'The web host runs without Electron.',
  },

  {
    room: 'src/preload',
    refuses: ['**', '!electron', '!#shared/result.ts', '!#shared/contract.ts', '!#shared/channels.ts', '!./**'],
    why: 'The preload holds names only: electron and the types of the contract.',
  },

  {
    room: 'src/renderer',
    refuses: [...rooms('main'), ...folders('preload'), 'electron', 'electron/**', 'node:*'],
    why: 'The renderer reaches main only through the bridge.',
  },
  {
    room: 'src/renderer/ui',
    refuses: rooms('app', 'parts', 'features', 'shell', 'audience'),
    why: 'src/renderer/ui knows neither the app nor its features.',
  },
  {
    room: 'src/renderer/audience',
    refuses: rooms('app', 'parts', 'features', 'shell'),
    why: 'The audience window knows the stage, and nothing of the facilitator’s window.',
  },
  {
    room: 'src/renderer/app',
    refuses: rooms('parts', 'features', 'shell', 'audience'),
    why: 'The app is what screens stand on, and knows none of them.',
  },
  {
    room: 'src/renderer/parts',
    refuses: ['../**', ...rooms('features', 'shell', 'audience')],
    why: 'Parts are what features share: they know no feature, and each other by alias.',
  },
  ...['fields', 'year'].map((name) => ({
    room: `src/renderer/parts/${name}`,
    refuses: ['#parts/**'],
    why: `parts/${name} stands on the app and ui alone.`,
  })),
  ...['school', 'stage'].map((name) => ({
    room: `src/renderer/parts/${name}`,
    refuses: ['#parts/**', '!#parts/fields/**'],
    why: `parts/${name} stands on parts/fields.`,
  })),
  { room: 'src/renderer/parts/activity', refuses: ['#parts/stage/**'], why: 'An activity is not about the stage.' },
  {
    room: 'src/renderer/features',
    refuses: ['../**', ...rooms('features', 'shell', 'audience')],
    why: 'Features, and the rooms of a feature, never import each other: the page above them puts them together.',
  },
  { room: 'src/renderer/shell', refuses: rooms('audience'), why: 'The shell is the facilitator’s window.' },
]

/** Test code may see over the walls. */
const unwalled = ['!**/*.test.ts', '!**/*.test.tsx', '!**/testing/**']

type Override = { readonly includes: readonly [string, ...string[]]; readonly linter: object }

/** The walls as the linter takes them: a room at a time, with those around it, because a later override replaces an earlier. */
export function linterOverrides(): readonly Override[] {
  const names = new Set(walls.map(({ room }) => room))
  return [...names].map((name) => {
    const around = walls.filter(({ room }) => name === room || name.startsWith(`${room}/`))
    const patterns = around.map(({ refuses, why }) => ({ group: refuses, message: why }))
    const noRestrictedImports = { level: 'error', options: { patterns } }
    return {
      includes: [name.endsWith('.ts') ? name : `${name}/**`, ...unwalled],
      linter: { rules: { style: { noRestrictedImports } } },
    }
  })
}
