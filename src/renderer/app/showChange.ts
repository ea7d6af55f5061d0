import { navigate } from 'wouter/use-hash-location'
import type { Patch } from '#shared/patch.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { stepName } from '#shared/wording/stepTitle.ts'
import { type Place, placesOf } from './changedPlaces.ts'
import { translate } from './language.ts'
import { routes } from './routes.ts'

/** How long it may take before a screen that was gone to shows what changed, in frames. */
const patience = 60
const flashing = 1600
/** More than these at once is the whole screen. */
const mostFlashes = 12

/**
 * Shows what undo or redo changed: it lights up where it lies, and when that is another screen or step the window goes
 * there. Gives the name of where it went; null when it stayed.
 */
export function showChange(trajectId: string, patch: Patch, document: TrajectDocument): string | null {
  const places = placesOf(patch, document)
  const [first, ...others] = places.filter(hasScreen)
  // A dialog is a question that is not answered yet: nobody is taken away from it.
  const stays =
    !first || [first, ...others].some(isHere) || window.document.querySelector('section[role$="dialog"]') !== null
  if (!stays) navigate(addressOf(trajectId, first, document))
  flash(places)
  return stays ? null : nameOf(first, document)
}

/** Nobody is taken elsewhere for what can be opened anywhere. */
type OnScreen = Exclude<Place, { readonly kind: 'agreement' }>
const hasScreen = (place: Place): place is OnScreen => place.kind !== 'agreement'

const isAt = (screen: string) => location.hash.includes(`/${screen}`)

/** The step of a session that is shown, and its board. */
const screenOf = (): DOMStringMap => window.document.querySelector('main')?.dataset ?? {}

/** Whether the screen that is shown now is one on which a place can be seen. */
function isHere(place: OnScreen): boolean {
  const { step, board } = screenOf()
  switch (place.kind) {
    case 'board':
      return step === place.stepId
    case 'step':
      return step !== undefined
    case 'plan':
      return board === 'plan' || board === 'closing' || isAt('jaarplan') || isAt('werksessie-2')
    case 'review':
      return board === 'walk'
    case 'version':
      return isAt('versies') || (place.of === 'definitive' ? board === 'sealing' : board === 'closing')
    case 'school':
      return isAt('jaarplan')
  }
}

function addressOf(trajectId: string, place: OnScreen, document: TrajectDocument): string {
  switch (place.kind) {
    case 'board':
    case 'step': {
      const session = document.session.get(document.step.get(place.stepId)?.sessionId ?? '')
      return routes[session?.kind ?? 'werksessie1'](trajectId, place.stepId)
    }
    case 'plan':
    case 'school':
      return routes.jaarplan(trajectId)
    case 'review':
      return routes.werksessie2(trajectId, 'walk')
    case 'version':
      return place.of === 'definitive' ? routes.werksessie2(trajectId, 'sealing') : routes.versions(trajectId)
  }
}

function nameOf(place: OnScreen, document: TrajectDocument): string {
  switch (place.kind) {
    case 'board':
    case 'step': {
      const step = document.step.get(place.stepId)
      return step ? stepName(step, translate) : translate('session.werksessie1')
    }
    case 'plan':
    case 'school':
      return translate('nav.jaarplan')
    case 'review':
      return translate('session.werksessie2')
    case 'version':
      return translate(place.of === 'definitive' ? 'session.werksessie2' : 'versions.title')
  }
}

/** Lights up what changed as soon as it is on the screen; the first of it comes in sight. */
function flash(places: readonly Place[], frames = patience): void {
  requestAnimationFrame(() => {
    const found = new Set(places.flatMap((place) => [...elementsOf(place)]))
    if (found.size === 0) {
      if (places.length > 0 && frames > 0) flash(places, frames - 1)
      return
    }
    const [first, ...others] = [...found].slice(0, mostFlashes)
    first?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    for (const element of first ? [first, ...others] : []) {
      element.removeAttribute('data-flash')
      // A second change of the same thing lights up again.
      void (element instanceof HTMLElement && element.offsetWidth)
      element.setAttribute('data-flash', '')
      setTimeout(() => element.removeAttribute('data-flash'), flashing)
    }
  })
}

const all = (selector: string) => window.document.querySelectorAll(selector)

/** What shows a place on the screen as it is now: the narrowest thing that does. */
function elementsOf(place: Place): Iterable<Element> {
  switch (place.kind) {
    case 'board': {
      if (screenOf().step !== place.stepId) return []
      const item = all(`[data-drag-item="${CSS.escape(place.item)}"]`)
      // What is gone, or lies in a folded cluster: its column.
      return item.length > 0 ? item : all(`section[data-column="${CSS.escape(place.column)}"] > :first-child`)
    }
    case 'plan': {
      const id = CSS.escape(place.activityId)
      const narrow = place.fields.flatMap((field) => [
        ...all(`[data-row="${id}"][data-column="${field}"], [data-activity="${id}"] [data-field="${field}"]`),
      ])
      const whole = [
        ...all(`[data-row="${id}"][data-column="title"]`),
        ...all(`[data-chip="${id}"], [data-place$="${id}"], [data-sheet="${id}"]`),
      ]
      const isTable = narrow.some((element) => element.matches('[data-row]'))
      return [...narrow, ...whole.filter((element) => !isTable || !element.matches('[data-row]'))]
    }
    case 'review':
      return all('[data-decision]')
    case 'version':
      return all(`[data-version="${CSS.escape(place.versionId)}"]`)
    case 'agreement':
      return all(`[data-agreement="${CSS.escape(place.agreementId)}"]`)
    case 'step':
      return all('main[data-step] h1')
    case 'school':
      return all('section[role$="dialog"] [slot="title"], [data-school]')
  }
}
