/** The way to a training session: in a Worker, or on the page where a Worker is refused. */
import type { Report, Request } from '../lessons/training-protocol.ts'

export interface Trainer {
  readonly thread: 'worker' | 'page'
  /** How long one answer may take, in milliseconds: on the page it must leave time to draw. */
  readonly slice: number
  /** Answers come in the order of the questions. Rejects when the session has broken down. */
  ask(request: Request): Promise<Report>
  close(): void
}

/** Never rejects for want of a Worker. */
export async function connectTrainer(): Promise<Trainer> {
  try {
    return await inWorker()
  } catch {
    return onPage()
  }
}

/** Resolves once the Worker has answered something, so that one that cannot even be loaded is found out. */
async function inWorker(): Promise<Trainer> {
  const worker = new Worker(new URL('../lessons/training.worker.ts', import.meta.url), { type: 'module' })
  const waiting: { resolve: (report: Report) => void; reject: (error: unknown) => void }[] = []
  const failAll = (error: unknown): void => {
    for (const { reject } of waiting.splice(0)) reject(error)
  }
  await new Promise<void>((resolve, reject) => {
    worker.onmessage = () => resolve()
    worker.onerror = (event) => {
      event.preventDefault()
      worker.terminate()
      reject(new Error(event.message || 'The Worker could not be loaded.'))
    }
  })
  worker.onmessage = ({ data }: MessageEvent<Report>) => waiting.shift()?.resolve(data)
  worker.onerror = (event) => {
    event.preventDefault()
    failAll(new Error(event.message))
  }
  return {
    thread: 'worker',
    slice: 12,
    ask: (request) =>
      new Promise((resolve, reject) => {
        waiting.push({ resolve, reject })
        worker.postMessage(request)
      }),
    close: () => {
      worker.terminate()
      failAll(new Error('The Worker was closed.'))
    },
  }
}

async function onPage(): Promise<Trainer> {
  const { TrainingSession } = await import('../lessons/training-session.ts')
  const session = new TrainingSession(() => performance.now())
  return {
    thread: 'page',
    slice: 7,
    // a task of its own, so that what was shown before is drawn before it
    ask: (request) =>
      new Promise((resolve, reject) => {
        setTimeout(() => {
          try {
            resolve(session.answer(request))
          } catch (error) {
            reject(error)
          }
        })
      }),
    close: () => undefined,
  }
}
