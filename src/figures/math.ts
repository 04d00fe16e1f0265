/** MathML for formulas that change while the reader watches: all browsers draw it, and none needs a script for it. */

/** A name set upright or a whole number formatted for people; both come escaped by Svelte. */
export type Atom =
  | { name: string }
  | { number: string }
  | { sign: string }
  | { derivative: [of: string, by: string] }
  | { power: [base: readonly Atom[], exponent: string] }

/** `∂L/∂c` as an atom. */
export function derivative(of: string, by: string): Atom {
  return { derivative: [of, by] }
}

export function name(text: string): Atom {
  return { name: text }
}

export function number(text: string): Atom {
  return { number: text }
}

export function sign(text: string): Atom {
  return { sign: text }
}

export function power(base: readonly Atom[], exponent: string): Atom {
  return { power: [base, exponent] }
}
