import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../ui/base.css'
import { installPlainCopy } from '#ui/plainCopy.ts'
import { loadWordBreaks } from '#ui/wordBreaks.ts'
import { Wall } from './Wall.tsx'

const root = document.getElementById('root')
if (!root) throw new Error('audience.html has no #root')
installPlainCopy()
await loadWordBreaks()
createRoot(root).render(
  <StrictMode>
    <Wall />
  </StrictMode>,
)
