import { audience } from './audience.ts'
import { done } from './done.ts'
import { errors } from './errors.ts'
import { exporting } from './exporting.ts'
import { holidays } from './holidays.ts'
import { host } from './host.ts'
import { jaarplan } from './jaarplan.ts'
import { review } from './review.ts'
import { session } from './session.ts'
import { shell } from './shell.ts'
import { trajecten } from './trajecten.ts'
import { werksessie } from './werksessie.ts'
import { words } from './words.ts'

/** Every Dutch text, by its key. Dutch is the source: its keys are the keys there are. */
export const nl = {
  ...audience,
  ...done,
  ...errors,
  ...exporting,
  ...holidays,
  ...host,
  ...jaarplan,
  ...review,
  ...session,
  ...shell,
  ...trajecten,
  ...werksessie,
  ...words,
} as const
