import { Image } from 'lucide-react'
import { Menu, SubmenuTrigger } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { type Paper, paperNames } from '#shared/paper.ts'
import { Popover } from '#ui/Popover.tsx'
import { ExportItem } from './ExportItem.tsx'
import styles from './ExportMenu.module.css'

/** The year as a poster, on the sheet that one chooses. */
export function PosterItem({ onChoose }: { readonly onChoose: (paper: Paper) => void }) {
  const { t } = useTranslation()
  return (
    <SubmenuTrigger>
      <ExportItem name={t('export.poster')} about={t('export.poster.about')} icon={Image} />
      <Popover>
        <Menu className={styles.menu} aria-label={t('export.poster')}>
          {paperNames.map((paper) => (
            <ExportItem
              key={paper}
              name={t('export.poster.paper', { paper })}
              about={t(`export.poster.${paper}`)}
              onAction={() => onChoose(paper)}
            />
          ))}
        </Menu>
      </Popover>
    </SubmenuTrigger>
  )
}
