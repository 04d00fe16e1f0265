/**
 * What runs before the first paint: the reader's own choice of theme, if they made one.
 * Kept as text because the page's policy allows it by its hash (see astro.config.mjs).
 */
export const themeScript =
  'try{const t=localStorage.getItem("theme");if(t==="light"||t==="dark")document.documentElement.dataset.theme=t}catch{}'
