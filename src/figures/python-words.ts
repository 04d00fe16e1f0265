/** A line of Python cut into words by what they mean here: only data and grad are coloured. */

export interface PythonWord {
  text: string
  /** The class it is drawn with; '' for plain text. */
  kind: 'keyword' | 'string' | 'data' | 'grad' | ''
}

const words = /(f?"[^"]*")|\b(class|def|return|import|if|else|lambda)\b|\b(data)\b|\b(grad)\b/g

/** The pieces in order; together they are the line. */
export function pythonWords(line: string): PythonWord[] {
  const pieces: PythonWord[] = []
  let end = 0
  for (const match of line.matchAll(words)) {
    const [text, string, keyword, data] = match
    if (match.index > end) pieces.push({ text: line.slice(end, match.index), kind: '' })
    const kind =
      string !== undefined
        ? 'string'
        : keyword !== undefined
          ? 'keyword'
          : data !== undefined
            ? 'data'
            : 'grad'
    pieces.push({ text, kind })
    end = match.index + text.length
  }
  if (end < line.length) pieces.push({ text: line.slice(end), kind: '' })
  return pieces
}
