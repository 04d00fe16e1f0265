/** Where practice is kept: the key in the page's address and in the browser's storage. Apart, because it is all that the page needs at first. */
export const practiceKey = 'backprop-practice'
