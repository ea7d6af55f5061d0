import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { bridge, idle, isBrowser } from '#app/bridge.ts'
import { lineOnScreen } from '#app/keepFocus.ts'
import { startLanguage } from '#app/language.ts'
import { createLeaving, leaveWithPage } from '#app/leaving.ts'
import { allDrafts } from '#app/openDrafts.ts'
import { changeDisplay, currentDisplay, onSettings, startSettings } from '#app/settings.ts'
import { installCaretKey } from '#ui/caret.ts'
import { installTyping } from '#ui/typingListener.ts'
import { installZoom } from '#ui/zoom.ts'
import './ui/base.css'
import { installPlainCopy } from '#ui/plainCopy.ts'
import { App } from './shell/App.tsx'

// The content security policy forbids code made at run time, so zod must not try.
z.config({ jitless: true })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
bridge.on('signFromWall', installTyping(lineOnScreen))
installCaretKey()
installPlainCopy()
const field = () => (document.activeElement instanceof HTMLElement ? document.activeElement : null)
leaveWithPage(createLeaving({ bridge, idle, drafts: allDrafts, field }), allDrafts, isBrowser)
await startSettings(bridge)
startLanguage()
installZoom({ read: () => currentDisplay().zoom, keep: (zoom) => void changeDisplay({ zoom }), onChange: onSettings })
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
