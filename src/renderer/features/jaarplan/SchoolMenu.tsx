import { Settings2 } from 'lucide-react'
import { useRef, useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { Button } from '#ui/Button.tsx'
import { ChoiceMenu } from '#ui/ChoiceMenu.tsx'
import { type SchoolDialog, schoolDialogs } from './school/SchoolDialogs.tsx'

/** What can be set around the plan: the school, its groups, holidays, vision and resources. */
export function SchoolMenu({ onChoose }: { readonly onChoose: (dialog: SchoolDialog) => void }) {
  const { t } = useTranslation()
  const [isOpen, setIsOpen] = useState(false)
  const beside = useRef<HTMLSpanElement>(null)
  return (
    <>
      <span ref={beside} data-school>
        <Button icon={Settings2} label={t('jaarplan.school')} onPress={() => setIsOpen(true)}>
          {t('jaarplan.school.short')}
        </Button>
      </span>
      <ChoiceMenu
        title={t('jaarplan.school')}
        choices={schoolDialogs.map((id) => ({ id, text: t(`jaarplan.school.${id}`) }))}
        isOpen={isOpen}
        beside={beside}
        onClose={() => setIsOpen(false)}
        onChoose={(id) => {
          const dialog = schoolDialogs.find((each) => each === id)
          if (dialog) onChoose(dialog)
        }}
      />
    </>
  )
}
