/**
 * The demos that have a page of their own: what each is called, by what name (and with which props) a post embeds it, and
 * what it is for.
 */
export const demos = [
  {
    name: 'derivative',
    component: 'Derivative',
    title: 'The derivative',
    deck: 'The slope of any function you type: measured with a nudge, and computed by the engine. And why a nudge can be too small.',
  },
  {
    name: 'value-inspector',
    component: 'ValueInspector',
    title: 'The Value inspector',
    deck: 'What Python does when you write a + b: every call, what self is in it, and the objects that come of it.',
  },
  {
    name: 'backprop-walkthrough',
    component: 'BackpropWalkthrough',
    title: 'Backpropagation by hand',
    deck: 'The part of the video that has to be done to be understood: every gradient, one step at a time, back and forth.',
  },
  {
    name: 'break-it',
    component: 'BreakIt',
    title: 'Break the backward pass',
    deck: 'One mistake in the backward pass, step by step: which gradients go wrong, and where it stays hidden.',
  },
  {
    name: 'neuron-graph',
    component: 'NeuronGraph',
    title: 'The neuron graph',
    deck: 'Type any expression and watch it compute: every number, every gradient, from a + a to the loss of a whole network.',
  },
  {
    name: 'loss-chart',
    component: 'LossChart',
    title: 'Training loss',
    deck: 'A small network learns the video’s four examples while you watch the loss.',
  },
  {
    name: 'moons',
    component: 'LossChart',
    props: { lab: 'moons' },
    title: 'Two moons',
    deck: 'micrograd’s own demo, trained in your browser and held against the run that its notebook printed.',
  },
] as const

/** The demo that a post embeds by this component and these attributes; the one that asks for most of them. */
export function demoEmbedded(
  component: string,
  attributes: Readonly<Record<string, unknown>>,
): string | undefined {
  return demos.findLast(
    (demo) =>
      demo.component === component &&
      Object.entries('props' in demo ? demo.props : {}).every(([name, value]) => attributes[name] === value),
  )?.name
}
