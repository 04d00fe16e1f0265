/** What an author can write in a post without importing it. */
import BackpropWalkthrough from './BackpropWalkthrough.astro'
import BreakIt from './BreakIt.astro'
import Clock from './Clock.astro'
import Link from './Link.astro'
import LossChart from './LossChart.astro'
import NeuronGraph from './NeuronGraph.astro'
import Note from './Note.astro'
import Timestamp from './Timestamp.astro'

export const postComponents = {
  a: Link,
  BackpropWalkthrough,
  BreakIt,
  Clock,
  LossChart,
  NeuronGraph,
  Note,
  Timestamp,
}
