import { useEffect, useState } from 'react'
import { Observable } from './observable.ts'

const news = new Observable<string>()

/** Says what happened to who does not see it, when nothing else does: no message came, and the focus stayed. */
export function say(text: string): void {
  news.tell(text)
}

/** Where it is said, once per window. What is said twice over must differ, or it is heard once. */
export function Said() {
  const [text, setText] = useState('')
  useEffect(() => news.subscribe(setText), [])
  return (
    <p className="visuallyHidden" aria-live="polite">
      {text}
    </p>
  )
}
