/** A training session in a thread of its own: a request comes in, a report goes out. */
import type { Request } from './training-protocol.ts'
import { TrainingSession } from './training-session.ts'

const session = new TrainingSession(() => performance.now())

self.onmessage = ({ data }: MessageEvent<Request>) => {
  self.postMessage(session.answer(data))
}
// whoever started it learns by this that it could be loaded
self.postMessage('ready')
