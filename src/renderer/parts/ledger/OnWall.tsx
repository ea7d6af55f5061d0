import { MonitorUp, MonitorX } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from '#app/language.ts'
import { askAudience, useAudience, useStageCover } from '#app/stage.ts'
import { Button } from '#ui/Button.tsx'

type Props = {
  readonly fromId: string
  /** Null for the plan of now. */
  readonly toId: string | null
}

/** Shows what changed since a version to the group for as long as it is on this screen. Nothing where there can be no second screen. */
export function OnWall({ fromId, toId }: Props) {
  const { t } = useTranslation()
  const audience = useAudience()
  const [isOn, setOn] = useState(false)
  useStageCover(isOn ? { kind: 'ledger', fromId, toId } : null)
  if (!audience) return null
  const show = () => {
    setOn(true)
    if (!audience.open) void askAudience('toggleAudience')
  }
  return (
    <Button icon={isOn ? MonitorX : MonitorUp} onPress={isOn ? () => setOn(false) : show}>
      {t(isOn ? 'audience.ledger.off' : 'audience.ledger')}
    </Button>
  )
}
