import { contextBridge, ipcRenderer } from 'electron'
import { channels } from '#shared/channels.ts'
import type { Result } from '#shared/result.ts'

type Listener = (payload: unknown) => void

const listeners = new Map<string, Set<Listener>>()

// A window gets the payload alone: the event of Electron would hand it the sender.
ipcRenderer.on(channels.event, (_event, name: string, payload: unknown) => {
  for (const listener of listeners.get(name) ?? []) listener(payload)
})

contextBridge.exposeInMainWorld('jaarlijn', {
  call: (name: string, input: unknown): Promise<Result<unknown>> => ipcRenderer.invoke(channels.call, name, input),
  on: (name: string, listener: Listener): (() => void) => {
    const present = listeners.get(name) ?? new Set()
    listeners.set(name, present.add(listener))
    return () => {
      present.delete(listener)
    }
  },
})
