/** The lecture's data set, 01:51:08: four examples of three inputs, each with a target of 1 or −1. */
export const fourExamples = {
  inputs: [
    [2, 3, -1],
    [3, -1, 0.5],
    [0.5, 1, 1],
    [1, 1, -1],
  ],
  targets: [1, -1, -1, 1],
} as const
