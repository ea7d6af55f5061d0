/** The year around the plan: school, holidays, vision, resources, findings and the overview. */
export const year = {} as const
