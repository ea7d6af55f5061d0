import { z } from 'zod'
import { appErrorSchema } from './errors.ts'
import { historyKinds, historyLine } from './history.ts'
import type { Patch } from './patch.ts'
import { snapshotSchema, type TableName, tables, traject } from './records.ts'
import type { Result } from './result.ts'
import { libraryEntry, ownEntry } from './rules/library.ts'
import { libraryLimits } from './rules/libraryFile.ts'
import { stageState } from './rules/stage.ts'

/** Documents that a jaarplan can be handed over as. */
export const exportFormats = ['pdf', 'docx', 'ics'] as const
export type ExportFormat = (typeof exportFormats)[number]

const none = z.undefined()
const trajectId = z.object({ trajectId: z.string().min(1).max(64) })

const message = historyLine.shape.label

/** What Ctrl+Z and Ctrl+Shift+Z would do now; null when there is nothing. */
const historyState = z.object({ undo: message.nullable(), redo: message.nullable() })
export type HistoryState = Readonly<z.infer<typeof historyState>>

const change = z.object({
  table: z.enum(Object.keys(tables) as [TableName, ...TableName[]]),
  id: z.string(),
  before: z.looseObject({ id: z.string() }).nullable(),
  after: z.looseObject({ id: z.string() }).nullable(),
})
const patch = z.array(change) as unknown as z.ZodType<Patch>

/** A change that is on disk: what every window that shows the traject applies. */
const patched = z.object({
  trajectId: z.string(),
  revision: z.int().nonnegative(),
  patch,
  kind: z.enum(historyKinds),
  label: message,
  history: historyState,
})
export type Patched = Readonly<z.infer<typeof patched>>

const activityId = z.object({ activityId: z.string().min(1).max(64) })

/** A line of the history of one activity, with only what it changed of that activity. */
const activityChange = historyLine
  .pick({ revision: true, at: true, label: true })
  .extend({ kind: z.enum(historyKinds).exclude(['aside']), patch })
export type ActivityChange = Readonly<z.infer<typeof activityChange>>

const summary = traject.extend({
  changedAt: z.iso.datetime(),
  cards: z.int(),
  activities: z.int(),
  definitive: z.boolean(),
})
/** A line of the list of trajecten. */
export type TrajectSummary = Readonly<z.infer<typeof summary>>

const opened = z.object({ revision: z.int().nonnegative(), snapshot: snapshotSchema, history: historyState })
export type Opened = Readonly<z.infer<typeof opened>>

/** The audience window: whether it is there, and whether it holds its picture or is black. */
const audience = z.object({ open: z.boolean(), frozen: z.boolean(), black: z.boolean() })
export type AudienceState = Readonly<z.infer<typeof audience>>

const status = z.object({
  host: z.enum(['electron', 'web']),
  dataFolder: z.string(),
  /** Null where no audience window can be opened. */
  audience: audience.nullable(),
  /** Why the data cannot be used now; null when all is well. */
  problem: appErrorSchema.nullable(),
})
export type AppStatus = Readonly<z.infer<typeof status>>

/** What became of an export: a file that was saved, bytes for the browser to save, or a page to print from the window. */
const exported = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), path: z.string() }),
  z.object({ kind: z.literal('download'), name: z.string(), type: z.string(), base64: z.string() }),
  z.object({ kind: z.literal('print') }),
  z.object({ kind: z.literal('cancelled') }),
])
export type Exported = Readonly<z.infer<typeof exported>>

function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { input, output }
}

/** Every question a window may ask main, with the shape of what it sends and what it gets. */
export const calls = {
  'app.status': call(none, status),
  /** Tries again to open the data after a problem. */
  'app.retry': call(none, status),
  'trajecten.list': call(none, z.array(summary)),
  'trajecten.create': call(z.object({ input: z.unknown() }), trajectId),
  /** Adds the example traject. */
  'trajecten.example': call(none, trajectId),
  'traject.open': call(trajectId, opened),
  /** Removes a traject for good, history included. */
  'traject.remove': call(trajectId, z.null()),
  'traject.execute': call(trajectId.extend({ command: z.string().max(60), input: z.unknown() }), patched.nullable()),
  'traject.undo': call(trajectId, patched),
  'traject.redo': call(trajectId, patched),
  /** What was done to one activity, also when it is gone: the newest first. */
  'activity.history': call(trajectId.extend(activityId.shape), z.array(activityChange)),
  'traject.export': call(trajectId.extend({ format: z.enum(exportFormats) }), exported),
  /** Every idea of the gereedschapskist: own ones, then those that ship with the app. */
  'library.list': call(none, z.array(libraryEntry)),
  /** Keeps own ideas (a known id is replaced) and removes others: all in one step, or nothing. */
  'library.change': call(
    z.object({
      put: z.array(ownEntry).max(libraryLimits.entries),
      remove: z.array(z.uuid()).max(libraryLimits.entries),
    }),
    z.null(),
  ),
  /** Hands the own ideas over as a file. */
  'library.export': call(none, exported),
  /** Opens the audience window: full screen on a second display when there is one. */
  'audience.show': call(none, audience),
  'audience.hide': call(none, audience),
  /** Holds what the wall shows now, whatever happens on the stage. */
  'audience.freeze': call(z.object({ frozen: z.boolean() }), audience),
  'audience.black': call(z.object({ black: z.boolean() }), audience),
  /** Says what the facilitator's window has on stage. */
  'stage.set': call(trajectId.extend({ state: stageState }), z.null()),
} as const

export type CallName = keyof typeof calls
export type CallInput<N extends CallName> = z.input<(typeof calls)[N]['input']>
export type CallOutput<N extends CallName> = z.output<(typeof calls)[N]['output']>

/** Everything main may tell every window of the facilitator without being asked. */
export const events = {
  patched,
  'trajecten.changed': z.null(),
  audience,
  /** The gereedschapskist is another one than before. */
  library: z.null(),
  /** The window missed events for a while: what it holds must be read again. Only a browser can tell this. */
  reconnected: z.null(),
} as const
export type EventName = keyof typeof events
export type EventPayload<N extends EventName> = z.output<(typeof events)[N]>

/** What the preload (or the web host's client) gives a window: the only way to main. */
export type Bridge = {
  readonly call: <N extends CallName>(name: N, input: CallInput<N>) => Promise<Result<CallOutput<N>>>
  /** Listens to an event; returns how to stop. */
  readonly on: <N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void) => () => void
}
