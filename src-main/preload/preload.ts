/** @file The bridge on `window`, and nothing else. Sandboxed; changes about once a year. */
import { contextBridge, ipcRenderer } from 'electron'
import { CALL_CHANNEL, EVENT_CHANNEL, type Bridge, type Reply } from '../contract/bridge.ts'

const bridge: Bridge = {
  host: 'electron',
  bytesUrl: 'app://bewaarboek',
  windowId: 'electron',
  call: (name, input) => ipcRenderer.invoke(CALL_CHANNEL, name, input) as Promise<Reply>,
  on: (listener) => {
    const relay = (_: unknown, event: unknown) => {
      listener(event)
    }
    ipcRenderer.on(EVENT_CHANNEL, relay)
    return () => void ipcRenderer.off(EVENT_CHANNEL, relay)
  },
}

contextBridge.exposeInMainWorld('bridge', bridge)
