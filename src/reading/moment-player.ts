/** A click on a moment of the video offers to play it in the corner of the page; the video is loaded on request only. */
const player = document.querySelector<HTMLDialogElement>('.player')
let moment: HTMLAnchorElement | undefined

document.addEventListener('click', (event) => {
  const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-chapter]')
  // A click for a new tab or window keeps its meaning.
  if (!player || !link || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
  event.preventDefault()
  moment = link
  part('#player-title').textContent = `${link.ariaLabel}: ${link.dataset['chapter']}`
  part<HTMLAnchorElement>('.away').href = link.href
  player.show()
  part('.play').focus()
})

player?.addEventListener('click', ({ target }) => {
  if (target === part('.play') && moment) play(new URL(moment.href).searchParams)
  if (target === part('.close')) close()
})
player?.addEventListener('keydown', ({ key }) => key === 'Escape' && close())

function play(video: URLSearchParams): void {
  const frame = document.createElement('iframe')
  frame.title = part('#player-title').textContent
  frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
  frame.referrerPolicy = 'strict-origin-when-cross-origin'
  frame.src = `https://www.youtube-nocookie.com/embed/${video.get('v')}?start=${parseInt(video.get('t') ?? '')}&autoplay=1`
  part('.screen').replaceChildren(frame)
}

/** The video stops, and the reader is back at the moment they came from. */
function close(): void {
  part('.screen').replaceChildren()
  player?.close()
  moment?.focus()
}

function part<Part extends HTMLElement>(selector: string): Part {
  return player?.querySelector(selector) as Part
}
