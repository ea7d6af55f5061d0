import { Header, Menu, MenuSection, SubmenuTrigger } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { useDocument } from '#app/useDocument.ts'
import type { ExportWhat } from '#shared/contract.ts'
import { ownerKey } from '#shared/rules/plan/owners.ts'
import { peopleOfYear } from '#shared/rules/plan/perOwner.ts'
import { ownerInWords } from '#shared/wording/wording.ts'
import { Popover } from '#ui/Popover.tsx'
import { ExportItem } from './ExportItem.tsx'
import styles from './ExportMenu.module.css'
import { exportIcons } from './ExportMenu.tsx'

/** The documents beside the plan, under a heading of their own in its menu. */
export function OtherDocuments({ onChoose }: { readonly onChoose: (what: ExportWhat) => void }) {
  const { t } = useTranslation()
  const people = useDocument(peopleOfYear)
  const face = (id: 'myYear' | 'schoolPlan' | 'groundRules') =>
    ({ name: t(`export.${id}`), about: t(`export.${id}.about`), icon: exportIcons.docx }) as const
  return (
    <MenuSection className={styles.others}>
      <Header className={styles.title}>{t('export.more')}</Header>
      <SubmenuTrigger>
        <ExportItem {...face('myYear')} />
        <Popover className={styles.popover}>
          <Menu className={styles.menu} aria-label={t('export.myYear')}>
            <ExportItem
              name={t('export.myYear.all')}
              about=""
              onAction={() => onChoose({ kind: 'myYear', who: null })}
            />
            {people.map((who) => (
              <ExportItem
                key={ownerKey(who)}
                name={ownerInWords(who, t)}
                about=""
                onAction={() => onChoose({ kind: 'myYear', who: ownerKey(who) })}
              />
            ))}
          </Menu>
        </Popover>
      </SubmenuTrigger>
      <ExportItem {...face('schoolPlan')} onAction={() => onChoose({ kind: 'schoolPlan' })} />
      <ExportItem {...face('groundRules')} onAction={() => onChoose({ kind: 'groundRules' })} />
    </MenuSection>
  )
}
