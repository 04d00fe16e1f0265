/** What an author can write in a post without importing it. */
import BackpropWalkthrough from './BackpropWalkthrough.astro'
import Clock from './Clock.astro'
import Link from './Link.astro'
import ListItem from './ListItem.astro'
import LossChart from './LossChart.astro'
import NeuronGraph from './NeuronGraph.astro'
import Note from './Note.astro'
import Paragraph from './Paragraph.astro'
import Timestamp from './Timestamp.astro'

export const postComponents = {
  a: Link,
  li: ListItem,
  p: Paragraph,
  BackpropWalkthrough,
  Clock,
  LossChart,
  NeuronGraph,
  Note,
  Timestamp,
}
