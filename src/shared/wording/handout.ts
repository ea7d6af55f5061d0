import type { ActivityPart } from './activityParts.ts'
import type { Fact } from './jaarplan.ts'
import type { TextBlock } from './textBlocks.ts'

/** A column of a table: what stands above it, and how wide it is as a part of all. */
type HandoutColumn = { readonly heading: string; readonly width: number }

/** A piece of a handout, in the order in which one reads. */
export type HandoutBlock =
  /** `startsPage`: who hands out the pages apart gives each reader an own one. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string; readonly startsPage?: boolean }
  /** A paragraph, with the words by which one finds it in front. */
  | { readonly kind: 'text'; readonly lead?: string; readonly text: string }
  | { readonly kind: 'lines'; readonly blocks: readonly TextBlock[] }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'parts'; readonly parts: readonly ActivityPart[] }
  /** `toWriteIn`: its rows are high enough to write in by hand. */
  | {
      readonly kind: 'table'
      readonly title: string
      readonly about: string
      readonly columns: readonly HandoutColumn[]
      readonly rows: readonly (readonly string[])[]
      readonly toWriteIn?: boolean
    }

/** A document of texts and tables, in words: what there is to hand over beside the plan itself. */
export type Handout = {
  readonly title: string
  /** The school, with its place when that is known. */
  readonly school: string
  readonly facts: readonly Fact[]
  readonly blocks: readonly HandoutBlock[]
}
