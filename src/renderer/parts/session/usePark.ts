import { errorText, translate } from '#app/language.ts'
import { useOfferUndo } from '#app/undoNotice.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { homeOfParked } from '#shared/rules/board/boards.ts'
import { shorten } from '#shared/text.ts'

/** The parking lot where no board is. */
export type Parking = {
  /** Whether there is a board for a card to go back to. */
  readonly canPark: boolean
  /** Puts what is said on it, told with a way back; answers why not, or null. */
  readonly park: (text: string) => Promise<string | null>
}

/** The way to park what is said where no board is. */
export function usePark(): Parking {
  const store = useStore()
  const offerUndo = useOfferUndo()
  const canPark = useDocument(hasHome)
  const park = async (text: string) => {
    const home = homeOfParked(store.document)
    if (!home) return translate('error.record.gone')
    const answer = await store.execute('card.add', { ...home, cards: [{ text }], parked: true })
    if (!answer.ok) return errorText(answer.error)
    if (answer.value) offerUndo(translate('parking.added', { text: shorten(text) }), answer.value.revision)
    return null
  }
  return { canPark, park }
}

const hasHome = (document: TrajectDocument) => homeOfParked(document) !== null
