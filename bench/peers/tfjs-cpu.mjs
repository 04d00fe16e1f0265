/** TensorFlow.js in plain JavaScript. */
import { trainOn } from './tfjs.mjs'

export const note = 'in float32'
export const tolerance = 1e-3
export const train = trainOn('cpu')
