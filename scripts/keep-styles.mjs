/**
 * Astro drops a component's style sheet when the pages that draw it on the server have its rules in theirs. A script
 * that loads the component later still asks for the file by its name, and would fail without it: this puts it back.
 */
export function keepStylesOfLateComponents() {
  /** @type {Map<string, string | Uint8Array>} */
  const sheets = new Map()
  return [
    {
      name: 'note-style-sheets',
      apply: 'build',
      generateBundle: {
        order: 'pre',
        handler(_options, bundle) {
          for (const file of Object.values(bundle))
            if (file.type === 'asset' && file.fileName.endsWith('.css'))
              sheets.set(file.fileName, file.source)
        },
      },
    },
    {
      name: 'keep-style-sheets',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          const scripts = Object.values(bundle).filter((file) => file.type === 'chunk')
          for (const [name, source] of sheets)
            if (bundle[name] === undefined && scripts.some(({ code }) => code.includes(name)))
              this.emitFile({ type: 'asset', fileName: name, source })
        },
      },
    },
  ]
}
