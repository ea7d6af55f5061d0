import type Database from 'better-sqlite3'
import type { ActivityChange } from '#shared/contract.ts'
import {
  advance,
  type HistoryEnd,
  type HistoryLine,
  type HistoryTops,
  historyLine,
  noTops,
  topsOf,
} from '#shared/history.ts'
import type { Patch } from '#shared/patch.ts'
import { tables } from '#shared/records.ts'
import { activitiesOf, changesOfActivity } from '#shared/rules/ledger/activityHistory.ts'
import { pack, sumOf, unpack, type WrittenLine } from './packing.ts'

/** How many lines in a row may be packed behind each other: to unpack the last one is to unpack them all. */
const longestChain = 64

const changeLine = historyLine
  .pick({ revision: true, at: true, label: true })
  .extend({ kind: historyLine.shape.kind.exclude(['aside']) })

/** A line of history as it stands on disk. */
export type StoredLine = WrittenLine &
  HistoryTops & { readonly patch: Buffer; readonly behind: number; readonly sum: number }

/** The history of the trajecten on disk. */
export type HistoryStore = {
  /** Where a traject stands; revision 0 when there is no such traject. */
  readonly end: (trajectId: string) => HistoryEnd
  /** The lines of a traject without their patches, oldest first. */
  readonly lines: (trajectId: string) => readonly HistoryLine[]
  /** The patch of one revision, its records with every field of today. Throws when there is none, or when it is damaged. */
  readonly patch: (trajectId: string, revision: number) => Patch
  /** The lines that changed an activity or what belongs to it, with those changes alone: the newest first. */
  readonly ofActivity: (trajectId: string, activityId: string, max: number) => readonly ActivityChange[]
  /** Adds a line, inside the transaction of the caller; gives where the traject then stands. */
  readonly add: (trajectId: string, patch: Patch, line: HistoryLine) => HistoryEnd
  /** Removes the whole history of a traject, inside the transaction of the caller. */
  readonly remove: (trajectId: string) => void
}

/** What was written last, for a line that resembles it: the next pause in the same note. */
type LastWritten = { readonly sum: number; readonly record: string; readonly text: Buffer }

/** How a line leaves the piles, and what is needed to pack the next one behind it. */
type Stand = HistoryTops & { readonly behind: number; readonly sum: number | null }

/** The history in an open database. */
export function historyOn(database: Database.Database): HistoryStore {
  const addLine = database.prepare(
    `INSERT INTO history (traject_id, revision, kind, "of", command, label, at, patch, behind, sum, undo, redo)
     VALUES (:traject_id, :revision, :kind, :of, :command, :label, :at, :patch, :behind, :sum, :undo, :redo)`,
  )
  const nameActivity = database.prepare(
    'INSERT INTO history_activity (traject_id, activity_id, revision) VALUES (?, ?, ?)',
  )
  const lineColumns = 'revision, kind, "of", command, label, at'
  const readLines = database.prepare(`SELECT ${lineColumns} FROM history WHERE traject_id = ? ORDER BY revision`)
  const readLine = database.prepare(`SELECT ${lineColumns} FROM history WHERE traject_id = ? AND revision = ?`)
  const readLast = database.prepare('SELECT max(revision) FROM history WHERE traject_id = ?').pluck()
  // A top is in doubt when it is not the line of a pile: then both are worked out again.
  const readStand = database.prepare(
    `SELECT undo, redo, behind, sum,
       (undo IS NULL OR EXISTS (SELECT 1 FROM history AS top WHERE top.traject_id = history.traject_id
         AND top.revision = history.undo AND top.kind IN ('do', 'redo')))
       AND (redo IS NULL OR EXISTS (SELECT 1 FROM history AS top WHERE top.traject_id = history.traject_id
         AND top.revision = history.redo AND top.kind = 'undo')) AS fits
     FROM history WHERE traject_id = ? AND revision = ?`,
  )
  const readStored = database.prepare('SELECT * FROM history WHERE traject_id = ? AND revision = ?')
  const readChain = database.prepare(
    'SELECT * FROM history WHERE traject_id = ? AND revision BETWEEN ? AND ? ORDER BY revision',
  )
  // Crossed, because SQLite then keeps to this order: from the few lines of an activity to those lines.
  const readNaming = database.prepare(
    `SELECT history.* FROM history_activity CROSS JOIN history USING (traject_id, revision)
     WHERE traject_id = ? AND activity_id = ? ORDER BY history_activity.revision DESC LIMIT ?`,
  )
  let last: LastWritten | null = null

  const lines = (trajectId: string): readonly HistoryLine[] => readLines.all(trajectId).map(toLine)

  const standAfter = (trajectId: string, revision: number): Stand => {
    const found = readStand.get(trajectId, revision) as (Stand & { readonly fits: 0 | 1 }) | undefined
    if (found?.fits === 0) return { ...found, ...topsOf(lines(trajectId)).get(revision) }
    return found ?? { ...noTops, behind: 0, sum: null }
  }

  const endAt = (trajectId: string, revision: number, { undo, redo }: HistoryTops): HistoryEnd => {
    const at = (top: number | null) => (top === null ? null : toLine(readLine.get(trajectId, top)))
    return { revision, undo: at(undo), redo: at(redo) }
  }

  const textOf = (line: StoredLine): Buffer => {
    const { traject_id, revision, behind } = line
    const chain = behind === 0 ? [] : (readChain.all(traject_id, revision - behind, revision - 1) as StoredLine[])
    return readStoredPatch(
      line,
      chain.reduce<Buffer | null>((before, each) => readStoredPatch(each, before), null),
    )
  }

  return {
    end: (trajectId) => {
      const revision = Number(readLast.get(trajectId) ?? 0)
      return endAt(trajectId, revision, standAfter(trajectId, revision))
    },
    lines,
    patch: (trajectId, revision) => {
      const line = readStored.get(trajectId, revision) as StoredLine | undefined
      if (!line) throw new Error(`history has no revision ${revision}`)
      return parsePatch(textOf(line)).map(wholeChange)
    },
    ofActivity: (trajectId, activityId, max) =>
      (readNaming.all(trajectId, activityId, max) as StoredLine[]).map((line) => {
        const own = changesOfActivity(parsePatch(textOf(line)), activityId)
        return { ...changeLine.parse(toLine(line)), patch: own.map(wholeChange) }
      }),
    add: (trajectId, patch, line) => {
      const { revision } = line
      const written: WrittenLine = { ...line, traject_id: trajectId, label: JSON.stringify(line.label) }
      const text = Buffer.from(JSON.stringify(patch))
      const sum = sumOf(written, text)
      const record = onlyRecord(patch)
      const stand = standAfter(trajectId, revision - 1)
      // The line before this one is on disk as it is remembered, and about the same record.
      const before = last?.sum === stand.sum && last.record === record && stand.behind < longestChain ? last.text : null
      const behind = before ? stand.behind + 1 : 0
      const tops = advance(stand, line, (earlier) => standAfter(trajectId, earlier - 1))
      addLine.run({ ...written, patch: pack(text, before), behind, sum, undo: tops.undo, redo: tops.redo })
      for (const activityId of activitiesOf(patch)) nameActivity.run(trajectId, activityId, revision)
      last = record === null ? null : { sum, record, text }
      return endAt(trajectId, revision, tops)
    },
    remove: (trajectId) => {
      last = null
      for (const table of ['history', 'history_activity']) {
        database.prepare(`DELETE FROM ${table} WHERE traject_id = ?`).run(trajectId)
      }
    },
  }
}

function toLine(row: unknown): HistoryLine {
  const line = row as WrittenLine
  return historyLine.parse({ ...line, label: JSON.parse(line.label) })
}

/** The patch of a stored line as text; `before` is that of the line before it. Throws when it is not what was written. */
export function readStoredPatch(line: StoredLine, before: Buffer | null): Buffer {
  const text = unpack(line.patch, line.behind > 0 ? before : null)
  if (sumOf(line, text) !== line.sum) throw new Error(`revision ${line.revision} is not what was written`)
  return text
}

function parsePatch(text: Buffer): Patch {
  return JSON.parse(text.toString()) as Patch
}

/** The one record that a patch changes, by table and id; null when there are more. */
function onlyRecord(patch: Patch): string | null {
  const [change, ...others] = patch
  return change && others.length === 0 ? `${change.table} ${change.id}` : null
}

/** A patch of an older version of the app lacks the fields that came later: they get their default. */
function wholeChange(change: Patch[number]): Patch[number] {
  const whole = (record: object | null) => record && tables[change.table].parse(record)
  return { ...change, before: whole(change.before), after: whole(change.after) } as Patch[number]
}
