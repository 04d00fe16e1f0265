/** Losses: one Value that says how far the predictions are from their targets; training makes it smaller. */
import { mean, sum } from './sum.ts'
import { Value } from './value.ts'

/** The L2 penalty, alpha · Σ p² over the parameters: it keeps the weights small. */
export interface L2 {
  readonly alpha: number
  readonly parameters: readonly Value[]
}

/** A loss over predictions and the targets of the same places, with an L2 penalty if one is given. */
export interface Loss {
  (predictions: readonly Value[], targets: readonly number[], l2?: L2): Value
  /** What one prediction adds. A target may be a Value, so that a compiled program can take it from each example. */
  readonly ofOne: (prediction: Value, target: Value | number) => Value
  /** How the losses of all predictions become one. */
  readonly over: 'sum' | 'mean'
}

/** The lecture's loss: Σ (prediction − target)². */
export const summedSquaredError = lossOver('sum', 'summedSquaredError', squaredError)

/** The mean of (prediction − target)². */
export const meanSquaredError = lossOver('mean', 'meanSquaredError', squaredError)

/** micrograd's demo: the mean of relu(1 − target · score), for targets −1 and 1: 0 once every margin is at least 1. */
export const maxMargin = lossOver('mean', 'maxMargin', hinge)

/**
 * The mean of −(t · ln σ(z) + (1 − t) · ln(1 − σ(z))), for logits z and targets t between 0 and 1. It takes the
 * score before the sigmoid, because σ(z) rounds to 0 or 1 long before z is large, and ln 0 is no use.
 */
export const binaryCrossEntropy = lossOver('mean', 'binaryCrossEntropy', crossEntropy)

function squaredError(prediction: Value, target: Value | number): Value {
  return prediction.sub(target).pow(2)
}

function hinge(score: Value, target: Value | number): Value {
  return score
    .mul(target instanceof Value ? target.neg() : -target)
    .add(1)
    .relu()
}

// −ln σ(z) = softplus(z) − z and −ln(1 − σ(z)) = softplus(z), so that t of the one and 1 − t of the other leave t·z
function crossEntropy(logit: Value, target: Value | number): Value {
  const data = target instanceof Value ? target.data : target
  if (data < 0 || data > 1)
    throw new RangeError(`binaryCrossEntropy needs targets between 0 and 1, got ${data}`)
  return logit.softplus().sub(logit.mul(target))
}

function lossOver(over: Loss['over'], name: string, ofOne: Loss['ofOne']): Loss {
  const total = { sum, mean }[over]
  const loss = (predictions: readonly Value[], targets: readonly number[], l2?: L2): Value => {
    if (predictions.length !== targets.length || targets.length === 0)
      throw new RangeError(
        `${name} needs a target for each prediction, and at least one, got ${predictions.length} predictions and ${targets.length} targets`,
      )
    return penalised(total(predictions.map((prediction, i) => ofOne(prediction, targets[i] ?? NaN))), l2)
  }
  return Object.assign(loss, { ofOne, over })
}

function penalised(loss: Value, l2: L2 | undefined): Value {
  return l2 === undefined ? loss : loss.add(penalty(l2))
}

/** alpha · Σ p². */
export function penalty({ alpha, parameters }: L2): Value {
  return sum(parameters.map((parameter) => parameter.mul(parameter))).mul(alpha)
}
