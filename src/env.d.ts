/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** The ids of the post's figures in their order; set by the post's page, read by what refers to them. */
    figures?: readonly string[]
    /** The video a post is about; set by the post's page, read by the clocks inside the post. */
    video?: import('./journal/course.ts').Video
    /** What later posts put right in it; set by the post's page, read by its paragraphs. */
    corrections?: import('./journal/corrections.ts').Correction<import('./journal/posts.ts').Post>[]
  }
}
