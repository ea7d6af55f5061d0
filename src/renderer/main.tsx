import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { z } from 'zod'
import { startLanguage } from '#app/language.ts'
import { installZoom } from '#ui/zoom.ts'
import './ui/base.css'
import { App } from './shell/App.tsx'

// The content security policy forbids code made at run time, so zod must not try.
z.config({ jitless: true })

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')
installZoom()
await startLanguage()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
