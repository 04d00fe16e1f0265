/** The button of a block of code: takes the code with it, without lines that are shown as taken out. */

export function copyCode(): void {
  for (const button of document.querySelectorAll('.listing .copy')) {
    const listing = button.closest('.listing')
    const status = listing?.querySelector('[role=status]')
    button.addEventListener('click', () => {
      const lines = [...(listing?.querySelectorAll('.line:not(del)') ?? [])].map(
        ({ textContent }) => textContent,
      )
      void copied(lines.join('\n')).then((done) => {
        if (status)
          status.textContent = done ? 'Copied.' : 'The browser does not let pages copy: select it by hand.'
      })
    })
  }
}

async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return false
  }
}
