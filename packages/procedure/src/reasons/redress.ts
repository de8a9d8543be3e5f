import type { Period } from '../clock/index.ts';

/** What whoever is affected can do, and until when; `within` where the window opens only with delivery. */
export type Redress =
  | { readonly way: 'answer'; readonly within: Period }
  /** The case ended because no notice arrived: an answer reopens it, whenever it comes. */
  | { readonly way: 'answer-any-time' }
  | { readonly way: 'appeal'; readonly until: string }
  | { readonly way: 'appeal'; readonly within: Period }
  /** Each decision behind the points, by its own window. */
  | { readonly way: 'appeal-each-decision'; readonly within: Period }
  | { readonly way: 'contest' }
  /** Whoever decides has what was sent before it. */
  | { readonly way: 'ruling-to-come' }
  | { readonly way: 'appeal-under-way' }
  /** Inside the programme nothing is left. */
  | { readonly way: 'none-inside' }
  /** What was refused for a gap may be filed again without it. */
  | { readonly way: 'file-again' };
