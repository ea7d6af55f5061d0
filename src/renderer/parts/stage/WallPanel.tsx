import { Minus, MonitorPlay, Plus, Ruler } from 'lucide-react'
import { useState } from 'react'
import { Dialog, DialogTrigger } from 'react-aria-components'
import { useTranslation } from '#app/language.ts'
import { changeSettings, useSettings } from '#app/settings.ts'
import type { AudienceState } from '#shared/contract.ts'
import { nextSize } from '#shared/rules/stage/wallLook.ts'
import { Button, IconButton } from '#ui/Button.tsx'
import { Choice } from '#ui/Fields.tsx'
import { Popover } from '#ui/Popover.tsx'
import { PageTurner } from './PageTurner.tsx'
import { RoomDialog } from './RoomDialog.tsx'
import styles from './WallPanel.module.css'
import { WallPreview } from './WallPreview.tsx'

const themes = ['light', 'dark'] as const

/** Opens what there is to see and to set of the second screen: the wall itself, small, and how it looks. */
export function WallPanel() {
  const { t } = useTranslation()
  const { wall } = useSettings()
  const [asksRoom, setAsksRoom] = useState(false)
  const [pages, setPages] = useState<AudienceState['pages']>(null)
  const resize = (to: 'larger' | 'smaller') => void changeSettings({ wall: { size: nextSize(wall.size, to) } })
  return (
    <>
      <DialogTrigger>
        <IconButton icon={MonitorPlay} label={t('audience.panel')} />
        {/* What goes on beside it can go on: the group's own screen is what is looked at meanwhile. */}
        <Popover placement="bottom start" isNonModal>
          <Dialog className={styles.panel} aria-label={t('audience.panel')}>
            <WallPreview onPages={setPages} />
            <div className={styles.row}>
              <PageTurner small={pages} />
              <span className={styles.size}>
                <IconButton
                  icon={Minus}
                  label={t('audience.smaller')}
                  isDisabled={nextSize(wall.size, 'smaller') === wall.size}
                  onPress={() => resize('smaller')}
                />
                <span>{t('audience.size', { size: wall.size })}</span>
                <IconButton
                  icon={Plus}
                  label={t('audience.larger')}
                  isDisabled={nextSize(wall.size, 'larger') === wall.size}
                  onPress={() => resize('larger')}
                />
              </span>
              <Button icon={Ruler} onPress={() => setAsksRoom(true)}>
                {t('audience.room')}
              </Button>
            </div>
            <Choice
              label={t('audience.theme')}
              value={wall.theme}
              options={themes.map((value) => ({ value, text: t(`theme.${value}`) }))}
              onChange={(theme) => void changeSettings({ wall: { theme } })}
            />
          </Dialog>
        </Popover>
      </DialogTrigger>
      <RoomDialog isOpen={asksRoom} onClose={() => setAsksRoom(false)} />
    </>
  )
}
