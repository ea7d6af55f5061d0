import type Database from 'better-sqlite3'
import { type HistoryLine, topsOf } from '#shared/history.ts'
import type { Patch } from '#shared/patch.ts'
import { activitiesOf } from '#shared/rules/ledger/activityHistory.ts'
import { pack, sumOf, type WrittenLine } from '../packing.ts'

const tables = `
-- Every change ever made to a traject, undo and redo too. No reference to traject: undoing its creation is a line as well.
-- With rowids, so that lines lie behind each other in the order in which they were written, several to a page.
CREATE TABLE packed (
  traject_id TEXT NOT NULL,
  revision INTEGER NOT NULL CHECK (revision > 0),
  kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo', 'aside')),
  "of" INTEGER,
  command TEXT NOT NULL,
  label TEXT NOT NULL CHECK (json_valid(label)),
  at TEXT NOT NULL,
  -- JSON, deflated (RFC 1951). With behind > 0 the patch of the line before this one is its dictionary, up to 32 kB.
  patch BLOB NOT NULL,
  -- How many lines before this one are needed to unpack it.
  behind INTEGER NOT NULL CHECK (behind >= 0),
  -- CRC-32 of all the above, with the patch as text.
  sum INTEGER NOT NULL,
  -- What can be taken back and done again after this line: the revisions whose patches are to be inverted.
  undo INTEGER,
  redo INTEGER,
  PRIMARY KEY (traject_id, revision),
  CHECK ((kind IN ('undo', 'redo')) = ("of" IS NOT NULL))
) STRICT;

-- Which lines changed an activity or what belongs to it.
CREATE TABLE history_activity (
  traject_id TEXT NOT NULL,
  activity_id TEXT NOT NULL,
  revision INTEGER NOT NULL,
  PRIMARY KEY (traject_id, activity_id, revision)
) STRICT, WITHOUT ROWID;`

type OldLine = Omit<WrittenLine, 'kind'> & { readonly kind: HistoryLine['kind']; readonly patch: string }

/** Packs the patches of history, with a checksum for each line, and says of each what can be taken back after it. */
export function packHistory(database: Database.Database): void {
  database.exec(tables)
  const add = database.prepare(
    `INSERT INTO packed (traject_id, revision, kind, "of", command, label, at, patch, behind, sum, undo, redo)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?)`,
  )
  const name = database.prepare('INSERT INTO history_activity (traject_id, activity_id, revision) VALUES (?, ?, ?)')
  const kinds = database.prepare('SELECT revision, kind FROM history WHERE traject_id = ? ORDER BY revision')
  const read = database.prepare('SELECT * FROM history WHERE traject_id = ? AND revision = ?')
  for (const trajectId of database.prepare('SELECT DISTINCT traject_id FROM history').pluck().all()) {
    // One line at a time: a whole history may be larger than memory.
    for (const [number, { undo, redo }] of topsOf(kinds.all(trajectId) as OldLine[])) {
      const line = read.get(trajectId, number) as OldLine
      const { revision, kind, of, command, label, at } = line
      const text = Buffer.from(line.patch)
      add.run(trajectId, revision, kind, of, command, label, at, pack(text, null), sumOf(line, text), undo, redo)
      for (const activityId of activitiesOf(JSON.parse(line.patch) as Patch)) name.run(trajectId, activityId, revision)
    }
  }
  database.exec('DROP TABLE history; ALTER TABLE packed RENAME TO history;')
}
