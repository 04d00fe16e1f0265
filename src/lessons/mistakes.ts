/** The wrong answers that a question invites, each worked out from the graph: what a diagnosis looks an answer up in. */
import { agrees, isRight } from './agreement.ts'
import { localMistakes, type LocalMistakeId } from './local-mistakes.ts'
import type { Question, QuestionEdge } from './question.ts'

/** Wrong at one use of the Value. */
export type EdgeMistakeId =
  | LocalMistakeId
  /** The local derivative without the upstream gradient. */
  | 'local-only'
  /** The upstream gradient without the local derivative. */
  | 'upstream-only'
  /** Upstream + local instead of upstream × local. */
  | 'added'
  /** The right size with the wrong sign. */
  | 'sign'

export type MistakeId =
  | EdgeMistakeId
  /** Its number in the forward pass. */
  | 'its-data'
  /** 0, where a gradient begins. */
  | 'zero'
  /** The contribution of one use, of several. */
  | 'one-path'
  /** Every use but one, of three or more. */
  | 'missing-path'
  /** The contributions multiplied instead of added. */
  | 'paths-multiplied'

export interface Mistake {
  id: MistakeId
  /** The answer it leads to. */
  number: number
  /** The use at which it is made (or which alone is counted, or left out); undefined if at every one. */
  edge: QuestionEdge | undefined
}

interface EdgeMistake {
  id: EdgeMistakeId
  contribution: number
}

/** Every mistake whose number is finite and not right by chance, the likelier ones first. */
export function mistakesOf(question: Question): Mistake[] {
  const { edges, answer } = question
  const mistakes = edges.length > 1 ? mistakesWithSeveralUses(edges, answer) : mistakesWithOneUse(edges)
  mistakes.push(
    { id: 'its-data', number: question.data, edge: undefined },
    { id: 'zero', number: 0, edge: undefined },
  )
  return mistakes.filter(({ number }) => Number.isFinite(number) && !isRight(question, number))
}

function mistakesWithOneUse(edges: readonly QuestionEdge[]): Mistake[] {
  return edges.flatMap((edge) =>
    mistakesAt(edge).map(({ id, contribution }) => ({ id, number: contribution, edge })),
  )
}

/** The same mistake at every use, or at one of them with the others right; and what goes wrong with the sum. */
function mistakesWithSeveralUses(edges: readonly QuestionEdge[], answer: number): Mistake[] {
  const paths: Mistake[] = edges.map((edge) => ({ id: 'one-path', number: edge.contribution, edge }))
  if (edges.length > 2)
    paths.push(
      ...edges.map((edge): Mistake => ({ id: 'missing-path', number: answer - edge.contribution, edge })),
    )
  const product = edges.reduce((sofar, { contribution }) => sofar * contribution, 1)
  paths.push({ id: 'paths-multiplied', number: product, edge: undefined })
  const atEdges = edges.map((edge) => ({ edge, found: mistakesAt(edge) }))
  const everywhere = (atEdges[0]?.found ?? []).flatMap(({ id }): Mistake[] => {
    const same = atEdges.map(({ found }) => found.find((mistake) => mistake.id === id)?.contribution)
    return [
      { id, number: same.reduce<number>((sum, number) => sum + (number ?? Number.NaN), 0), edge: undefined },
    ]
  })
  const atOne = atEdges.flatMap(({ edge, found }) =>
    found.map(({ id, contribution }): Mistake => ({
      id,
      number: answer - edge.contribution + contribution,
      edge,
    })),
  )
  return [...paths, ...everywhere, ...atOne]
}

/** Only what changes the contribution: leaving out the local derivative of a plus is no mistake. */
function mistakesAt(edge: QuestionEdge): EdgeMistake[] {
  const { upstream, local, contribution } = edge
  const mistakes: EdgeMistake[] = [
    ...localMistakes(edge).map((mistake) => ({ id: mistake.id, contribution: upstream * mistake.local })),
    { id: 'local-only', contribution: local },
    { id: 'upstream-only', contribution: upstream },
    { id: 'sign', contribution: -contribution },
    { id: 'added', contribution: upstream + local },
  ]
  return mistakes.filter((mistake) => !agrees(mistake.contribution, contribution))
}
