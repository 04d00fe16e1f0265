/** What an author can write in a post without importing it. */
import BackpropWalkthrough from './BackpropWalkthrough.astro'
import Clock from './Clock.astro'
import Derivative from './Derivative.astro'
import Link from './Link.astro'
import LossChart from './LossChart.astro'
import NeuronGraph from './NeuronGraph.astro'
import Note from './Note.astro'
import Timestamp from './Timestamp.astro'
import ValueInspector from './ValueInspector.astro'

export const postComponents = {
  a: Link,
  BackpropWalkthrough,
  Clock,
  Derivative,
  LossChart,
  NeuronGraph,
  Note,
  Timestamp,
  ValueInspector,
}
