/** The sheets on which a poster is printed, lying down; in mm. */
export const papers = {
  A2: { width: 594, height: 420 },
  A3: { width: 420, height: 297 },
  A4: { width: 297, height: 210 },
} as const

export type Paper = keyof typeof papers

/** Their names, the usual one first. */
export const paperNames = ['A3', 'A4', 'A2'] as const satisfies readonly Paper[]
