/**
 * An upper bound: a model without restrictions, naive Bayes over the words of titles (Laplace-smoothed). It learns how each collector and shop
 * writes ("Men's", 正品, "colorways"), which shows where a listing was collected and not whether it is genuine.
 */
export function bagOfWords(infringing: readonly string[], genuine: readonly string[]): (title: string) => number {
  const [yes, no] = [counts(infringing), counts(genuine)];
  const vocabulary = new Set([...yes.words.keys(), ...no.words.keys()]).size;
  const logOf = ({ words, total }: typeof yes, word: string): number =>
    Math.log(((words.get(word) ?? 0) + 1) / (total + vocabulary));
  return (title) => wordsOf(title).reduce((sum, word) => sum + logOf(yes, word) - logOf(no, word), 0);
}

function counts(titles: readonly string[]): { words: Map<string, number>; total: number } {
  const words = new Map<string, number>();
  let total = 0;
  for (const title of titles)
    for (const word of wordsOf(title)) {
      words.set(word, (words.get(word) ?? 0) + 1);
      total++;
    }
  return { words, total };
}

/** Words as written, and single hanzi. */
const wordsOf = (title: string): string[] => [
  ...new Set(title.match(/\p{Script=Han}|[\p{L}\p{N}']+|[^\s\p{L}\p{N}]/gu)),
];
