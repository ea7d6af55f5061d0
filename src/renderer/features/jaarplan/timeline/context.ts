import type { DocumentStore } from '#app/documentStore.ts'
import type { OfferUndo } from '#app/undoNotice.ts'
import type { Run } from '#app/useDocument.ts'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { Geometry } from './geometry.ts'

/** Where something from outside the timeline was dropped: a written moment, and the target group of the lane if it has one. */
export type Landing = { readonly moment: string; readonly targetGroupId: string | null }

/** What a drag on the timeline stands on. */
export type Context = {
  /** The timeline as it stands on screen now; null when it is not shown. */
  readonly geometry: () => Geometry | null
  readonly store: DocumentStore
  readonly run: Run
  readonly offerUndo: OfferUndo
  readonly t: Translate
  readonly language: Language
  readonly nameOf: (sourceId: string) => string
  readonly onLand: (sourceId: string, landing: Landing) => void
  /** Says something to who does not see the screen. */
  readonly announce: (text: string) => void
}
