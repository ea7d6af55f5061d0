import { errorText, labelText, useSpeech } from '#app/language.ts'
import { useStore } from '#app/useDocument.ts'
import type { ActivityChange } from '#shared/contract.ts'
import { changesInWords } from '#shared/rules/activityHistoryWording.ts'
import type { Translate } from '#shared/rules/wording.ts'
import panel from './ActivityPanel.module.css'
import { Disclosure } from './Disclosure.tsx'
import styles from './History.module.css'
import { instantInWords } from './instant.ts'
import { useActivityHistory } from './useActivityHistory.ts'

/** What was done to an activity, the newest first; read when it is asked for. */
export function History({ activityId }: { readonly activityId: string }) {
  const { t } = useSpeech()
  return (
    <Disclosure label={t('activity.history')} isPart>
      <Changes activityId={activityId} />
    </Disclosure>
  )
}

function Changes({ activityId }: { readonly activityId: string }) {
  const { t, language } = useSpeech()
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
          <p className={styles.did}>{whatWasDone(change, t)}</p>
          {changesInWords(change, document, language, t).map((line) => (
            <p key={line}>{line}</p>
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
