/** The lecture's walkthrough, 00:37:30 to 01:09:10: a simple expression, one optimization step, a neuron. */
import { aNeuron } from './a-neuron-by-hand.ts'
import { anExpression } from './an-expression-by-hand.ts'
import type { Lesson } from './lesson.ts'
import { oneStep } from './one-step-by-hand.ts'

export const backpropByHand: Lesson = [anExpression, oneStep, aNeuron]
