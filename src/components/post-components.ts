/** What an author can write in a post without importing it. */
import type { ComponentName, ElementName } from '../journal/component-names.ts'
import BackpropWalkthrough from './BackpropWalkthrough.astro'
import BreakIt from './BreakIt.astro'
import Clock from './Clock.astro'
import Derivative from './Derivative.astro'
import Figure from './Figure.astro'
import Link from './Link.astro'
import ListItem from './ListItem.astro'
import LossChart from './LossChart.astro'
import NeuronGraph from './NeuronGraph.astro'
import Note from './Note.astro'
import Paragraph from './Paragraph.astro'
import Picture from './Picture.astro'
import Ref from './Ref.astro'
import Timestamp from './Timestamp.astro'
import ValueInspector from './ValueInspector.astro'
import WideTable from './WideTable.astro'

export const postComponents = {
  a: Link,
  img: Picture,
  li: ListItem,
  p: Paragraph,
  table: WideTable,
  BackpropWalkthrough,
  BreakIt,
  Clock,
  Derivative,
  Figure,
  LossChart,
  NeuronGraph,
  Note,
  Ref,
  Timestamp,
  ValueInspector,
} satisfies Record<ComponentName | ElementName, unknown>
