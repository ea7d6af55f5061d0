import type { DocumentStore } from '#app/documentStore.ts'
import type { Run } from '#app/useDocument.ts'
import type { Language } from '#shared/language/index.ts'
import type { Translate } from '#shared/rules/wording.ts'
import type { Overlay } from './overlay.ts'
import type { Surface } from './surface.ts'

/** What gestures ask for, each time anew: it may have changed since they began. */
export type Host = {
  readonly area: HTMLElement | null
  readonly surface: Surface | null
  readonly overlay: Overlay | null
  readonly store: DocumentStore
  readonly run: Run
  readonly t: Translate
  readonly language: Language
  readonly nameOf: (sourceId: string) => string
  readonly onLand: (
    sourceId: string,
    landing: { readonly moment: string; readonly targetGroupId: string | null },
  ) => void
  /** Says something to who does not see the screen. */
  readonly announce: (text: string) => void
}

/** A point of the screen, in px. */
export type Point = { readonly x: number; readonly y: number }

/** What a gesture is about: an activity, or something from outside the timeline. */
export type Subject = { readonly kind: 'activity' | 'source'; readonly id: string; readonly element: HTMLElement }
