import { useEffect, useState } from 'react'
import type { StageContent } from '#shared/rules/stage/onStage.ts'
import { landingTime, lands } from './landing.ts'

type Review = Extract<StageContent, { kind: 'review' }>

/** What the wall shows: where the walk is, but for a moment after it went on what was decided there. */
export function useLanding(content: Review): Review {
  const [seen, setSeen] = useState(content)
  const [landing, setLanding] = useState<Review | null>(null)
  if (seen !== content) {
    setSeen(content)
    if (lands(seen, content))
      setLanding({ ...content, number: seen.number, year: seen.year, activity: content.decided })
    // Whatever else comes is what she shows now.
    else if (seen.activity?.id !== content.activity?.id) setLanding(null)
  }
  useEffect(() => {
    if (landing === null) return
    const timer = setTimeout(() => setLanding(null), landingTime)
    return () => clearTimeout(timer)
  }, [landing])
  return landing ?? content
}
