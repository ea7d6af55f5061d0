import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'
import type { CopyContents } from '#shared/rules/backups/copies.ts'

/** A traject without its records: who it is, how much is in it, and its last line of history. */
type TrajectOutline = Omit<CopyContents['trajecten'][number], 'isReadable'>

/** What is in a data file, without reading a record whole: so it also works on files of older versions and on damaged ones. */
export type Outline = Pick<CopyContents, 'ideas' | 'mark'> & { readonly trajecten: readonly TrajectOutline[] }

/** Reads the outline of an open data file, ours or a copy. The mark of a file without any work is empty. */
export function outlineOf(database: Database.Database): Outline {
  const rows = database
    .prepare(
      `SELECT id AS trajectId, school, school_year AS schoolYear,
         (SELECT count(*) FROM card WHERE traject_id = traject.id) AS cards,
         (SELECT count(*) FROM activity WHERE traject_id = traject.id) AS activities
       FROM traject ORDER BY school, school_year, id`,
    )
    .all() as Omit<TrajectOutline, 'revision' | 'changedAt'>[]
  const lastLine = database.prepare(
    'SELECT revision, at AS changedAt FROM history WHERE traject_id = ? ORDER BY revision DESC LIMIT 1',
  )
  const trajecten = rows.map((row) => {
    const line = lastLine.get(row.trajectId) as Pick<TrajectOutline, 'revision' | 'changedAt'> | undefined
    return { ...row, revision: line?.revision ?? 0, changedAt: line?.changedAt ?? null }
  })
  const ideas = hasIdeas(database)
    ? database.prepare('SELECT id, saved_at FROM library_entry ORDER BY id').raw().all()
    : []
  const work = [...trajecten.map(({ trajectId, revision, changedAt }) => [trajectId, revision, changedAt]), ...ideas]
  const mark = work.length === 0 ? '' : createHash('sha256').update(JSON.stringify(work)).digest('hex')
  return { trajecten, ideas: ideas.length, mark }
}

/** The ids of the cards and activities of each traject, and of the own ideas. */
export type Inside = {
  readonly trajecten: readonly {
    readonly trajectId: string
    readonly school: string
    readonly schoolYear: number
    readonly cards: ReadonlySet<string>
    readonly activities: ReadonlySet<string>
  }[]
  readonly ideas: ReadonlySet<string>
}

/** Reads what is in an open data file by its ids, to compare it with another one. */
export function insideOf(database: Database.Database): Inside {
  const ids = (sql: string, ...values: readonly string[]) =>
    new Set(
      database
        .prepare(sql)
        .pluck()
        .all(...values)
        .map(String),
    )
  return {
    trajecten: outlineOf(database).trajecten.map(({ trajectId, school, schoolYear }) => ({
      trajectId,
      school,
      schoolYear,
      cards: ids('SELECT id FROM card WHERE traject_id = ?', trajectId),
      activities: ids('SELECT id FROM activity WHERE traject_id = ?', trajectId),
    })),
    ideas: hasIdeas(database) ? ids('SELECT id FROM library_entry') : new Set(),
  }
}

/**
 * How many lines of history a traject has after the last line of a copy. When that line is not in it (it was put back
 * from elsewhere), those of a later time are counted. Clocks and private notes are no work that is counted.
 */
export function changesSince(
  database: Database.Database,
  trajectId: string,
  last: { readonly revision: number; readonly changedAt: string | null },
): number {
  const isHere = database
    .prepare('SELECT 1 FROM history WHERE traject_id = ? AND revision = ? AND at = ?')
    .get(trajectId, last.revision, last.changedAt)
  const [column, after] = isHere ? ['revision', last.revision] : ['at', last.changedAt ?? '']
  return Number(
    database
      .prepare(`SELECT count(*) FROM history WHERE traject_id = ? AND kind <> 'aside' AND ${column} > ?`)
      .pluck()
      .get(trajectId, after),
  )
}

/** Files of the first version have no gereedschapskist. */
function hasIdeas(database: Database.Database): boolean {
  return (
    database.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'library_entry'").get() !== undefined
  )
}
