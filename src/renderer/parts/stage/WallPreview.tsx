import { useEffect, useRef, useState } from 'react'
import { z } from 'zod'
import { bridge } from '#app/bridge.ts'
import { useTranslation } from '#app/language.ts'
import { askAudience, useAudience } from '#app/stage.ts'
import type { AudienceState } from '#shared/contract.ts'
import styles from './WallPanel.module.css'

/** How wide the wall is drawn here, in rem. */
const width = 24

/** What the small wall says: that it listens, or which of its pages it shows. */
const said = z.union([z.literal('wall'), z.object({ pages: z.object({ page: z.int(), count: z.int() }) })])

type Props = { readonly onPages: (pages: AudienceState['pages']) => void }

/** The wall as the group sees it, small: the same page, which gets the same messages, as large as it is there. */
export function WallPreview({ onPages }: Props) {
  const { t } = useTranslation()
  const audience = useAudience()
  const frame = useRef<HTMLIFrameElement>(null)
  const [rem] = useState(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize))
  useEffect(() => {
    const wall = () => frame.current?.contentWindow
    const stop = bridge.on('wall', (message) => wall()?.postMessage(message, window.location.origin))
    const onReady = ({ source, origin, data }: MessageEvent) => {
      if (source !== wall() || origin !== window.location.origin) return
      const { data: told } = said.safeParse(data)
      if (told === 'wall') void askAudience('startPreview')
      else if (told) onPages(told.pages.count > 1 ? told.pages : null)
    }
    window.addEventListener('message', onReady)
    return () => {
      stop()
      window.removeEventListener('message', onReady)
      void askAudience('stopPreview')
    }
  }, [onPages])
  const size = audience?.size ?? { width: 16, height: 9 }
  const scale = (width * rem) / size.width
  return (
    <div className={styles.preview} style={{ width: `${width}rem`, height: size.height * scale }}>
      <iframe
        ref={frame}
        className={styles.wall}
        title={t('audience.preview')}
        src="./audience.html"
        tabIndex={-1}
        style={{ width: size.width, height: size.height, scale: String(scale) }}
      />
    </div>
  )
}
