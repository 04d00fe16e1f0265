/** The demos that have a page of their own: what each is called and what it is for. */
export const demos = [
  {
    name: 'backprop-walkthrough',
    title: 'Backpropagation by hand',
    deck: 'The lecture’s walkthrough from 37:30 to 1:09:10: every gradient, one step at a time, back and forth.',
  },
  {
    name: 'neuron-graph',
    title: 'The neuron graph',
    deck: 'A neuron as the lecture draws it: move an input or a weight and watch every number follow.',
  },
  {
    name: 'loss-chart',
    title: 'Training loss',
    deck: 'A network of 41 parameters learns the lecture’s four examples while you watch the loss.',
  },
] as const
