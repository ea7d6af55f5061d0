import type { RefObject } from 'react'
import { useTranslation } from '#app/language.ts'
import { type Action, menuOf } from '#ui/action.ts'
import { ChoiceMenu } from '#ui/ChoiceMenu.tsx'
import { keysInWords } from './keysInWords.ts'

type Props<Subject> = {
  readonly title: string
  readonly actions: readonly Action<Subject>[]
  readonly subject: Subject
  readonly beside: RefObject<Element | null>
  readonly onClose: () => void
}

/** What can be done to something as a menu, each with the key that does the same. */
export function ActionMenu<Subject>({ actions, subject, ...rest }: Props<Subject>) {
  const { t } = useTranslation()
  const choices = menuOf(actions, subject)
  return (
    <ChoiceMenu
      {...rest}
      isOpen
      choices={choices.map(({ action, text, key }) => ({
        id: action.id,
        text: key ? `${t(text)} (${keysInWords(key, t)})` : t(text),
      }))}
      onChoose={(id) => {
        const chosen = choices.find(({ action }) => action.id === id)
        // What a choice opens must come after the menu has given the focus back.
        if (chosen) requestAnimationFrame(() => chosen.action.run(subject))
      }}
    />
  )
}
