import { ListChecks } from 'lucide-react'
import { useState } from 'react'
import { useSpeech } from '#app/language.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { yearOf } from '#parts/year/yearOf.ts'
import type { Document } from '#shared/records.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog } from '#ui/Dialog.tsx'
import styles from './GapsButton.module.css'

const countIn = (document: Document) => yearOf(document).count
const gapCountIn = (document: Document) => yearOf(document).gaps.size

type Props = { readonly onChoose: (activityId: string) => void }

/** How many activities there are and how many lack something; opens the list of what is still needed. */
export function GapsButton({ onChoose }: Props) {
  const { t } = useSpeech()
  const count = useDocument(countIn)
  const gaps = useDocument(gapCountIn)
  const [isOpen, setIsOpen] = useState(false)
  const activities = t('jaarplan.count', { count })
  if (gaps === 0) return <p>{t('jaarplan.count.complete', { activities })}</p>
  return (
    <>
      <Button look="quiet" icon={ListChecks} onPress={() => setIsOpen(true)}>
        {t('jaarplan.count.gaps', { activities, count: gaps })}
      </Button>
      <Dialog title={t('jaarplan.gaps.title')} isOpen={isOpen} onClose={() => setIsOpen(false)}>
        <Gaps
          onChoose={(id) => {
            setIsOpen(false)
            onChoose(id)
          }}
        />
      </Dialog>
    </>
  )
}

function Gaps({ onChoose }: Props) {
  const { t } = useSpeech()
  const { document } = useStore()
  return (
    <>
      <p>{t('jaarplan.gaps.text')}</p>
      <ul className={styles.gaps}>
        {[...yearOf(document).gaps].map(([id, parts]) => (
          <li key={id}>
            <button type="button" className={styles.gap} onClick={() => onChoose(id)}>
              <span className={styles.title}>{document.activity.get(id)?.title}</span>
              <span>{t('activity.missing', { parts: parts.map((part) => t(`part.${part}`)).join(', ') })}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
