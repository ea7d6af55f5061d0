/** The gereedschapskist: ideas that come with the app and own ones. */
export const library = {} as const
