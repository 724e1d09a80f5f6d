/** The columns of the shelf: article, words, highlights, coders, threads, menu. On a phone the title takes a line of its own. */
export const shelfColumns =
  'max-md:flex max-md:flex-wrap max-md:gap-x-4 md:grid md:grid-cols-[minmax(0,1fr)_4.5rem_6rem_8.5rem_4rem_2.25rem] md:gap-x-5'
