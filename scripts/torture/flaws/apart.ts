import Database from 'better-sqlite3'

/** SQLite whose transactions are none: rows and their line of history are written apart. Kills must find it. */
export default class Apart extends Database {
  override transaction<F extends (...args: never[]) => unknown>(work: F): Database.Transaction<F> {
    return work as unknown as Database.Transaction<F>
  }
}
