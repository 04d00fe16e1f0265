/** What is read of the content once in a build, and anew for every page in dev, where an author changes it meanwhile. */
export function perBuild<Answer>(read: () => Answer): () => Answer {
  const kept: Answer[] = []
  return () => {
    if (!import.meta.env.PROD) return read()
    if (kept.length === 0) kept.push(read())
    return kept[0] as Answer
  }
}
