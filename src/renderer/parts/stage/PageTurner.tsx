import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import { stage, useAudience } from '#app/stage.ts'
import type { AudienceState } from '#shared/contract.ts'
import { IconButton } from '#ui/Button.tsx'
import styles from './StageControls.module.css'

type Props = {
  /** The pages of the small wall, which may be there without the second screen; null for a single one. */
  readonly small?: NonNullable<AudienceState['pages']> | null
}

/** Which page the wall shows, and the way to the others; nothing when all is on one. */
export function PageTurner({ small = null }: Props) {
  const { t } = useTranslation()
  const pages = useAudience()?.pages ?? small
  if (!pages) return null
  const { page, count } = pages
  return (
    <span className={styles.pages}>
      <IconButton
        icon={ChevronLeft}
        label={t('audience.page.previous')}
        isDisabled={page === 1}
        onPress={() => stage.turn('previous')}
      />
      <span className={styles.pageNumber}>
        <span className="visuallyHidden">{t('audience.page.number', { page, count })}</span>
        <span aria-hidden>
          {page}/{count}
        </span>
      </span>
      <IconButton
        icon={ChevronRight}
        label={t('audience.page.next')}
        isDisabled={page === count}
        onPress={() => stage.turn('next')}
      />
    </span>
  )
}
