import begin from './0001_begin.sql?raw'
import year from './0002_year.sql?raw'

/** The migrations in order; the database's `user_version` says how many it has had. They only ever grow in number. */
export const migrations: readonly string[] = [begin, year]
