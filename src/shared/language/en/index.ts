import { activity } from './activity.ts'
import { agreements } from './agreements.ts'
import { audience } from './audience.ts'
import { backups } from './backups.ts'
import { boardPaper } from './boardPaper.ts'
import { done } from './done.ts'
import { errors } from './errors.ts'
import { exporting } from './exporting.ts'
import { handout } from './handout.ts'
import { holidays } from './holidays.ts'
import { host } from './host.ts'
import { jaarplan } from './jaarplan.ts'
import { library } from './library.ts'
import { minutes } from './minutes.ts'
import { overview } from './overview.ts'
import { poster } from './poster.ts'
import { review } from './review.ts'
import { rules } from './rules.ts'
import { schoolEvents } from './schoolEvents.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { table } from './table.ts'
import { timeline } from './timeline.ts'
import { trajecten } from './trajecten.ts'
import { versions } from './versions.ts'
import { werksessie } from './werksessie.ts'
import { words } from './words.ts'
import { year } from './year.ts'

/** Every English text, by the keys of the Dutch one. */
export const en = {
  ...activity,
  ...agreements,
  ...audience,
  ...backups,
  ...boardPaper,
  ...done,
  ...errors,
  ...exporting,
  ...handout,
  ...holidays,
  ...host,
  ...jaarplan,
  ...library,
  ...minutes,
  ...overview,
  ...poster,
  ...review,
  ...rules,
  ...schoolEvents,
  ...session,
  ...shell,
  ...table,
  ...timeline,
  ...trajecten,
  ...versions,
  ...werksessie,
  ...words,
  ...year,
} as const
