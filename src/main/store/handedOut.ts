import type Database from 'better-sqlite3'
import type { Result } from '#shared/result.ts'
import type { HandedOut } from '#shared/rules/calendarFile/handOut.ts'
import type { Door } from './door.ts'

/** What one recipient was given of a traject, as it is remembered. */
export type Remembered = HandedOut & {
  readonly trajectId: string
  /** The key of the recipient. */
  readonly recipient: string
  /** What the recipient was called then. */
  readonly recipientName: string
}

/** What was given away as calendar files, on disk. Errors: those of the disk. */
export type HandedOutStore = {
  /** All that is remembered, of every traject. */
  readonly all: () => readonly Remembered[]
  /** What one recipient was given of a traject. */
  readonly read: (trajectId: string, recipient: string) => readonly Remembered[]
  /** Who has something of a traject that was not called off, by key, with what they were called. */
  readonly recipients: (trajectId: string) => readonly Pick<Remembered, 'recipient' | 'recipientName'>[]
  /** Remembers what was given, in the place of what was given before under the same UIDs. */
  readonly keep: (given: readonly Remembered[]) => Result<null>
  /** Makes this a memory that comes back from a backup, as `settleHandedOut` does. */
  readonly settle: (until: readonly Remembered[]) => Result<null>
}

type Row = Omit<Remembered, 'isGone'> & { readonly isGone: 0 | 1 }

const columns = `traject_id AS trajectId, recipient, recipient_name AS recipientName, uid, sequence, modified, fingerprint,
  summary, moment, is_gone AS isGone`

/** The memory of what was handed out, in an open database. */
export function handedOutOn(database: Database.Database, write: Door['write']): HandedOutStore {
  const readAll = database.prepare(`SELECT ${columns} FROM handed_out ORDER BY rowid`)
  const readOf = database.prepare(
    `SELECT ${columns} FROM handed_out WHERE traject_id = ? AND recipient = ? ORDER BY rowid`,
  )
  const recipients = database.prepare(
    `SELECT recipient, recipient_name AS recipientName FROM handed_out
     WHERE traject_id = ? AND is_gone = 0 GROUP BY recipient ORDER BY max(modified) DESC`,
  )
  const remembered = (rows: readonly unknown[]): readonly Remembered[] =>
    (rows as readonly Row[]).map(({ isGone, ...row }) => ({ ...row, isGone: isGone === 1 }))
  return {
    all: () => remembered(readAll.all()),
    read: (trajectId, recipient) => remembered(readOf.all(trajectId, recipient)),
    recipients: (trajectId) => recipients.all(trajectId) as ReturnType<HandedOutStore['recipients']>,
    keep: (given) => write(() => putAll(database, given)),
    settle: (until) => write(() => settleHandedOut(database, until)),
  }
}

/**
 * What a backup remembers may be older than what was given last. So what was remembered until it came back takes its
 * place, and what else it remembers is not certain: that becomes newer with the next file. Of one traject, or of all.
 */
export function settleHandedOut(
  database: Database.Database,
  until: readonly Remembered[],
  trajectId: string | null = null,
): void {
  database
    .prepare("UPDATE handed_out SET fingerprint = '' WHERE :trajectId IS NULL OR traject_id = :trajectId")
    .run({ trajectId })
  putAll(
    database,
    until.filter((each) => trajectId === null || each.trajectId === trajectId),
  )
}

function putAll(database: Database.Database, given: readonly Remembered[]): void {
  // Nothing of a traject that is there no more.
  const put = database.prepare(
    `INSERT INTO handed_out
       (traject_id, recipient, recipient_name, uid, sequence, modified, fingerprint, summary, moment, is_gone)
     SELECT :trajectId, :recipient, :recipientName, :uid, :sequence, :modified, :fingerprint, :summary, :moment, :isGone
     WHERE EXISTS (SELECT 1 FROM traject WHERE id = :trajectId)
     ON CONFLICT (traject_id, recipient, uid) DO UPDATE SET
       recipient_name = excluded.recipient_name, sequence = excluded.sequence, modified = excluded.modified,
       fingerprint = excluded.fingerprint, summary = excluded.summary, moment = excluded.moment,
       is_gone = excluded.is_gone`,
  )
  for (const { isGone, ...each } of given) put.run({ ...each, isGone: isGone ? 1 : 0 })
}
