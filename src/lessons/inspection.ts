/** What Python does with a line, as plain records: one for each call, each line of the class, each name that is given. */
import type { OpName } from '../engine/ops.ts'
import type { ObjectGraph } from './object-graph.ts'

export type StepKind =
  /** The line is there, and nothing of it has run. */
  | 'start'
  /** Which method, and on which object. */
  | 'lookup'
  /** A place that was asked first, and had nothing. */
  | 'missing'
  | 'enter'
  /** A line of a method. */
  | 'line'
  /** The attributes are written. */
  | 'init'
  | 'return'
  /** Back in a method's line, with what the call inside it brought. */
  | 'resume'
  /** An attribute is read, or numbers are worked out: no method of the class takes part. */
  | 'plain'
  | 'bind'
  | 'show'
  | 'raise'

/** A name inside a method and what it stands for. */
export interface Local {
  name: string
  /** As Python would print it; `object 4` for a Value. */
  text: string
  /** The number of the object. */
  object?: number
}

/** A method at work. */
export interface Frame {
  method: string
  locals: readonly Local[]
}

export interface InspectionStep {
  kind: StepKind
  /** What it is about, in a few words. */
  headline: string
  /** One or two sentences; names stand in backticks. */
  said: string
  /** The line as Python has it by now: what is worked out stands in place of how. */
  reads: string
  /** Lines of the class that run, from 1; empty while the reader's own line does. */
  lines: readonly number[]
  /** The method they are in. */
  method: string
  /** The innermost last. */
  frames: readonly Frame[]
  /** How many objects exist; the last of them is empty until it is `filled` too. */
  made: number
  filled: number
  /** The names outside of any method: the number of the object each points to, or a text. */
  names: Readonly<Record<string, number | string>>
  /** What stands below the line so far. */
  output: string
}

/** A Value of Python's, with what stands on it once `__init__` is done. Objects are numbered from 1 as they are made. */
export interface PythonObject {
  /** As Python prints it, and as the engine computes with it. */
  dataText: string
  data: number
  label: string
  /** Numbers of objects. */
  prev: readonly number[]
  op: string
  /** The entry of the engine's table; undefined for a leaf. */
  made: { op: OpName; symbol: string } | undefined
}

/** The same line in TypeScript, on the engine of this journal. */
export interface InTypeScript {
  code: string
  /** What the engine answers; undefined where Python stops. */
  result: string | undefined
  /** What is different there, and why. */
  notes: readonly string[]
}

export interface Inspection {
  line: string
  steps: readonly InspectionStep[]
  /** Object 1 first. */
  objects: readonly PythonObject[]
  /** What the line comes to, or whose text or attribute it asks for; undefined where no Value takes part. */
  graph: ObjectGraph | undefined
  typescript: InTypeScript
}
