/** The course's data, read: the one place that does. */
import { getEntry } from 'astro:content'
import type { Course } from './course.ts'

export async function theCourse(): Promise<Course> {
  const entry = await getEntry('course', 'zero-to-hero')
  if (entry === undefined)
    throw new Error('content/course/zero-to-hero.yaml is missing: the journal follows it.')
  return entry.data
}
