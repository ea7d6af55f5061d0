import { useEffect, useState } from 'react'
import { bridge } from '#app/bridge.ts'
import { errorText, translate, useTranslation } from '#app/language.ts'
import { showError, showNotice } from '#app/notices.ts'
import type { ExportedAll } from '#shared/contract.ts'
import type { Result } from '#shared/result.ts'

/** As long as something may take before it is said how far it is, in milliseconds. */
const patience = 500
/** So many files that failed are named; of more it is said how many. */
const mostNamed = 3

/** What the button says while everything is written: how far that is, once it takes more than a moment. */
export function useBusyText(): string {
  const { t } = useTranslation()
  const [text, setText] = useState<string | null>(null)
  useEffect(() => {
    let begunAt = 0
    return bridge.on('exporting', ({ done, count }) => {
      if (done === 0) begunAt = performance.now()
      const isLong = performance.now() - begunAt > patience && done < count
      setText(isLong ? t('export.all.busy', { done, files: count }) : null)
    })
  }, [t])
  return text ?? t('export.busy')
}

/** Says where everything was written, and which files were not. That no folder was chosen is nothing to talk about. */
export function tellEverything(answer: Result<ExportedAll | null>): void {
  if (!answer.ok) {
    showError(answer.error)
    return
  }
  if (answer.value === null) return
  const { folder, written, failed } = answer.value
  if (failed.length === 0) {
    showNotice({ tone: 'done', text: translate('export.all.saved', { written, folder }) })
    return
  }
  const unnamed = failed.length - mostNamed
  const reasons = [
    ...failed.slice(0, mostNamed).map(errorText),
    ...(unnamed > 0 ? [translate('export.all.more', { failed: unnamed })] : []),
  ].join(' ')
  const files = written + failed.length
  showNotice({ tone: 'error', text: translate('export.all.failed', { written, files, folder, failed: reasons }) })
}
