import { z } from 'zod'
import type { ErrorCode } from '../../errors.ts'
import { groupBy } from '../../groupBy.ts'
import { fail, ok, type Result } from '../../result.ts'
import { foldedKey, tidyLine } from '../../text.ts'
import { type EntryContent, entryContent, type LibraryEntry, sameContent } from './library.ts'

/** How many own ideas there can be, and how large their file: what is kept always fits a file that can be read back. */
export const libraryLimits = { entries: 500, bytes: 1_000_000 } as const

const format = 'jaarlijn-gereedschapskist'
const known = 1

const fileHead = z.object({ format: z.literal(format), version: z.int().min(1) })
const file = fileHead.extend({ entries: z.array(z.unknown()) })

/** The own ideas as the text of a file to share: nothing of it says which school or traject they are from. */
export function writeLibraryFile(entries: readonly LibraryEntry[]): string {
  const shared = entries.filter(({ own }) => own).map((entry) => entryContent.parse(entry))
  return `${JSON.stringify({ format, version: known, entries: shared }, null, 2)}\n`
}

/** The parts of an idea, as a file names them. */
const entryParts = entryContent.keyof().options
type EntryPart = (typeof entryParts)[number]

/** Why an entry of a file cannot be taken over: at which part, or because it is no idea at all. */
type WhyNot =
  | { readonly kind: 'twice' | 'noName' | 'noIdea' }
  | { readonly kind: 'tooLong' | 'unknown'; readonly part: EntryPart }

/** An entry of a file that cannot be taken over: which one, counted from 1, and its name as far as it has one. */
type Unreadable = { readonly row: number; readonly name: string; readonly why: WhyNot }

/** What a file of ideas holds, and what of it cannot be read. */
export type LibraryFile = { readonly entries: readonly EntryContent[]; readonly unreadable: readonly Unreadable[] }

/** Reads a file of ideas. Errors: `library.notAList`, `library.newer`, `library.tooMany`; then nothing of it is of use. */
export function readLibraryFile(text: string): Result<LibraryFile> {
  const head = fileHead.safeParse(jsonOf(text))
  if (head.success && head.data.version > known) return fail('library.newer')
  const parsed = file.safeParse(jsonOf(text))
  if (!parsed.success) return fail('library.notAList')
  if (parsed.data.entries.length > libraryLimits.entries) return fail('library.tooMany', { max: libraryLimits.entries })
  const entries: EntryContent[] = []
  const unreadable: Unreadable[] = []
  const names = new Set<string>()
  for (const [index, written] of parsed.data.entries.entries()) {
    const entry = entryContent.safeParse(written)
    if (!entry.success) {
      unreadable.push({ row: index + 1, name: nameIn(written), why: whyNot(entry.error) })
    } else if (names.has(foldedKey(entry.data.name))) {
      unreadable.push({ row: index + 1, name: entry.data.name, why: { kind: 'twice' } })
    } else {
      names.add(foldedKey(entry.data.name))
      entries.push(entry.data)
    }
  }
  return ok({ entries, unreadable })
}

function jsonOf(text: string): unknown {
  try {
    // Some editors put a mark of their own in front.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return undefined
  }
}

function whyNot({ issues: [issue] }: z.ZodError): WhyNot {
  const part = entryParts.find((each) => each === issue?.path[0])
  if (!issue || !part) return { kind: 'noIdea' }
  if (issue.message === ('text.tooLong' satisfies ErrorCode)) return { kind: 'tooLong', part }
  return part === 'name' ? { kind: 'noName' } : { kind: 'unknown', part }
}

function nameIn(written: unknown): string {
  const named = z.object({ name: z.string() }).safeParse(written)
  return named.success ? tidyLine(named.data.name) : ''
}

/** What taking over a file would do to the own ideas. */
export type ImportPlan = {
  readonly fresh: readonly EntryContent[]
  /** Own ideas that would be replaced, with what comes in their place. */
  readonly replacing: readonly { readonly present: LibraryEntry; readonly next: EntryContent }[]
  /** Ideas that are there already, word for word. */
  readonly identical: readonly EntryContent[]
  readonly unreadable: readonly Unreadable[]
}

/** Compares a file with the ideas that are there; an own idea of the same name would be replaced. */
export function planImport(present: readonly LibraryEntry[], { entries, unreadable }: LibraryFile): ImportPlan {
  const plan = {
    fresh: [] as EntryContent[],
    replacing: [] as { present: LibraryEntry; next: EntryContent }[],
    identical: [] as EntryContent[],
  }
  const own = new Map(present.flatMap((entry) => (entry.own ? [[foldedKey(entry.name), entry]] : [])))
  for (const next of entries) {
    const known = own.get(foldedKey(next.name))
    if (!known) plan.fresh.push(next)
    else if (sameContent(known, next)) plan.identical.push(next)
    else plan.replacing.push({ present: known, next })
  }
  return { ...plan, unreadable }
}

/** The own idea with a name; undefined when there is none. */
export function ownEntryNamed(entries: readonly LibraryEntry[], name: string): LibraryEntry | undefined {
  return entries.find((entry) => entry.own && foldedKey(entry.name) === foldedKey(name))
}

/**
 * Whether own ideas may stand beside each other once some of them are `kept`; two of one name that stood there before
 * are no reason to refuse another. Errors: `library.exists`, `library.full`.
 */
export function checkedOwnEntries(
  entries: readonly LibraryEntry[],
  kept: readonly Pick<LibraryEntry, 'name'>[],
): Result<null> {
  if (entries.length > libraryLimits.entries) return fail('library.full', { max: libraryLimits.entries })
  const named = groupBy(entries, ({ name }) => foldedKey(name))
  const twice = kept.find(({ name }) => (named.get(foldedKey(name))?.length ?? 0) > 1)
  return twice ? fail('library.exists', { name: twice.name }) : ok(null)
}
