import { z } from 'zod'
import type { Language } from './language/index.ts'
import { densityChoices } from './rules/desk/density.ts'
import { walkOrders } from './rules/plan/standing.ts'

const languages = ['nl', 'en'] as const satisfies readonly Language[]
/** How narrow and how wide a column of the table can be made, in rem. */
export const narrowestColumn = 4
export const widestColumn = 60
/** How the desk can look. */
export const deskThemes = ['system', 'light', 'dark'] as const

const room = z.object({
  /** How far the back row sits from the image. */
  backRowMeters: z.number().min(0.5).max(50),
  imageHeightMeters: z.number().min(0.2).max(10),
})

const wall = z.object({
  theme: z.enum(['light', 'dark']),
  /** The size of what is on the wall, in percent of what is usual. */
  size: z.number().min(75).max(200),
  /** The room that the wall hangs in; null when nobody said. */
  room: room.nullable(),
})

const display = z.object({
  /** How large everything is, beside its usual size. */
  zoom: z.number().min(0.5).max(2),
  /** How much is shown at once. */
  density: z.enum(densityChoices),
})
type DisplaySettings = Readonly<z.infer<typeof display>>
const displayName = z.string().min(1).max(200)
const displays = z.record(displayName, display)

const chosenValues = z.array(z.string().min(1).max(100)).max(200).readonly()
/** What the table of one traject is filtered by: the values that were chosen of each; none is all. */
const tableFilters = z.object({
  owner: chosenValues,
  targetGroups: chosenValues,
  kind: chosenValues,
  missing: chosenValues,
})
export type TableFilters = Readonly<z.infer<typeof tableFilters>>

/** What belongs to the person and to the displays of this machine, and to no traject but by its id. */
export const settings = z.object({
  language: z.enum(languages),
  /** Light or dark at the desk; as the system has it unless one of them was chosen. */
  deskTheme: z.enum(deskThemes),
  /** Whether a clock that is out of time may be heard. */
  sound: z.boolean(),
  /** By what the timeline is divided in lanes. */
  lanes: z.string().max(40),
  /** Whether the timeline shows what else the school does. */
  schoolEvents: z.boolean(),
  /** In which order the walk of werksessie 2 goes. */
  walkOrder: z.enum(walkOrders),
  /** The columns of the table that were chosen, in their order; null for the usual ones. */
  columns: z.array(z.string().max(40)).max(40).readonly().nullable(),
  /** How wide columns of the table were made, in rem; those that are not named are as wide as usual. */
  columnWidths: z.record(z.string().min(1).max(40), z.number().min(narrowestColumn).max(widestColumn)),
  /** What the table of each traject is filtered by; a traject that is not named shows everything. */
  tableFilters: z.record(z.string().min(1).max(100), tableFilters),
  /** What was set on each display, by the name that the host gives it. */
  displays,
  wall,
})
export type Settings = Readonly<z.infer<typeof settings>>

/** Some settings to change; of `wall`, `tableFilters` and of a display only what is named changes. */
export const settingsChange = settings
  .partial()
  .extend({
    displays: z.record(displayName, display.partial().strict()).optional(),
    wall: wall.partial().strict().optional(),
  })
  .strict()
export type SettingsChange = Readonly<z.input<typeof settingsChange>>

/** What counts on a display until somebody chooses otherwise there. */
export const usualDisplay: DisplaySettings = { zoom: 1, density: 'auto' }

/** The settings until somebody chooses others. */
export const usualSettings: Settings = {
  language: 'nl',
  deskTheme: 'system',
  sound: true,
  lanes: 'none',
  schoolEvents: true,
  walkOrder: 'time',
  columns: null,
  columnWidths: {},
  tableFilters: {},
  displays: {},
  wall: { theme: 'light', size: 100, room: null },
}

/** The settings after a change. */
export function settingsAfter(before: Settings, { displays, tableFilters, wall, ...plain }: SettingsChange): Settings {
  return settings.parse({
    ...before,
    ...given(plain),
    displays: {
      ...before.displays,
      ...Object.fromEntries(
        Object.entries(displays ?? {}).map(([name, own]) => [
          name,
          { ...(before.displays[name] ?? usualDisplay), ...given(own) },
        ]),
      ),
    },
    tableFilters: { ...before.tableFilters, ...tableFilters },
    wall: { ...before.wall, ...given(wall ?? {}) },
  })
}

/** What is not undefined: a field that came along empty changes nothing. */
function given(fields: object): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined))
}

/**
 * The settings as they were kept, whatever is in there: a field that is not right is the usual one and takes no other
 * along, and what has no name here is left out. Null for what is no record at all.
 */
export function readSettings(kept: unknown): Settings | null {
  const record = z.record(z.string(), z.unknown())
  const found = record.safeParse(kept)
  if (!found.success) return null
  const eachOf = <T extends object>(
    fields: { readonly [K in keyof T]: z.ZodType<T[K]> },
    usual: T,
    own: unknown,
  ): T => {
    const values = record.safeParse(own).data ?? {}
    const names = Object.keys(usual) as (keyof T & string)[]
    return Object.assign(
      { ...usual },
      ...names.map((name) => {
        const read = fields[name].safeParse(values[name])
        return read.success ? { [name]: read.data } : {}
      }),
    )
  }
  const ownDisplays = Object.entries(record.safeParse(found.data.displays).data ?? {}).flatMap(([name, own]) =>
    displayName.safeParse(name).success && record.safeParse(own).success
      ? [[name, eachOf<DisplaySettings>(display.shape, usualDisplay, own)] as const]
      : [],
  )
  return {
    ...eachOf<Settings>(settings.shape, usualSettings, found.data),
    displays: Object.fromEntries(ownDisplays),
    wall: eachOf<Settings['wall']>(wall.shape, usualSettings.wall, found.data.wall),
  }
}
