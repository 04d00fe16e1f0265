/** What was reported of a lab's training, as the figures draw it: the present numbers, the run so far, the network. */
import type { Numbers } from '../lessons/network-of-parameters.ts'
import { RunRecord } from '../lessons/run-record.ts'
import type { Report } from '../lessons/training-protocol.ts'

/** What is shown of a training; replaced as a whole by every report. */
export type Shown = Omit<Report, 'losses' | 'accuracies' | 'comparison' | 'from' | 'stopped' | 'state'> & {
  readonly loss: number
  readonly accuracy: number
}

export class Reported {
  shown: Shown = $state.raw({} as Shown)
  /** The network as it was last asked for: less often than the loss, as it is much to draw. */
  network: Numbers & { readonly maps: readonly Float64Array[] | undefined } = $state.raw({} as never)
  /** The losses of the present run. It changes with every `shown`. */
  record = new RunRecord()

  /** `example` is the place of the one whose numbers the network shows. */
  take(report: Report, example: number): void {
    const goesOn = report.from > report.first
    if (!goesOn) this.record = new RunRecord(report.first)
    this.record.take(report)
    if (report.neuronOutputs || !goesOn) this.#takeNetwork(report, example)
    this.shown = {
      ...report,
      // those that are drawn already, if they are the same
      examples: goesOn ? this.shown.examples : report.examples,
      loss: this.record.losses.at(report.updates),
      accuracy: this.record.accuracies.at(report.updates),
    }
  }

  #takeNetwork({ parameters, grads, neuronOutputs, neurons, examples }: Report, example: number): void {
    this.network = {
      parameters,
      grads,
      outputs: neuronOutputs ?? new Float64Array(),
      inputs: examples.inputs[example] ?? [],
      maps: neurons,
    }
  }
}
