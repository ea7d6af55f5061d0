import { Check, Lightbulb, type LucideIcon, MonitorUp, MonitorX, Moon, Snowflake } from 'lucide-react'
import { useEffect } from 'react'
import { ToggleButton } from 'react-aria-components'
import { keepFocus } from '#app/keepFocus.ts'
import { useTranslation } from '#app/language.ts'
import { askAudience, stage, useAudience, useSpotlit } from '#app/stage.ts'
import { Hint } from '#ui/Hint.tsx'
import { useWindowKey } from '#ui/useWindowKey.ts'
import { PageTurner } from './PageTurner.tsx'
import styles from './StageControls.module.css'
import { audienceKey, letters, pageKey } from './stageKeys.ts'
import { WallPanel } from './WallPanel.tsx'

/** The second screen: on and off, held still, black. Nothing where there can be no second screen. */
export function StageControls() {
  const { t } = useTranslation()
  const audience = useAudience()
  const spotlit = useSpotlit()
  const isOpen = audience?.open ?? false
  useAudienceKeys(isOpen)
  if (!audience) return null
  const name = t(isOpen ? 'audience.hide' : 'audience.show')
  const Screen = isOpen ? MonitorX : MonitorUp
  return (
    <fieldset aria-label={t('audience.controls')} className={styles.controls}>
      {isOpen && spotlit !== null ? (
        <Toggle
          icon={Lightbulb}
          isOn
          isShort
          text={t('audience.spotlight')}
          keys={t('audience.spotlight.keys')}
          onPress={() => {
            stage.spotlight(null)
            requestAnimationFrame(() => keepFocus([]))
          }}
        />
      ) : null}
      {isOpen ? (
        <>
          <PageTurner />
          <Toggle
            icon={Snowflake}
            isOn={audience.frozen}
            text={t('audience.freeze')}
            keys={t('audience.freeze.keys')}
            onPress={() => void askAudience('toggleFreeze')}
          />
          <Toggle
            icon={Moon}
            isOn={audience.black}
            text={t('audience.black')}
            keys={t('audience.black.keys')}
            onPress={() => void askAudience('toggleBlack')}
          />
        </>
      ) : null}
      <WallPanel />
      {/* One button for on and off, so that the focus stays on it. */}
      <button
        key="screen"
        type="button"
        className={styles.screen}
        title={name}
        onClick={() => void askAudience('toggleAudience')}
      >
        <Screen aria-hidden size="1.2em" />
        <span className={isOpen ? 'visuallyHidden' : undefined}>{name}</span>
      </button>
    </fieldset>
  )
}

type ToggleProps = {
  readonly icon: LucideIcon
  readonly isOn: boolean
  readonly text: string
  /** Where room is short the word is only for who does not see the icon; the tooltip says it too. */
  readonly isShort?: boolean
  readonly keys: string
  readonly onPress: () => void
}

/** The word stays the same, on or off: a screen reader adds which, and a tick shows it. */
function Toggle({ icon: Icon, isOn, text, isShort = false, keys, onPress }: ToggleProps) {
  const Shown = isOn && !isShort ? Check : Icon
  return (
    <Hint text={keys} className={styles.keys}>
      <ToggleButton className={styles.toggle} isSelected={isOn} onChange={onPress}>
        <Shown aria-hidden size="1.2em" strokeWidth={isOn ? 3 : 2} />
        <span className={isShort ? 'visuallyHidden' : undefined}>{text}</span>
      </ToggleButton>
    </Hint>
  )
}

/** B and the full stop on whatever was reached by keyboard; with Alt also while typing. */
function useAudienceKeys(isOpen: boolean): void {
  useWindowKey((event) => {
    if (!isOpen || event.defaultPrevented || event.repeat) return
    const what = audienceKey(event, isTyping(event.target))
    const to = pageKey(event)
    if (what) void askAudience(what)
    else if (to) stage.turn(to)
    else return
    event.preventDefault()
  })
  useEffect(() => {
    if (!isOpen) return
    const { dataset } = document.documentElement
    dataset.letters = letters
    return () => {
      delete dataset.letters
    }
  }, [isOpen])
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
