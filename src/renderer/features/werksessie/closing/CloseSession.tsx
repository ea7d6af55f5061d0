import { Archive } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import { today } from '#app/today.ts'
import { useDocument, useRun } from '#app/useDocument.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { latestVersion, reviewHasBegun } from '#shared/rules/plan/versions.ts'
import { versionInWords } from '#shared/wording/versionWording.ts'
import { shortDate } from '#shared/wording/wording.ts'
import { Button } from '#ui/Button.tsx'
import styles from './ClosingStep.module.css'

const whole = (document: TrajectDocument) => document

/** Closing werksessie 1: the plan as the group leaves it is kept, and werksessie 2 tells what changed since. */
export function CloseSession() {
  const { t } = useTranslation()
  const run = useRun()
  const document = useDocument(whole)
  const sketch = latestVersion(document, 'sketch')
  const about = sketch && { version: versionInWords(document, sketch, t), date: shortDate(sketch.date) }
  if (reviewHasBegun(document)) {
    return (
      <section className={styles.part}>
        <h2 className={styles.heading}>{t('closing.close')}</h2>
        {about ? <p>{t('closing.close.begun', about)}</p> : null}
      </section>
    )
  }
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t('closing.close')}</h2>
      <p>{t('closing.close.about')}</p>
      {about ? <p role="status">{t('closing.close.done', about)}</p> : null}
      {document.activity.size === 0 ? (
        <p>{t('closing.close.empty')}</p>
      ) : (
        <p>
          <Button icon={Archive} onPress={() => void run('version.sketch', { date: today() })}>
            {t(sketch ? 'closing.close.again' : 'closing.close.do')}
          </Button>
        </p>
      )}
    </section>
  )
}
