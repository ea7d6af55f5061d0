import { useMemo } from 'react'
import type { Translate } from '#shared/i18n.ts'
import type { Language } from '#shared/language/index.ts'
import type { Paper } from '#shared/paper.ts'
import type { TrajectDocument } from '#shared/records.ts'
import { posterOf } from '#shared/wording/poster.ts'
import { useTitle } from './PrintHead.tsx'
import { PosterSheets } from './poster/PosterSheets.tsx'
import { useFitted } from './printing.ts'

type Props = {
  readonly document: TrajectDocument
  readonly paper: Paper
  readonly today: string
  readonly t: Translate
  readonly language: Language
}

/** A year to hang on a wall, alone in the window. */
export function PrintPoster({ document, paper, today, t, language }: Props) {
  const poster = useMemo(() => posterOf(document, today, language, t), [document, today, language, t])
  const fitted = useFitted()
  useTitle(`${poster.title}, ${poster.school}`)
  return (
    <main lang={language}>
      <PosterSheets poster={poster} paper={paper} areLettersThere={fitted.areLettersThere} onFit={fitted.onFit} t={t} />
    </main>
  )
}
