import { type FormEvent, useRef, useState } from 'react'

/** Does something unless it is still being done: a second press before the first answer is no second wish. */
type Once = (work: () => Promise<void>) => Promise<void>

/** The way to do one thing at a time. */
export function useOnce(): Once {
  const isBusy = useRef(false)
  const [once] = useState(() => async (work: () => Promise<void>) => {
    if (isBusy.current) return
    isBusy.current = true
    try {
      await work()
    } finally {
      isBusy.current = false
    }
  })
  return once
}

/** What a form does when it is sent: once, also when Enter or its button is pressed twice. */
export function useSubmit(send: () => Promise<void>): (event: FormEvent) => void {
  const once = useOnce()
  return (event) => {
    event.preventDefault()
    void once(send)
  }
}
