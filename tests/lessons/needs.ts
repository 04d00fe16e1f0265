/** Tests that compare with another program, and are left out where that is missing. */
import { spawnSync } from 'node:child_process'
import type { TestContext } from 'vitest'

declare module 'vitest' {
  interface TaskMeta {
    /** Read by scripts/count.mjs: a test that is skipped for a reason does not count as failed. */
    skipReason?: string
  }
}

/** Skips a test, and says why, on a machine without the command that it needs. */
export function needs(context: TestContext, command: string, option: string): void {
  if (spawnSync(command, [option]).status === 0) return
  context.task.meta.skipReason = `there is no ${command} on this machine to compare with`
  context.skip(context.task.meta.skipReason)
}
