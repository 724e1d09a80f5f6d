import type { Json, PendingOp } from '@/core/reading/pending'
import { readSendAnswer, type SendAnswer } from '@/core/reading/send-answer'

/** A write unanswered for this long counts as lost and is sent again. Milliseconds. */
const patience = 20_000

/** Sends one write to our server and reads the answer. Never throws: no answer is an answer too. */
export async function sendOp(op: PendingOp): Promise<SendAnswer> {
  try {
    const response = await fetch(op.path, {
      method: op.method,
      credentials: 'same-origin',
      redirect: 'manual',
      signal: AbortSignal.timeout(patience),
      headers: {
        accept: 'application/json',
        ...(op.body === null ? {} : { 'content-type': 'application/json' }),
        ...(op.ifMatch === null ? {} : { 'if-match': `"${op.ifMatch}"` }),
      },
      ...(op.body === null ? {} : { body: JSON.stringify(op.body) }),
    })
    return readSendAnswer({
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      body: await bodyOf(response),
    })
  } catch (error) {
    if (error instanceof TypeError || error instanceof DOMException) return { kind: 'unreachable' }
    throw error
  }
}

async function bodyOf(response: Response): Promise<Json | null> {
  const text = await response.text()
  if (text === '' || !response.headers.get('content-type')?.includes('json')) return null
  return JSON.parse(text) as Json
}
