import type { SettingsChange } from '#shared/settings.ts'
import { readZoom } from '#ui/zoom.ts'

const names = {
  language: 'jaarlijn.language',
  lanes: 'jaarlijn.timeline.lanes',
  columns: 'jaarlijn.table.columns',
  sound: 'jaarlijn.timerSound',
} as const

/**
 * What an older version kept in this window, before the settings had a file of their own; null when it kept nothing.
 * It told displays apart by their size alone, so what it says of one is taken for the display that the window is on.
 */
export function keptBefore(display: string): SettingsChange | null {
  const [language, lanes, columns, sound] = [names.language, names.lanes, names.columns, names.sound].map((name) =>
    localStorage.getItem(name),
  )
  const zoom = localStorage.getItem(`jaarlijn.zoom.${screen.width}x${screen.height}`)
  const found: SettingsChange = {
    ...(language === 'en' || language === 'nl' ? { language } : {}),
    ...(lanes ? { lanes } : {}),
    ...(columns ? { columns: columns.split(' ') } : {}),
    ...(sound ? { sound: sound === 'on' } : {}),
    ...(zoom ? { displays: { [display]: { zoom: readZoom(Number(zoom)) } } } : {}),
  }
  return Object.keys(found).length > 0 ? found : null
}
