/** What an author gave a demo does not fit: the sentence says what is wrong, and what the demo needs instead. */
export class PropError extends Error {
  override readonly name = 'PropError'
}
