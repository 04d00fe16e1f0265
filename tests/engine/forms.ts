/** Every form that a compiled graph has; tests that hold for one must hold for all. */
import { vi } from 'vitest'
import { compile, type Program } from '../../src/engine/program.ts'
import { compileToWebAssembly } from '../../src/engine/wasm.ts'

export const forms = [
  ['typed arrays', compile],
  ['WebAssembly', compileToWebAssembly],
  ['WebAssembly without relaxed SIMD', withoutRelaxedSimd],
] as const

/** As on an engine that does not know a module's one relaxed instruction. */
function withoutRelaxedSimd(...args: Parameters<typeof compileToWebAssembly>): Program {
  const validate = vi.spyOn(WebAssembly, 'validate').mockReturnValue(false)
  try {
    return compileToWebAssembly(...args)
  } finally {
    validate.mockRestore()
  }
}
