import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { installZoom } from '#ui/zoom.ts'
import '../ui/base.css'
import { Wall } from './Wall.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('audience.html has no #root')
installZoom()
createRoot(root).render(
  <StrictMode>
    <Wall />
  </StrictMode>,
)
