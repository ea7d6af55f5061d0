import { createContext, useContext } from 'react'
import { type Translation, translationIn } from '#shared/i18n.ts'

const Spoken = createContext<Translation>(translationIn('nl'))

/** Gives the parts of the wall below it their language. */
export const SpeechProvider = Spoken.Provider

/** The texts in the language of the wall, which is that of the facilitator. */
export function useTranslation(): Translation {
  return useContext(Spoken)
}
