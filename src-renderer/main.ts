/** @file Starts the window: finds its bridge, mounts the app. */
import { mount } from 'svelte'
import App from './App.svelte'
import { createClient } from './client.ts'
import { loopbackBridge } from './loopback-bridge.ts'
import './styles/tokens.css'
import './styles/base.css'

const bridge = window.bridge ?? loopbackBridge()
mount(App, { target: document.body, props: { bridge, client: createClient(bridge) } })
