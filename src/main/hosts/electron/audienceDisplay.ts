/** The part of Electron's display that says where it is. */
export type DisplayPlace = {
  readonly id: number
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
}

/** Where the audience window goes. */
export type AudiencePlace =
  | { readonly kind: 'fullScreen'; readonly display: DisplayPlace }
  | { readonly kind: 'window' }

/**
 * Full screen on a display where the facilitator's window is not, the largest when there are more; a plain window
 * with a single display, so that it never covers her own.
 */
export function audiencePlace(displays: readonly DisplayPlace[], facilitatorDisplayId: number): AudiencePlace {
  const area = ({ bounds }: DisplayPlace) => bounds.width * bounds.height
  const [display] = displays.filter(({ id }) => id !== facilitatorDisplayId).sort((a, b) => area(b) - area(a))
  return display ? { kind: 'fullScreen', display } : { kind: 'window' }
}
