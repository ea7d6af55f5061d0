import { CircleAlert, CircleCheck, Info, X } from 'lucide-react'
import { useEffect, useState } from 'react'
import {
  Button as AriaButton,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  type UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components'
import { Button } from './Button.tsx'
import styles from './Notices.module.css'

type Notice = {
  readonly tone: 'done' | 'info' | 'error'
  readonly text: string
  readonly isPassing?: boolean
  readonly actions?: readonly { readonly label: string; readonly run: () => void }[]
}

type Props = { readonly queue: ToastQueue<Notice>; readonly label: string; readonly closeLabel: string }

/** Where short messages appear; a screen reader reads them out without moving the focus. */
export function Notices({ queue, label, closeLabel }: Props) {
  const round = useRound(queue)
  useEffect(() => {
    const pass = () => {
      for (const { key, content } of queue.visibleToasts) if (content.isPassing) queue.close(key)
    }
    document.addEventListener('input', pass)
    return () => document.removeEventListener('input', pass)
  }, [queue])
  return (
    <ToastRegion key={round} queue={queue} className={styles.region} aria-label={label}>
      {({ toast }) => (
        <Toast
          toast={toast}
          data-message
          className={`${styles.notice} ${toast.content.tone === 'error' ? styles.error : ''}`}
          aria-label={toast.content.text}
        >
          <Sign tone={toast.content.tone} />
          <ToastContent className={styles.text}>{toast.content.text}</ToastContent>
          {toast.content.actions?.map(({ label, run }) => (
            <Button
              key={label}
              look="quiet"
              onPress={() => {
                run()
                queue.close(toast.key)
              }}
            >
              {label}
            </Button>
          ))}
          <AriaButton slot="close" className={styles.close} aria-label={closeLabel}>
            <X aria-hidden size="1.2em" />
          </AriaButton>
        </Toast>
      )}
    </ToastRegion>
  )
}

function Sign({ tone }: Pick<Notice, 'tone'>) {
  const Icon = { done: CircleCheck, info: Info, error: CircleAlert }[tone]
  return <Icon aria-hidden size="1.2em" />
}

/**
 * Counts how often there was no message. A region that saw a message go with the focus in it gives the focus to the next
 * one, long after; so each round gets a region of its own, and the one that goes gives the focus back.
 */
function useRound(queue: ToastQueue<Notice>): number {
  const [round, setRound] = useState(0)
  useEffect(
    () =>
      queue.subscribe(() => {
        if (queue.visibleToasts.length === 0) setRound((rounds) => rounds + 1)
      }),
    [queue],
  )
  return round
}
