import { type ReactNode, useEffect, useState } from 'react'
import { Tooltip, TooltipTrigger } from 'react-aria-components'
import { flushSync } from 'react-dom'

type Props = {
  readonly text: string
  /** For its look. */
  readonly className: string
  /** The button that it is about. */
  readonly children: ReactNode
}

/** Says beside a button what it does, for who rests on it. Escape takes it away, and does what it does without it. */
export function Hint({ text, className, children }: Props) {
  const [isOpen, setOpen] = useState(false)
  useEffect(() => {
    if (!isOpen) return
    const close = ({ key }: KeyboardEvent) => {
      // Gone before the key goes on: the library would keep it from what lies open beside the hint.
      if (key === 'Escape') flushSync(() => setOpen(false))
    }
    window.addEventListener('keydown', close, { capture: true })
    return () => window.removeEventListener('keydown', close, { capture: true })
  }, [isOpen])
  return (
    <TooltipTrigger delay={400} isOpen={isOpen} onOpenChange={setOpen}>
      {children}
      <Tooltip className={className} offset={6}>
        {text}
      </Tooltip>
    </TooltipTrigger>
  )
}
