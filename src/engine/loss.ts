/** Losses: one Value that says how far the predictions are from their targets; training makes it smaller. */
import { mean, sum } from './sum.ts'
import type { Value } from './value.ts'

/** The L2 penalty, alpha · Σ p² over the parameters: it keeps the weights small. */
export interface L2 {
  readonly alpha: number
  readonly parameters: readonly Value[]
}

/** A loss over predictions and the targets of the same places, with an L2 penalty if one is given. */
export type Loss = (predictions: readonly Value[], targets: readonly number[], l2?: L2) => Value

/** The lecture's loss: Σ (prediction − target)². */
export const summedSquaredError: Loss = (predictions, targets, l2) =>
  penalised(sum(each('summedSquaredError', predictions, targets, squaredError)), l2)

/** The mean of (prediction − target)². */
export const meanSquaredError: Loss = (predictions, targets, l2) =>
  penalised(mean(each('meanSquaredError', predictions, targets, squaredError)), l2)

/** micrograd's demo: the mean of relu(1 − target · score), for targets −1 and 1: 0 once every margin is at least 1. */
export const maxMargin: Loss = (scores, targets, l2) =>
  penalised(mean(each('maxMargin', scores, targets, hinge)), l2)

/**
 * The mean of −(t · ln σ(z) + (1 − t) · ln(1 − σ(z))), for logits z and targets t between 0 and 1. It takes the
 * score before the sigmoid, because σ(z) rounds to 0 or 1 long before z is large, and ln 0 is no use.
 */
export const binaryCrossEntropy: Loss = (logits, targets, l2) =>
  penalised(mean(each('binaryCrossEntropy', logits, targets, crossEntropy)), l2)

function squaredError(prediction: Value, target: number): Value {
  return prediction.sub(target).pow(2)
}

function hinge(score: Value, target: number): Value {
  return score.mul(-target).add(1).relu()
}

// −ln σ(z) = softplus(z) − z and −ln(1 − σ(z)) = softplus(z), so that t of the one and 1 − t of the other leave t·z
function crossEntropy(logit: Value, target: number): Value {
  if (target < 0 || target > 1)
    throw new RangeError(`binaryCrossEntropy needs targets between 0 and 1, got ${target}`)
  return logit.softplus().sub(logit.mul(target))
}

function each(
  name: string,
  predictions: readonly Value[],
  targets: readonly number[],
  loss: (prediction: Value, target: number) => Value,
): Value[] {
  if (predictions.length !== targets.length || targets.length === 0)
    throw new RangeError(
      `${name} needs a target for each prediction, and at least one, got ${predictions.length} predictions and ${targets.length} targets`,
    )
  return predictions.map((prediction, i) => loss(prediction, targets[i] ?? NaN))
}

function penalised(loss: Value, l2: L2 | undefined): Value {
  if (l2 === undefined) return loss
  return loss.add(sum(l2.parameters.map((parameter) => parameter.mul(parameter))).mul(l2.alpha))
}
