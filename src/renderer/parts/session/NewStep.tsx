import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { errorText, useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import { useKept } from '#parts/fields/useKept.ts'
import { limits } from '#shared/records.ts'
import { Button } from '#ui/Button.tsx'
import { Field } from '#ui/Fields.tsx'
import { useSubmit } from '#ui/useOnce.ts'
import { readCount } from './readCount.ts'
import styles from './StepsDialog.module.css'

const usual = { title: '', minutes: '15' }

/** One line that adds a step of the facilitator's own, before another step or last. */
export function NewStep({ beforeId }: { readonly beforeId: string | null }) {
  const { t } = useTranslation()
  const store = useStore()
  const [typed, keep] = useKept<typeof usual>('#new step')
  const { title, minutes } = typed ?? usual
  const [error, setError] = useState<string | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const planned = readCount(minutes, limits.minutes)

  const add = useSubmit(async () => {
    if (planned === null) return
    const answer = await store.execute('step.add', { title, minutes: planned, beforeId })
    setError(answer.ok ? null : errorText(answer.error))
    if (answer.ok) keep(null)
    form.current?.querySelector('input')?.focus()
  })
  return (
    <form ref={form} className={styles.new} onSubmit={add} noValidate>
      <Field
        label={t('steps.new.name')}
        value={title}
        onChange={(text) => {
          keep({ title: text, minutes })
          setError(null)
        }}
        error={error ?? undefined}
      />
      <Field
        label={t('steps.new.minutes')}
        type="number"
        min="0"
        max={String(limits.minutes)}
        value={minutes}
        onChange={(text) => keep({ title, minutes: text })}
        error={planned === null ? t('steps.minutes.wrong', { max: limits.minutes }) : undefined}
      />
      <Button type="submit" icon={Plus}>
        {t('steps.new')}
      </Button>
    </form>
  )
}
