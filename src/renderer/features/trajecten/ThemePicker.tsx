import { SunMoon } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { changeSettings, useSettings } from '#app/settings.ts'
import { deskThemes } from '#shared/settings.ts'
import { Button } from '#ui/Button.tsx'
import { ChoiceMenu } from '#ui/ChoiceMenu.tsx'

/** Chooses whether the desk is light, dark, or as the system has it. */
export function ThemePicker() {
  const { t } = useTranslation()
  const { deskTheme } = useSettings()
  const [isOpen, setIsOpen] = useState(false)
  const beside = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={beside}>
        <Button look="quiet" icon={SunMoon} onPress={() => setIsOpen(true)}>
          {t('list.theme', { theme: t(`theme.${deskTheme}`) })}
        </Button>
      </span>
      <ChoiceMenu
        title={t('theme.title')}
        choices={deskThemes.map((id) => ({ id, text: t(`theme.${id}`) }))}
        isOpen={isOpen}
        beside={beside}
        onClose={() => setIsOpen(false)}
        onChoose={(id) => {
          const chosen = deskThemes.find((each) => each === id)
          if (chosen) void changeSettings({ deskTheme: chosen })
        }}
      />
    </>
  )
}
