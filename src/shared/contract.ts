// Longer than other files with a reason: all that may pass between main and a window stands in one list, with its shapes above it.
import { z } from 'zod'
import { historyKinds, historyLine } from './history.ts'
import { paperNames } from './paper.ts'
import { perTable, sessionKinds, snapshotSchema, type TableName, tables, traject } from './records.ts'
import type { Result } from './result.ts'
import { backupCopy } from './rules/backups/copies.ts'
import { loss } from './rules/backups/loss.ts'
import { recipientSchema } from './rules/calendarFile/recipients.ts'
import { ideaToKeep, libraryEntry, ownEntry } from './rules/library/library.ts'
import { libraryLimits } from './rules/library/libraryFile.ts'
import { type StageMessage, stageState } from './rules/stage/stage.ts'
import { settings, settingsChange } from './settings.ts'
import { appErrorSchema } from './zodErrors.ts'

/** The forms in which a document is handed over. */
const exportFormats = ['pdf', 'docx', 'xlsx', 'ics'] as const
export type ExportFormat = (typeof exportFormats)[number]

/** In which forms each sort of document is handed over. Only a plan has rows for a spreadsheet. */
export const formatsOf = {
  plan: ['pdf', 'docx', 'xlsx'],
  calendar: ['ics'],
  changes: ['pdf', 'docx'],
  minutes: ['pdf', 'docx'],
  poster: ['pdf'],
  board: ['pdf'],
  cards: ['pdf'],
  myYear: ['docx'],
  schoolPlan: ['docx'],
  groundRules: ['docx'],
} as const satisfies Record<ExportWhat['kind'], readonly ExportFormat[]>

const none = z.undefined()
const trajectId = z.object({ trajectId: z.string().min(1).max(64) })

const message = historyLine.shape.label

const revision = z.int().positive()

/** What Ctrl+Z and Ctrl+Shift+Z would do now, and in which revision that was done; null when there is nothing. */
const step = message.extend({ revision }).nullable()
const historyState = z.object({ undo: step, redo: step })
export type HistoryState = Readonly<z.infer<typeof historyState>>

const changeOf = <T extends TableName>(table: T) => {
  const record = z.nullable(tables[table])
  return z.object({ table: z.literal(table), id: z.string(), before: record, after: record })
}
type Changes = { readonly [T in TableName]: ReturnType<typeof changeOf<T>> }
const { traject: first, ...others } = perTable(changeOf) as Changes
/** A `Patch`: in each change the records are those of its table. */
const patch = z.array(z.discriminatedUnion('table', [first, ...Object.values(others)])).readonly()

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
  kind: z.literal('whole'),
  changedAt: z.iso.datetime(),
  cards: z.int(),
  activities: z.int(),
  definitive: z.boolean(),
})
/** What the list says of a traject that can be read. */
export type TrajectSummary = Readonly<z.infer<typeof summary>>

/** One whose record cannot be read; null when the name of its school cannot either. */
const unreadable = z.object({ kind: z.literal('unreadable'), id: z.string(), school: z.string().nullable() })
const listed = z.discriminatedUnion('kind', [summary, unreadable])
/** A line of the list of trajecten. */
export type ListedTraject = Readonly<z.infer<typeof listed>>

const opened = z.object({ revision: z.int().nonnegative(), snapshot: snapshotSchema, history: historyState })
export type Opened = Readonly<z.infer<typeof opened>>

/**
 * The audience window: whether it is there, whether the wall is drawn small beside what the facilitator does, and whether
 * it holds its picture or is black. `pages` tells which page it shows; null for the only one. `size` is in pixels.
 */
const audience = z.object({
  open: z.boolean(),
  preview: z.boolean(),
  frozen: z.boolean(),
  black: z.boolean(),
  size: z.object({ width: z.int().min(1), height: z.int().min(1) }),
  pages: z.object({ page: z.int().min(1), count: z.int().min(2) }).nullable(),
  /** Whether its display went away: it comes back with that. */
  lost: z.boolean(),
})
export type AudienceState = Readonly<z.infer<typeof audience>>

/** How many drafts are kept at once, and how long one is at most, written as JSON. */
export const draftLimits = { atOnce: 200, length: 100_000 } as const

/** What is typed in a field: as it is in the field, so any JSON that is not too long. */
const draftValue = z.json().refine((value) => JSON.stringify(value).length <= draftLimits.length)
const drafts = z.record(z.string().min(1).max(200), draftValue)
/** What is typed and not sent yet, by the name of its field. */
export type DraftValues = Readonly<z.infer<typeof drafts>>
/** The same, with null for what is sent or given up. */
export type DraftChanges = DraftValues

/** Where typing belongs: in a traject, or (null) at the list of them. */
const draftsOf = z.object({ trajectId: trajectId.shape.trajectId.nullable() })

/** The address of a screen, behind the `#`. */
const place = z.string().startsWith('/').max(300)

const status = z.object({
  host: z.enum(['electron', 'web']),
  dataFolder: z.string(),
  /** The usual data folder, when the data stand in another one; else null. */
  usualFolder: z.string().nullable(),
  /** Null where no audience window can be opened. */
  audience: audience.nullable(),
  /** Why the data cannot be used now; null when all is well. */
  problem: appErrorSchema.nullable(),
  /** Whether the data are open to read only. */
  reading: z.boolean(),
  /** Where one was when the app ended; null at a first start. */
  place: place.nullable(),
})
export type AppStatus = Readonly<z.infer<typeof status>>

/** The settings, and the name under which `displays` has the display that the window is on. */
const knownSettings = z.object({ settings, display: z.string() })
export type KnownSettings = Readonly<z.infer<typeof knownSettings>>

const versionId = z.string().max(64)
const stepId = z.string().min(1).max(64)
/**
 * What can be handed over: the plan of now (null) or of a version, its moments as a calendar for somebody, what changed
 * from one to the other, minutes, the year as a poster, the board of a step, or a document of its own beside the plan.
 */
export const exportWhat = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('plan'), versionId: versionId.nullable() }),
  z.object({ kind: z.literal('calendar'), versionId: versionId.nullable(), recipient: recipientSchema }),
  z.object({ kind: z.literal('changes'), sinceId: versionId, untilId: versionId.nullable() }),
  z.object({ kind: z.literal('minutes'), session: z.enum(sessionKinds) }),
  z.object({ kind: z.literal('poster'), versionId: versionId.nullable(), paper: z.enum(paperNames) }),
  z.object({ kind: z.literal('board'), stepId }),
  /** The cards of a step to cut out, or (null) empty ones to write on. */
  z.object({ kind: z.literal('cards'), stepId: stepId.nullable() }),
  /** The year of everybody (null), or of one person or role by its `ownerKey`. */
  z.object({ kind: z.literal('myYear'), who: z.string().max(80).nullable() }),
  z.object({ kind: z.literal('schoolPlan') }),
  z.object({ kind: z.literal('groundRules') }),
])
export type ExportWhat = Readonly<z.infer<typeof exportWhat>>

/** What became of an export: a file that was saved, bytes for the browser to save, or a page to print from the window. */
const exported = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), path: z.string() }),
  z.object({ kind: z.literal('download'), name: z.string(), type: z.string(), base64: z.string() }),
  z.object({ kind: z.literal('print') }),
  z.object({ kind: z.literal('cancelled') }),
])
export type Exported = Readonly<z.infer<typeof exported>>

/** The folder in which everything was written, how many files, and why the others were not: each error names its file. */
const exportedAll = z.object({
  folder: z.string(),
  written: z.int().nonnegative(),
  failed: z.array(appErrorSchema).readonly(),
})
export type ExportedAll = Readonly<z.infer<typeof exportedAll>>

/** How far that is. */
const exporting = z.object({ done: z.int().nonnegative(), count: z.int().positive() })

/** Every copy there is, and where they are kept. */
const backupsOverview = z.object({
  copies: z.array(backupCopy).readonly(),
  /** The folder beside the data in which copies are kept. */
  folder: z.string(),
  /** The second folder, which may be absent; null when none was chosen. */
  second: z.object({ folder: z.string(), isPresent: z.boolean() }).nullable(),
  /** How much room the copies in the own folder take, and may take. */
  bytes: z.int().nonnegative(),
  mostBytes: z.int().positive(),
  /** How many copies had to go last time because there was no room for them. */
  withoutRoom: z.int().nonnegative(),
  /** Whether a removed traject still has to be cleared from copies in a folder that is absent. */
  isClearing: z.boolean(),
})
export type BackupsOverview = Readonly<z.infer<typeof backupsOverview>>

/** A copy by the id under which it was listed. */
const copyId = z.object({ copy: z.string().min(1).max(5000) })
/** A folder that was typed; without one the person is asked for it, where the app has a window for that. */
const askedFolder = z.object({ folder: z.string().trim().min(1).max(4000).optional() })

function call<I extends z.ZodType, O extends z.ZodType>(input: I, output: O) {
  return { input, output }
}

/** Every question a window may ask main, with the shape of what it sends and what it gets. */
export const calls = {
  'app.status': call(none, status),
  /** Tries again to open the data after a problem. */
  'app.retry': call(none, status),
  /** Opens what can be read of the data to read it and hand it over; nothing on disk is touched. */
  'app.openToRead': call(none, status),
  /** Sets aside what cannot be opened, all of it together, and begins empty. */
  'app.beginEmpty': call(none, status),
  /**
   * Writes all data to another folder and goes on there; null for a folder that the host asks for. Answers with that
   * folder and whether the next start finds it, or null when none was chosen.
   */
  'app.writeElsewhere': call(
    z.object({ folder: z.string().min(1).max(1000).nullable() }),
    z.object({ folder: z.string(), isRemembered: z.boolean() }).nullable(),
  ),
  /** The settings; `isNew` when none were ever kept, so that what an older version kept in the window is taken over. */
  'settings.get': call(none, knownSettings.extend({ isNew: z.boolean() })),
  /** Changes some of the settings; of `displays` and `wall` only what is named. */
  'settings.change': call(settingsChange, knownSettings),
  /** Goes back to the usual folder when the other one, in which the data stand, is not there. */
  'app.goHome': call(none, status),
  /** Says which screen is shown, so that the next start begins there. */
  'app.setPlace': call(z.object({ place }), z.null()),
  /** The window has put away what was typed, as `closing` asked. `refused`: something could not be saved. */
  'app.left': call(z.object({ refused: z.boolean() }), z.null()),
  'trajecten.list': call(none, z.array(listed).readonly()),
  'trajecten.create': call(z.object({ input: z.unknown() }), trajectId),
  /** Adds the example traject. */
  'trajecten.example': call(none, trajectId),
  'traject.open': call(trajectId, opened),
  /**
   * Removes a traject for good, history included; its backups are cleared of it by `backups.clear`. Gives `notWiped` when
   * the disk could not wipe what is left of it yet.
   */
  'traject.remove': call(trajectId.extend({ fromBackups: z.boolean().optional() }), z.literal('notWiped').nullable()),
  /** Removes one that cannot be read, after a copy of all data was set aside; gives the folder of that copy. */
  'traject.removeUnreadable': call(trajectId, z.object({ folder: z.string() })),
  'traject.execute': call(trajectId.extend({ command: z.string().max(60), input: z.unknown() }), patched.nullable()),
  /** Takes the last change back; when `revision` is given only if that is the last one. */
  'traject.undo': call(trajectId.extend({ revision: revision.optional() }), patched),
  /** Does what was taken back last again; when `revision` is given only if that is what it did. */
  'traject.redo': call(trajectId.extend({ revision: revision.optional() }), patched),
  /** What is typed in a traject and not sent yet: no part of its document. */
  'drafts.read': call(draftsOf, drafts),
  /** Keeps what is typed, and lets go of what is null; all or nothing. */
  'drafts.keep': call(
    draftsOf.extend({ drafts: drafts.refine((all) => Object.keys(all).length <= draftLimits.atOnce) }),
    z.null(),
  ),
  /** What was done to one activity, also when it is gone: the newest first. */
  'activity.history': call(trajectId.extend(activityId.shape), z.array(activityChange).readonly()),
  /** Hands over what is asked for, in a form of `formatsOf`. */
  'traject.export': call(
    trajectId
      .extend({ format: z.enum(exportFormats), what: exportWhat })
      .refine(({ format, what }) => formatsOf[what.kind].some((each) => each === format)),
    exported,
  ),
  /** Opens a file that was saved in this run, or the folder that it is in. */
  'export.show': call(z.object({ path: z.string().min(1), how: z.enum(['file', 'folder']) }), z.null()),
  /** Writes everything of a traject in a folder that the host asks for; null when none was chosen. Not in a browser. */
  'traject.exportAll': call(trajectId, exportedAll.nullable()),
  /** The owners to whom a calendar was handed over in which something still stands, with what they were called then. */
  'calendar.owners': call(trajectId, z.array(z.object({ key: z.string(), name: z.string() })).readonly()),
  /** The hash of each version, made anew from what is kept. */
  'versions.hashes': call(trajectId, z.array(z.object({ id: z.string(), hash: z.string().length(64) })).readonly()),
  /** Every idea of the gereedschapskist: own ones, then those that ship with the app. */
  'library.list': call(none, z.array(libraryEntry).readonly()),
  /**
   * Keeps own ideas (a new one without an id, a known one in its place) and removes others: all in one step, or nothing.
   * Answers with those that are kept, in their order, each with its id.
   */
  'library.change': call(
    z.object({
      put: z.array(ideaToKeep).max(libraryLimits.entries),
      remove: z.array(z.uuid()).max(libraryLimits.entries),
    }),
    z.array(ownEntry),
  ),
  /** Hands the own ideas over as a file. */
  'library.export': call(none, exported),
  /** Every copy there is, and where they are kept. */
  'backups.list': call(none, backupsOverview),
  /** Makes a copy now. */
  'backups.make': call(z.object({ reason: z.enum(['asked', 'import']) }), backupsOverview),
  /** The newest copy that is good; null when there is none. Also when the data cannot be opened. */
  'backups.newestGood': call(none, backupCopy.nullable()),
  /** What would go when a copy is put in the place of everything, or of one traject. */
  'backups.compare': call(copyId.extend({ trajectId: trajectId.shape.trajectId.optional() }), loss),
  /** Puts everything back as it is in a copy. Also when the data cannot be opened. */
  'backups.restoreAll': call(copyId, z.null()),
  /** Puts one traject back, beside what is there of it now or in its place; answers with the one that it became. */
  'backups.restoreTraject': call(copyId.extend({ ...trajectId.shape, how: z.enum(['beside', 'instead']) }), trajectId),
  /** Keeps copies in a second folder as well; null when nobody chose one. */
  'backups.setSecond': call(askedFolder, backupsOverview.nullable()),
  'backups.dropSecond': call(none, backupsOverview),
  /** The copies in any folder; null when nobody chose one. */
  'backups.read': call(
    askedFolder,
    z.object({ folder: z.string(), copies: z.array(backupCopy).readonly() }).nullable(),
  ),
  /** Clears removed trajecten from the copies, where that was asked; answers with the folders that wait for it. */
  'backups.clear': call(none, z.object({ waiting: z.array(z.string()).readonly() })),
  /** Opens the audience window: full screen on a second display when there is one. */
  'audience.show': call(none, audience),
  'audience.hide': call(none, audience),
  /** Draws the wall, by the event `wall`, in the facilitator's window too. */
  'audience.preview': call(z.object({ preview: z.boolean() }), audience),
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
  /** What the audience window is sent, while it is drawn in the facilitator's window too. */
  wall: z.custom<StageMessage>((message) => typeof message === 'object' && message !== null),
  /** The settings are other ones, or the window is on another display. */
  settings: knownSettings,
  /** A sign that was typed while the audience window had the focus, and that main cannot press as a key. */
  signFromWall: z.string().max(8),
  /** The gereedschapskist is another one than before. */
  library: z.null(),
  /** Something could not be kept or read where the data stand; there is a way to keep it elsewhere. */
  trouble: appErrorSchema,
  /** How many files of everything there are by now. */
  exporting,
  /** What is there was replaced by a backup: all that a window holds must be read anew. */
  restored: z.null(),
  /** The window is about to close: it puts away what is typed and answers with `app.left`. */
  closing: z.null(),
  /** The machine goes to sleep: what is typed is written down. */
  pausing: z.null(),
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
