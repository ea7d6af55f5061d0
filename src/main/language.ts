import { type Translate, translator } from '#shared/i18n.ts'

/** The texts of what main says by itself, in dialogs and in the terminal: always Dutch. */
export const text: Translate = translator('nl')
