/** What the cards of the inspector are, and what the underscore in an attribute's name asks for. */

/** Names stand in backticks. */
export const objectsExplained =
  'Data and behaviour in one place: the numbers stand on the card, the methods come with its class. `grad` is 0.0, and `_backward` a function that does nothing, until the lecture comes to the backward pass. An underscore, as in `_prev`, is a convention: it says “internal, leave it alone”, and Python does not lock anything. Reading `_prev` from outside works; setting it would make the card tell a false story of how its number came about.'
