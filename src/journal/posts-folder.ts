/** Where the posts lie, from the repository's root. The tests build other journals with the same settings and course. */
export const postsFolder = process.env['POSTS_DIR'] ?? 'content/posts'
