/** The most targets that one complaint may name. */
export const mostTargets = 300;

/** The addresses of a paste: one a line, spaces and commas separate too, blanks and repetitions dropped, order kept. */
export function urlLines(text: string): string[] {
  return [...new Set(text.split(/[\s,，]+/).filter(Boolean))];
}
