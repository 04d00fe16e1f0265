/** What puts a run into words; it is loaded with the training, as nothing needs it before. */
export type RunInWords = Pick<typeof import('../lessons/run-words.ts'), 'verdictOn'> &
  Pick<typeof import('../lessons/run-summary.ts'), 'summaryOf'>

export async function loadRunInWords(): Promise<RunInWords> {
  const [{ verdictOn }, { summaryOf }] = await Promise.all([
    import('../lessons/run-words.ts'),
    import('../lessons/run-summary.ts'),
  ])
  return { verdictOn, summaryOf }
}
