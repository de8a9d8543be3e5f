/** The most targets of one complaint. */
export const mostTargets = 300;

/** The addresses in a paste: separated by line breaks, spaces or commas, without blanks and repetitions, in order. */
export function urlLines(text: string): string[] {
  return [...new Set(text.split(/[\s,，]+/).filter(Boolean))];
}
