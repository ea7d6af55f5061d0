import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type ExportOrder, exportOrder } from '#main/exportOrder.ts'
import { text } from '#main/language.ts'
import { choices } from '#shared/everything.ts'
import { languages } from '#shared/i18n.ts'

/** What the arguments of `npm run export` ask, or why they ask nothing that can be done. */
export type OrderRead = { readonly order: ExportOrder } | { readonly refused: string }

/** Reads the arguments; a folder is named from where the person stands. */
export function readOrder(args: readonly string[], here: string): OrderRead {
  const given = optionsOf(args)
  if (given === null) return refuse(text('host.export.usage'))
  const { traject, to, what = 'all', language = 'nl' } = given
  if (!traject?.trim() || !to) return refuse(text('host.export.usage'))
  const order = exportOrder.safeParse({ traject, what, to: resolve(here, to), language })
  if (order.success) return { order: order.data }
  return isOneOf(choices, what)
    ? refuse(text('host.export.language', { asked: language, there: languages.join(', ') }))
    : refuse(text('host.export.what', { asked: what, there: choices.join(', ') }))
}

function optionsOf(args: readonly string[]) {
  const one = { type: 'string' } as const
  try {
    return parseArgs({ args: [...args], options: { traject: one, what: one, to: one, language: one } }).values
  } catch {
    return null
  }
}

function isOneOf(all: readonly string[], one: string): boolean {
  return all.includes(one)
}

function refuse(why: string): OrderRead {
  return { refused: why }
}
