/** The report that a lab begins with, from the first frame that the built page carries. */
import type { FirstFrame } from './first-frame.ts'
import type { Report } from './training-protocol.ts'

/** As of the start: nothing was done and nothing drawn. The figures were made by graphs of Values. */
export function firstReport({ loss, accuracy, outputs, parameters, grads, examples }: FirstFrame): Report {
  return {
    engine: 'Values',
    examples,
    first: 0,
    updates: 0,
    from: 0,
    losses: Float64Array.of(loss),
    accuracies: Float64Array.of(accuracy),
    comparison: new Float64Array(),
    outputs: Float64Array.from(outputs),
    parameters: Float64Array.from(parameters),
    grads: Float64Array.from(grads),
    piled: new Float64Array(parameters.length),
    script: [],
    largestRise: undefined,
    remaining: 0,
    time: 0,
    stopped: undefined,
    boundary: undefined,
    neurons: undefined,
    neuronOutputs: undefined,
    state: undefined,
  }
}
