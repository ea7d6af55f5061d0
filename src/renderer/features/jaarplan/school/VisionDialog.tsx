import { useRef } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { useDocument, useStore } from '#app/useDocument.ts'
import { useDraft } from '#parts/fields/useDraft.ts'
import { limits, type TrajectDocument, trajectOf } from '#shared/records.ts'
import { Button } from '#ui/Button.tsx'
import { Dialog, DialogActions } from '#ui/Dialog.tsx'
import { Field } from '#ui/Fields.tsx'
import styles from './VisionDialog.module.css'

const visionOf = (document: TrajectDocument) => trajectOf(document)?.vision ?? ''

/** From here on it is told how many signs are left. */
const nearLimit = limits.vision * 0.8

/** What the school wants with parents and career guidance. Kept when the field or the dialog is left. */
export function VisionDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation()
  const store = useStore()
  const vision = useDraft({
    key: `${store.trajectId} vision`,
    saved: useDocument(visionOf),
    notSaved: (why) => t('vision.notSaved', { why }),
    save: async (text) => {
      const answer = await store.execute('vision.set', { vision: text })
      return answer.ok ? null : { field: 'vision', text: errorText(answer.error) }
    },
  })
  const left = limits.vision - vision.value.length
  const tooLong = left < 0 ? t('vision.tooLong', { count: -left }) : undefined
  const section = useRef<HTMLDivElement>(null)
  const close = () => {
    if (tooLong === undefined) onClose()
    // A text that will be refused is better mended here than found again later.
    else section.current?.querySelector('textarea')?.focus()
  }
  return (
    <Dialog isOpen isWide title={t('jaarplan.school.vision')} onClose={onClose}>
      <div ref={section} className={styles.section}>
        <p>{t('vision.about')}</p>
        <Field
          label={t('vision.label')}
          rows={9}
          autoFocus
          value={vision.value}
          onChange={vision.change}
          onBlur={vision.commit}
          error={tooLong ?? vision.refusal?.text}
          {...(left >= 0 && vision.value.length >= nearLimit ? { hint: t('vision.left', { count: left }) } : {})}
        />
      </div>
      <DialogActions>
        <Button look="main" onPress={close}>
          {t('action.done')}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
