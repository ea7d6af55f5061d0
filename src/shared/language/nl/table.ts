/** The plan as a table: columns, cells, pasting. */
export const table = {} as const
