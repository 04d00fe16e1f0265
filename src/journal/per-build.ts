/** What is worked out once in a build, and anew for every page in dev, where an author changes it meanwhile. */
import { isDeepStrictEqual } from 'node:util'

/**
 * `work`, done once for each question. A question is the same as an earlier one only if everything in it is; an answer
 * belongs to all who ask, so nobody changes it.
 */
export function perBuild<Question extends unknown[], Answer>(
  work: (...question: Question) => Answer,
): (...question: Question) => Answer {
  // JSON, for which NaN is null and a Map has nothing in it, only narrows down what is then compared.
  const kept = new Map<string, { question: Question; answer: Answer }[]>()
  return (...question) => {
    if (!import.meta.env.PROD) return work(...question)
    const key = JSON.stringify(question)
    const alike = kept.get(key) ?? []
    const known = alike.find((other) => isDeepStrictEqual(other.question, question))
    if (known !== undefined) return known.answer
    const answer = work(...question)
    kept.set(key, [...alike, { question, answer }])
    return answer
  }
}
