/** Hands a file that was made on the page to the reader, under a name such as `neuron-graph.svg`. */
export function saveFile(name: string, blob: Blob): void {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(blob)
  link.download = name
  link.click()
  // a browser may still be reading it when the click returns
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
