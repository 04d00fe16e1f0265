/**
 * What is worked out once in a build for each question, and anew for every page in dev, where an author changes it
 * meanwhile. Questions are compared as JSON; an answer belongs to all who ask, so nobody changes it.
 */
export function perBuild<Question extends unknown[], Answer>(
  work: (...question: Question) => Answer,
): (...question: Question) => Answer {
  const kept = new Map<string, Answer>()
  return (...question) => {
    if (!import.meta.env.PROD) return work(...question)
    const key = JSON.stringify(question)
    if (!kept.has(key)) kept.set(key, work(...question))
    return kept.get(key) as Answer
  }
}
