/** The headline of each kind of step of the inspector. */
import type { StepKind } from './inspection.ts'

export const headlines: Readonly<Record<StepKind, string>> = {
  start: 'before it runs',
  lookup: 'a method is looked up',
  missing: 'a method is not there',
  enter: 'a method begins',
  line: 'a line of the class',
  init: 'attributes are written',
  return: 'a method is done',
  resume: 'back in the method',
  plain: 'no method is called',
  bind: 'a name is given',
  show: 'it is shown',
  raise: 'Python stops',
}
