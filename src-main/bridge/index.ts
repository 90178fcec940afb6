export { createDispatcher, type Caller, type Handlers } from './dispatch.ts'
