import { errorText, labelText, useTranslation } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import type { ActivityChange } from '#shared/contract.ts'
import type { Translate } from '#shared/i18n.ts'
import { changesInWords } from '#shared/wording/activityHistoryWording.ts'
import { Words } from '#ui/Words.tsx'
import panel from './ActivityPanel.module.css'
import { Disclosure } from './Disclosure.tsx'
import styles from './History.module.css'
import { instantInWords } from './instant.ts'
import { useActivityHistory } from './useActivityHistory.ts'

/** What was done to an activity, the newest first; read when it is asked for. */
export function History({ activityId }: { readonly activityId: string }) {
  const { t } = useTranslation()
  return (
    <Disclosure label={t('activity.history')} isPart>
      <Changes activityId={activityId} />
    </Disclosure>
  )
}

function Changes({ activityId }: { readonly activityId: string }) {
  const { t, language } = useTranslation()
  const { document } = useStore()
  const answer = useActivityHistory(activityId)
  if (!answer) return null
  if (!answer.ok) {
    return (
      <p role="alert" className={panel.error}>
        {errorText(answer.error)}
      </p>
    )
  }
  const changes = answer.value
  return (
    <ol className={styles.history}>
      {changes.map((change) => (
        <li key={change.revision} className={styles.change} data-kind={change.kind}>
          <time dateTime={change.at} className={panel.soft}>
            {instantInWords(change.at, language)}
          </time>
          <Words as="p" className={styles.did}>
            {whatWasDone(change, t)}
          </Words>
          {changesInWords(change, document, language, t).map((line) => (
            <Words key={line} as="p">
              {line}
            </Words>
          ))}
        </li>
      ))}
    </ol>
  )
}

function whatWasDone({ kind, label }: ActivityChange, t: Translate): string {
  const what = labelText(label)
  switch (kind) {
    case 'do':
      return what
    case 'undo':
      return t('undo.done', { what })
    case 'redo':
      return t('redo.done', { what })
  }
}
