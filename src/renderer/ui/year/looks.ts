import board from './board.module.css'
import sheet from './sheet.module.css'
import wall from './wall.module.css'

/** How a year may look: on a sheet that fits its place, on the wall, or as a board to arrange. */
export type YearLook = 'sheet' | 'wall' | 'board'

/** What a screen hangs on an element: where to drop, what to measure. */
export type Handles = { readonly [name: `data-${string}`]: string | boolean | undefined }

/** The classes that a year may have; a look does without those that it does not need. */
type Classes = Readonly<Partial<Record<keyof typeof sheet | keyof typeof wall | keyof typeof board, string>>>

/** The classes of each look. */
export const looks: Readonly<Record<YearLook, Classes>> = { sheet, wall, board }
