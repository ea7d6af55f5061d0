import { translator } from '#shared/i18n.ts'
import type { KeyHelp } from '#ui/action.ts'
import handleiding from '../../../../../docs/handleiding.md?raw'
import { keysInWords } from '../keysInWords.ts'

/** The rows of the table of keys in a chapter of the handleiding: the keys, and what they do. */
export function keysInHandleiding(chapter: string): readonly (readonly string[])[] {
  const [, after = ''] = handleiding.split(`\n## ${chapter}\n`)
  const [table = ''] = after.split(/\n## /)
  return [...table.matchAll(/^\| (.+?) \| (.+?) \|$/gm)].slice(1).map(([, keys = '', text = '']) => [keys, text])
}

const t = translator('nl')

/** Keys as the handleiding tells of them. */
export function told({ keys, text }: KeyHelp): readonly string[] {
  return [keysInWords(keys, t), t(text)]
}
