import type { Migration } from '../migrate.ts'
import begin from './0001_begin.sql?raw'
import year from './0002_year.sql?raw'
import draft from './0003_draft.sql?raw'
import stamp from './0004_stamp.sql?raw'
import { packHistory } from './0005_history.ts'
import reasons from './0006_reasons.sql?raw'
import school from './0007_school.sql?raw'
import review from './0008_review.sql?raw'
import handedOut from './0009_handed_out.sql?raw'

/** The migrations in order; the database's `user_version` says how many it has had. They only ever grow in number. */
export const migrations: readonly Migration[] = [
  begin,
  year,
  draft,
  stamp,
  packHistory,
  reasons,
  school,
  review,
  handedOut,
]
