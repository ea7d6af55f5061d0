import Database from 'better-sqlite3'

/** SQLite as somebody in a hurry sets it: nothing is put on disk before it is answered. Power cuts must find it. */
export default class Unsynced extends Database {
  override pragma(source: string, options?: Database.PragmaOptions): unknown {
    return super.pragma(/^synchronous\s*=/.test(source) ? 'synchronous = OFF' : source, options)
  }
}
