import { createContext, useContext } from 'react'

/** Which page is shown, the first being 1, of how many. */
export type ShownPages = { readonly page: number; readonly count: number }

const Telling = createContext<(pages: ShownPages) => void>(() => undefined)

/** Gives the parts of the wall below it the way to tell which page they show. */
export const TellPagesProvider = Telling.Provider

/** Tells the facilitator which page of the wall is shown. */
export function useTellPages(): (pages: ShownPages) => void {
  return useContext(Telling)
}
