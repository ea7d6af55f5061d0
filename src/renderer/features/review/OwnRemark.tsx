import { Lock, Megaphone } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import { useRun } from '#app/useDocument.ts'
import { useKept } from '#parts/fields/useKept.ts'
import { Button } from '#ui/Button.tsx'
import { Words } from '#ui/Words.tsx'
import styles from './Beside.module.css'
import { ownRemarkKey } from './remarkKeys.ts'

type Props = {
  readonly activityId: string
  /** What stands with the decision. */
  readonly kept: string
  /** Runs while the button still has the focus. */
  readonly onShare: () => void
}

/** What she noted for herself while remarks were private. It stays hers until she shares it. */
export function OwnRemark({ activityId, kept, onShare }: Props) {
  const { t } = useTranslation()
  const run = useRun()
  const [typed, keep] = useKept<string>(ownRemarkKey(activityId))
  const text = typed || kept
  if (text.trim() === '') return null
  const share = async () => {
    onShare()
    const answer = await run('remark.share', { activityId, ...(typed ? { typed } : {}) })
    if (answer.ok) keep(null)
  }
  return (
    <section className={styles.own} aria-label={t('review.remark.own')}>
      <h2 className={styles.ownHeading}>
        <Lock aria-hidden size="1.1em" />
        {t('review.remark.own')}
      </h2>
      <Words as="p">{text}</Words>
      <Button icon={Megaphone} onPress={() => void share()}>
        {t('review.remark.share')}
      </Button>
    </section>
  )
}
