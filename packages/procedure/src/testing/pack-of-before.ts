/** The text of a pack as one of before was written, whose title and sources were said in English alone. */
export const packOfBefore = (text: string): string =>
  text.replace(/^( *)(title|where):\n +en: (.*)\n +zh-CN: .*$/gm, '$1$2: $3');
