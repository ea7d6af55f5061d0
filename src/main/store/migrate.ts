import Database from 'better-sqlite3'

/** `Jaar` in ASCII: tells our files from other SQLite files. */
export const applicationId = 0x4a616172

/** SQL, or what SQL alone cannot do. It runs in a transaction of its own. */
export type Migration = string | ((database: Database.Database) => void)

/**
 * Brings a database up to date, each migration in a transaction of its own. Throws when one fails or leaves something
 * pointing to what is not there; the database is then as the migration before it left it.
 */
export function migrate(database: Database.Database, migrations: readonly Migration[]): void {
  const done = Number(database.pragma('user_version', { simple: true }))
  // So that a table to which others point can be rebuilt: step 1 of https://www.sqlite.org/lang_altertable.html#otheralter.
  database.pragma('foreign_keys = OFF')
  try {
    for (const [index, migration] of migrations.entries()) {
      if (index < done) continue
      database.transaction(() => {
        if (typeof migration === 'string') database.exec(migration)
        else migration(database)
        checkReferences(database)
        database.pragma(`application_id = ${applicationId}`)
        database.pragma(`user_version = ${index + 1}`)
      })()
    }
    if (done > 0 && done < migrations.length) giveBack(database)
  } finally {
    database.pragma('foreign_keys = ON')
  }
}

/** Gives the disk back what a migration left empty, when that is most of the file. It may fail: a large file works too. */
function giveBack(database: Database.Database): void {
  const count = (of: 'freelist_count' | 'page_count') => Number(database.pragma(of, { simple: true }))
  if (count('freelist_count') < count('page_count') / 2) return
  try {
    database.exec('VACUUM')
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
  }
}

/** Throws when a row points to one that is not there, or a table, be it empty, to a table that is not there. */
function checkReferences(database: Database.Database): void {
  const broken = database
    .prepare(
      `SELECT "table" AS child, parent FROM pragma_foreign_key_check
       UNION ALL
       SELECT child.name, reference."table" FROM sqlite_schema AS child, pragma_foreign_key_list(child.name) AS reference
       WHERE child.type = 'table' AND reference."table" NOT IN (SELECT name FROM sqlite_schema WHERE type = 'table')`,
    )
    .get() as { readonly child: string; readonly parent: string } | undefined
  if (broken) throw new Error(`the migration leaves ${broken.child} pointing to what is not in ${broken.parent}`)
}
