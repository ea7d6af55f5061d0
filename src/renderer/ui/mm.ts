/** A millimetre of a style sheet in its pixels (CSS Values 4, absolute lengths). */
export const pxPerMm = 96 / 25.4
