/** The compiled form as WebAssembly. */
import { compileToWebAssembly } from '../../src/engine/wasm.ts'
import { worksOf } from './program.mjs'

export { compileToWebAssembly as compile }
export const { train, map, graph } = worksOf(compileToWebAssembly)
