/** A network as people draw it: inputs, then layers of neurons, each with its bias, its output and a weight for every line. */
/** A parameter; `id` is the label the engine gives it, `L1.n2.w3`, by which an expression graph finds the same one. */
export interface DiagramParameter {
  id: string
  data: number
  /** That of the last `backward()`; undefined where it is not asked for. */
  grad: number | undefined
}

export interface DiagramNeuron {
  /** `L1.n2`: layer and neuron, each counted from 1. */
  id: string
  bias: DiagramParameter
  /** One for each input or neuron of the layer before, in order. */
  weights: DiagramParameter[]
  output: number
}

export interface NetworkDiagram {
  inputs: { id: string; data: number }[]
  layers: DiagramNeuron[][]
}
