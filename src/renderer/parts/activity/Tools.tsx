import { X } from 'lucide-react'
import { useCallback, useRef } from 'react'
import { errorText, useSpeech } from '#app/language.ts'
import { sameList, useDocument, useRun, useStore } from '#app/useDocument.ts'
import type { Document } from '#shared/records.ts'
import { toolsOf } from '#shared/rules/plan.ts'
import { IconButton } from '#ui/Button.tsx'
import { Field } from '#ui/Fields.tsx'
import styles from './ActivityPanel.module.css'
import { useDraft } from './useDraft.ts'

/** By which means: a list with a field beneath it that adds at Enter. */
export function Tools({ activityId }: { readonly activityId: string }) {
  const { t } = useSpeech()
  const store = useStore()
  const run = useRun()
  const tools = useDocument(
    useCallback((document: Document) => toolsOf(document, activityId), [activityId]),
    sameList,
  )
  const draft = useDraft({
    key: `${activityId} tool`,
    saved: '',
    save: async (name) => {
      if (name.trim() === '') return null
      const answer = await store.execute('tool.add', { activityId, name })
      return answer.ok ? null : { field: 'tool', text: errorText(answer.error) }
    },
  })
  const section = useRef<HTMLElement>(null)
  const remove = async (id: string) => {
    await run('tool.remove', { id })
    section.current?.querySelector('input')?.focus()
  }
  return (
    <section ref={section} className={styles.group}>
      <h3 className={styles.heading}>{t('activity.tools')}</h3>
      {tools.length > 0 ? (
        <ul className={styles.tools}>
          {tools.map((tool) => (
            <li key={tool.id} className={styles.tool}>
              {tool.name}
              <IconButton
                icon={X}
                label={t('activity.tools.remove', { name: tool.name })}
                onPress={() => void remove(tool.id)}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <Field
        label={t('activity.tools.add')}
        hint={t('activity.tools.hint')}
        value={draft.value}
        onChange={draft.change}
        onBlur={draft.commit}
        onEnter={draft.commit}
        error={draft.refusal?.text}
      />
    </section>
  )
}
