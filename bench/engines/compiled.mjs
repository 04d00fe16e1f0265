/** The compiled form on typed arrays. */
import { compile } from '../../src/engine/program.ts'
import { worksOf } from './program.mjs'

export { compile }
export const { train, map, graph } = worksOf(compile)
