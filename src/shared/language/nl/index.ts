import { done } from './done.ts'
import { errors } from './errors.ts'
import { exporting } from './exporting.ts'
import { host } from './host.ts'
import { jaarplan } from './jaarplan.ts'
import { review } from './review.ts'
import { shell } from './shell.ts'
import { trajecten } from './trajecten.ts'
import { werksessie } from './werksessie.ts'
import { words } from './words.ts'

/** Every Dutch text, by its key. Dutch is the source: its keys are the keys there are. */
export const nl = {
  ...done,
  ...errors,
  ...exporting,
  ...host,
  ...jaarplan,
  ...review,
  ...shell,
  ...trajecten,
  ...werksessie,
  ...words,
} as const
