/** How much of the course the journal has written up: on every page, so worked out once. */
import { coveredOf } from './coverage.ts'
import { perBuild } from './per-build.ts'
import { allPosts } from './posts.ts'
import { theCourse } from './the-course.ts'

export const theCoverage = perBuild(async () => coveredOf(await theCourse(), await allPosts()))
