import { EyeOff, type LucideIcon, MonitorOff, Snowflake } from 'lucide-react'
import { useTranslation } from '#app/language.ts'
import { askAudience, useAudience } from '#app/stage.ts'
import type { AudienceState } from '#shared/contract.ts'
import type { MessageKey } from '#shared/language/index.ts'
import { Button } from '#ui/Button.tsx'
import styles from './HeldStrip.module.css'

type Strip = {
  readonly icon: LucideIcon
  readonly text: MessageKey
  readonly way: MessageKey
  readonly ask: Parameters<typeof askAudience>[0]
}

const black: Strip = { icon: EyeOff, text: 'audience.dark', way: 'audience.light', ask: 'toggleBlack' }
const frozen: Strip = { icon: Snowflake, text: 'audience.held', way: 'audience.goOn', ask: 'toggleFreeze' }
const lost: Strip = { icon: MonitorOff, text: 'audience.lost', way: 'audience.close', ask: 'closeAudience' }

/** Says over the whole width that the group does not see what the facilitator does; nothing while it does. */
export function HeldStrip() {
  const { t } = useTranslation()
  const audience = useAudience()
  const strip = audience && stripFor(audience)
  if (!strip) return null
  const { icon: Icon, text, way, ask } = strip
  return (
    <div className={styles.strip}>
      <Icon aria-hidden size="1.2em" />
      <p role="status">{t(text)}</p>
      <Button onPress={() => void askAudience(ask)}>{t(way)}</Button>
    </div>
  )
}

function stripFor(audience: AudienceState): Strip | null {
  if (audience.lost) return lost
  if (!audience.open) return null
  return audience.black ? black : audience.frozen ? frozen : null
}
