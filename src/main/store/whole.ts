import type Database from 'better-sqlite3'
import type { Result } from '#shared/result.ts'
import type { Door } from './door.ts'

/** A table of a data file and the column that says to which traject a row belongs. */
type OwnedTable = { readonly name: string; readonly owner: string; readonly columns: readonly string[] }

/**
 * The tables with rows of trajecten, as the file itself has them: whatever version it is of. What hangs on a traject is
 * named before the traject itself.
 */
function ownedTables(database: Database.Database): readonly OwnedTable[] {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
  const columnsOf = database.prepare('SELECT name FROM pragma_table_info(?)').pluck()
  const owned = (tables.pluck().all() as string[]).map((name): OwnedTable => {
    const columns = columnsOf.all(name) as string[]
    return { name, owner: name === 'traject' ? 'id' : 'traject_id', columns }
  })
  return owned
    .filter(({ owner, columns }) => columns.includes(owner))
    .sort((a, b) => Number(a.name === 'traject') - Number(b.name === 'traject'))
}

/** Removes every row of a traject, in one transaction, whether its records can be read or not. */
export function removeWhole(database: Database.Database, trajectId: string): void {
  database.transaction(() => {
    for (const { name, owner } of ownedTables(database)) {
      database.prepare(`DELETE FROM "${name}" WHERE "${owner}" = ?`).run(trajectId)
    }
  })()
}

/**
 * Takes a traject over from another data file of this version, row by row, history included, in the place of what is
 * there of it; in one write. Throws when the other file cannot be read. Errors: those of `write`.
 */
export function takeWhole(
  database: Database.Database,
  file: string,
  trajectId: string,
  write: Door['write'],
): Result<null> {
  database.prepare('ATTACH ? AS other').run(file)
  try {
    return write(() => {
      removeWhole(database, trajectId)
      for (const { name, owner, columns } of ownedTables(database).toReversed()) {
        const list = columns.map((column) => `"${column}"`).join(', ')
        database
          .prepare(`INSERT INTO main."${name}" (${list}) SELECT ${list} FROM other."${name}" WHERE "${owner}" = ?`)
          .run(trajectId)
      }
    })
  } finally {
    database.exec('DETACH other')
  }
}
