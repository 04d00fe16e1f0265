/** The objective of a training: its loss as a function of the parameters, with the gradient; all that descent needs. */
export interface Objective {
  /** What computes it. */
  readonly engine: 'Values' | 'typed arrays' | 'WebAssembly'
  /** In the order of `MLP.parameters()`; may be written, and is what `evaluate` goes by. */
  readonly parameters: Float64Array
  /** The loss by each parameter, as of the last `evaluate`. */
  readonly gradients: Float64Array
  /** The score of each example, as of the last `evaluate`; there may be room for more behind them. */
  readonly outputs: Float64Array
  /** A forward and a backward pass at the present parameters; returns the loss. */
  evaluate(): number
}

/** An objective that also knows the network at places where there is no example. */
export interface MappedObjective extends Objective {
  /** The score at each of these points, given as a column for each input. */
  scores(points: readonly Float64Array[]): Float64Array
  /** The output of every neuron, layer by layer, at each of these points. */
  neurons(points: readonly Float64Array[]): Float64Array[]
}
