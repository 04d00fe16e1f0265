/** Every form that a compiled graph has; tests that hold for one must hold for all. */
import { compile } from '../../src/engine/program.ts'
import { compileToWebAssembly } from '../../src/engine/wasm.ts'

export const forms = [
  ['typed arrays', compile],
  ['WebAssembly', compileToWebAssembly],
] as const
