/** How the wall looks: the size of its letters in percent, and whether it is light or dark. */
export type WallLook = { readonly size: number; readonly theme: 'light' | 'dark' }

/** As long as nobody chose: light, because a weak room takes most away from the dark. */
export const usualLook: WallLook = { size: 100, theme: 'light' }

/** The sizes that one goes through with A− and A+, in percent. */
export const wallSizes = [100, 110, 125, 140, 160, 180, 200] as const

/** One size larger or smaller; the same at the end. */
export function nextSize(size: number, to: 'larger' | 'smaller'): number {
  return to === 'larger'
    ? (wallSizes.find((each) => each > size) ?? wallSizes[wallSizes.length - 1] ?? size)
    : (wallSizes.findLast((each) => each < size) ?? wallSizes[0])
}

/** How far the last row sits from the picture, and how high that picture is, in metres. */
export type Room = { readonly backRowMeters: number; readonly imageHeightMeters: number }

/** The height of a capital, in letter sizes: that of Atkinson Hyperlegible Next. */
const capitalHeight = 0.672
/** A card at 100 %, in image heights: 30 px at 720 lines. */
const cardAtUsual = 30 / 720
/** How high the capitals of a card are to be, in minutes of arc. ISO 9241-303: at least 16, better 20 to 22. */
const wantedMinutes = 20

/** How high capitals look from the last row, in minutes of arc. `letters` is the letter size in image heights. */
export function minutesOfArc(letters: number, { backRowMeters, imageHeightMeters }: Room): number {
  return (Math.atan((letters * capitalHeight * imageHeightMeters) / backRowMeters) * 180 * 60) / Math.PI
}

/** The smallest size at which the last row reads a card with ease; the largest there is when none does. */
export function sizeForRoom(room: Room): number {
  const reads = (size: number) => minutesOfArc((cardAtUsual * size) / 100, room) >= wantedMinutes
  return wallSizes.find(reads) ?? wallSizes[wallSizes.length - 1] ?? usualLook.size
}
