import type { LucideIcon } from 'lucide-react'
import type { MessageKey } from '#shared/language/index.ts'
import { keyName, type Pressed, shownKey } from './keyName.ts'
import { commandsHere } from './typingListener.ts'

/** One thing that can be done to something: by which keys, in which words, and what it does. */
export type Action<Subject> = {
  readonly id: string
  /** The names of its keys, as `keyName` gives them; the first one is told. None when it is in a menu only. */
  readonly keys: readonly string[]
  /** The key of which the browser tells by itself, such as that of a paste; it is told in the menu. */
  readonly browserKey?: string
  /** Its words in the menu; null while it makes no sense there. Left out when it is no choice of a menu. */
  readonly menu?: (subject: Subject) => MessageKey | null
  /** Its words in the list of keys, and how its keys stand there when that is not the first of them. */
  readonly help?: { readonly text: MessageKey; readonly keys?: string }
  /** How it looks as a button for several at once. */
  readonly button?: { readonly icon: LucideIcon; readonly text: MessageKey }
  readonly run: (subject: Subject) => void
}

/** What a key does, in the list of keys. */
export type KeyHelp = { readonly keys: string; readonly text: MessageKey }

/** The action of a pressed key, if it has one. */
export function actionOf<Subject>(actions: readonly Action<Subject>[], pressed: Pressed): Action<Subject> | undefined {
  const name = keyName(pressed)
  return actions.find(({ keys }) => keys.includes(name))
}

/** The choices of the menu of something, in order, each with its words and the key that does the same. */
export function menuOf<Subject>(
  actions: readonly Action<Subject>[],
  subject: Subject,
): readonly { readonly action: Action<Subject>; readonly text: MessageKey; readonly key: string | null }[] {
  return actions.flatMap((action) => {
    const text = action.menu?.(subject) ?? null
    const key = action.browserKey ?? action.keys[0]
    return text === null ? [] : [{ action, text, key: key === undefined ? null : shownKey(key) }]
  })
}

/** What the keys of actions do, in words. */
export function helpOf<Subject>(actions: readonly Action<Subject>[]): readonly KeyHelp[] {
  return actions.flatMap(({ keys, help }) =>
    help ? [{ keys: help.keys ?? shownKey(keys[0] ?? ''), text: help.text }] : [],
  )
}

/** Tells the typing listener which signs are commands: a letter waits for a second one, any other sign does not. */
export function commandsOf(actions: readonly Action<never>[]): ReturnType<typeof commandsHere> {
  const signs = actions.flatMap(({ keys }) => keys.filter((key) => [...key].length === 1))
  const isLetter = (sign: string) => /[\p{L}?]/u.test(sign)
  return commandsHere(signs.filter(isLetter).join(''), signs.filter((sign) => !isLetter(sign)).join(''))
}
