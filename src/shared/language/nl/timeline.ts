/** The year as a timeline: lanes, dragging, warnings. */
export const timeline = {} as const
