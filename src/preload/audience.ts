import { contextBridge, ipcRenderer } from 'electron'
import { channels } from '#shared/channels.ts'

type Listener = (message: unknown) => void

// The page can listen and tell which of its pages it shows, two numbers: there is no way here to ask main anything.
let listener: Listener | null = null
/** What came before the page was ready to listen. */
let waiting: unknown[] = []

ipcRenderer.on(channels.stage, (_event, message: unknown) => {
  if (listener) listener(message)
  else waiting.push(message)
})

contextBridge.exposeInMainWorld('wall', {
  onStage: (heard: Listener): void => {
    listener = heard
    for (const message of waiting) heard(message)
    waiting = []
  },
  tellPages: (pages: unknown): void => ipcRenderer.send(channels.pages, pages),
})
