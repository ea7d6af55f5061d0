import type { MessageKey } from './language/index.ts'
import type { Values } from './result.ts'

/** A text to be shown, by its key in the language files, with the values it needs. */
export type Message = { readonly key: MessageKey; readonly values?: Values }

/** A message by key. */
export function message(key: MessageKey, values?: Values): Message {
  return values ? { key, values } : { key }
}
