/** What a graph's gradients are to a training, where the graph is the loss of one example. */

/** Undefined where the text is not the loss of one example. */
export function shareInGraph(text: string): string | undefined {
  const [, name] = /^\s*(loss|margin)\s*\(.*\)\s*,\s*\[[^\]]*\]\s*,[^,()]*\)\s*$/.exec(text) ?? []
  if (name === undefined) return undefined
  const total = name === 'margin' ? 'the mean' : 'the sum'
  return `This is the loss of one example, and its gradients are that example’s alone: a training goes by ${total} of all examples’, and by an L2 penalty where it has one.`
}
