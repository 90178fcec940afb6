/** @file The one door between a window and the rooms: parse in, call, parse out, envelope. Knows only the contract. */
import { BookError, calls } from '#contract'
import type { CallName, ErrorCode, Input, Output, Reply } from '#contract'

type Awaitable<T> = T | Promise<T>

/** The window that asks. `refusal`: why it may not write now, or `null` when it may. `isSecond`: another window came first. */
export type Caller = { refusal: () => ErrorCode | null; isSecond: () => boolean }

const onlyCaller: Caller = { refusal: () => null, isSecond: () => false }

/** One handler per call. Forgetting one, or answering with the wrong shape, does not compile. */
export type Handlers = { [N in CallName]: (input: Input<N>, caller: Caller) => Awaitable<Output<N>> }

type Log = (message: string, cause: unknown) => void
type Needs = { handlers: Handlers; log: Log; newTraceId: () => string }

/**
 * The single function a host listens with: name and input in, envelope out; it never throws.
 *
 * Input is parsed before it reaches a handler. Output is parsed too: a store that drifts from the contract fails here, with
 * a trace id, rather than as a blank screen. Calls that write are refused when the caller may not write.
 */
export function createDispatcher({ handlers, log, newTraceId }: Needs) {
  return async function dispatch(name: string, input: unknown, caller: Caller = onlyCaller): Promise<Reply> {
    try {
      if (!isCallName(name)) throw new BookError('invalid-input')
      const refusal = calls[name].writes ? caller.refusal() : null
      if (refusal !== null) throw new BookError(refusal)
      return { ok: true, value: await answer(handlers[name], name, { input, caller }) }
    } catch (cause) {
      return refused({ log, newTraceId }, isCallName(name) ? name : 'a call outside the contract', cause)
    }
  }
}

/** The envelope of a failure, and its line in the log: names, codes and a trace, never what was typed. */
function refused({ log, newTraceId }: Omit<Needs, 'handlers'>, what: string, cause: unknown): Reply {
  const { code, details } = cause instanceof BookError ? cause : { code: 'unexpected' as const, details: {} }
  const traceId = newTraceId()
  log(`${what}: ${code} (trace ${traceId})`, code === 'unexpected' ? cause : undefined)
  return { ok: false, code, details, traceId }
}

async function answer(named: Handlers[CallName], name: CallName, asked: { input: unknown; caller: Caller }) {
  const parsed = calls[name].input.safeParse(asked.input)
  if (!parsed.success) throw asBookError(parsed.error)

  // The table is typed per call; here we hold "some call", which TypeScript cannot follow.
  const handler = named as (input: unknown, caller: Caller) => unknown
  return calls[name].output.parse(await handler(parsed.data, asked.caller))
}

/** Schemas name some refusals of their own, by message; everything else is input the contract does not allow. */
function asBookError(error: { issues: readonly { message: string; path: PropertyKey[] }[] }): BookError {
  const [issue] = error.issues
  const named = refusals.find((code) => code === issue?.message)
  if (named !== undefined) return new BookError(named)
  return new BookError('invalid-input', issue === undefined ? {} : { field: issue.path.map(String).join('.') })
}

const refusals = ['date-not-real', 'text-too-long', 'password-empty', 'bsn-not-real'] as const

function isCallName(name: string): name is CallName {
  return Object.hasOwn(calls, name)
}
