/** An activity in full: all its fields and its history. */
export const activity = {} as const
