import { z } from 'zod'
import { choices } from '#shared/everything.ts'
import { languages } from '#shared/i18n.ts'

/** What `npm run export` is asked: what of which traject goes to which folder, in which language. */
export const exportOrder = z.object({
  /** The name of a school, or a part of it that no other one has. */
  traject: z.string().trim().min(1),
  what: z.enum(choices),
  to: z.string().min(1),
  language: z.enum(languages),
})
export type ExportOrder = Readonly<z.infer<typeof exportOrder>>

/** The variable in which the command hands it to the app, as JSON. */
export const orderVariable = 'JAARLIJN_EXPORT'
