import { join } from 'node:path'
import Database from 'better-sqlite3'

/** How long one bare SQLite commit takes that is on disk when it returns, time after time, in ms. */
export function bareCommits(folder: string, rounds: number): readonly number[] {
  const database = new Database(join(folder, 'reference.db'))
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    database.exec('CREATE TABLE card (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT')
    const insert = database.prepare('INSERT INTO card (text) VALUES (?)')
    return Array.from({ length: rounds }, () => {
      const begin = performance.now()
      insert.run('Ouders willen graag weten wanneer de profielkeuze begint')
      return performance.now() - begin
    })
  } finally {
    database.close()
  }
}
