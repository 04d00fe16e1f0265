/** Of a picture for links elsewhere, in pixels: what those who show it (Open Graph) ask for. */
export const cardSize = { width: 1200, height: 630 }
