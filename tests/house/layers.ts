/** The arrows between the parts of src/: reads every import and names the ones that go against them. */
import { dirname, join, normalize } from 'node:path/posix'
import { lineOf, withoutComments, type SourceFile } from './files.ts'

const runsInBrowser = /^(?!node:)/

/** What a part may import besides itself. A part that is not listed may import everything but the pages. */
const rules: Record<string, { parts: string[]; packages: RegExp; rule: string }> = {
  engine: {
    parts: [],
    packages: /^(?:pure-rand|jsep)(\/|$)/,
    rule: 'the engine imports only itself, pure-rand and jsep',
  },
  lessons: { parts: ['engine'], packages: runsInBrowser, rule: 'lessons import only the engine' },
  figures: { parts: [], packages: runsInBrowser, rule: 'figures import nothing else of ours' },
  islands: {
    parts: ['lessons', 'figures', 'engine'],
    packages: runsInBrowser,
    rule: 'islands import only lessons, figures and the engine',
  },
  journal: { parts: [], packages: /./, rule: 'the journal imports nothing else of ours' },
}

const imports =
  /(?:\bimport|\bexport)\s[^'"`;]*?\bfrom\s*['"]([^'"]+)|\bimport\s*\(?\s*['"`]([^'"`]+)|\bnew URL\(\s*['"]([^'"]+)/g

/** What only a browser or a clock can answer would make the engine's numbers depend on where it runs. */
const outsideWorld =
  /\b(?:document|window|navigator|localStorage|performance|Date|setTimeout|setInterval|requestAnimationFrame|Math\.random)\b/g

/** One sentence for each import (or, in the engine, word) that breaks a rule. */
export function brokenArrows(files: SourceFile[]): string[] {
  return files.flatMap(({ path, text }) => {
    const code = withoutComments(text)
    const from = partOf(path)
    const wrongImports = [...code.matchAll(imports)].flatMap((match) => {
      const wanted = match[1] ?? match[2] ?? match[3] ?? ''
      const rule = brokenRule(from, path, wanted)
      return rule ? [`${path}:${lineOf(code, match.index)} imports '${wanted}', but ${rule}`] : []
    })
    const words = from === 'engine' ? [...code.matchAll(outsideWorld)] : []
    const wrongWords = words.map(
      (match) =>
        `${path}:${lineOf(code, match.index)} mentions ${match[0]}, but the engine knows no DOM, clock or chance`,
    )
    return [...wrongImports, ...wrongWords]
  })
}

function brokenRule(from: string, path: string, wanted: string): string | undefined {
  const limits = rules[from]
  if (!/^[./]/.test(wanted)) return limits && !limits.packages.test(wanted) ? limits.rule : undefined
  const to = partOf(wanted.startsWith('/') ? wanted.slice(1) : normalize(join(dirname(path), wanted)))
  if (to === from) return undefined
  if (to === 'pages') return 'nothing imports a page'
  return limits && !limits.parts.includes(to) ? limits.rule : undefined
}

/** "src/engine/value.ts" is of the part "engine"; what lies outside src/ is of its own first folder. */
function partOf(path: string): string {
  const [top = '', second = ''] = path.split('/')
  return top === 'src' ? second : top
}
