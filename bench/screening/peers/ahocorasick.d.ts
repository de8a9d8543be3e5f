declare module 'ahocorasick' {
  export default class AhoCorasick {
    constructor(keywords: readonly string[]);
    /** For each place where some keyword ends: its last index, and the keywords. */
    search(text: string): [end: number, keywords: string[]][];
  }
}
