import type { Period } from '../clock/index.ts';

/** The affected party's means of redress with their deadlines; `within` if the time starts only with delivery. */
export type Redress =
  /** Ends the complaint without points: the claim rests on a photo of its holder alone. */
  | { readonly way: 'replace-picture'; readonly within: Period }
  | { readonly way: 'answer'; readonly within: Period }
  /** The case ended because no notice arrived: an answer reopens it at any time. */
  | { readonly way: 'answer-any-time' }
  | { readonly way: 'appeal'; readonly until: string }
  | { readonly way: 'appeal'; readonly within: Period }
  /** Each decision behind the points, with its own deadline. */
  | { readonly way: 'appeal-each-decision'; readonly within: Period }
  | { readonly way: 'contest' }
  /** The decider sees everything that was sent before the ruling. */
  | { readonly way: 'ruling-to-come' }
  | { readonly way: 'appeal-under-way' }
  /** Nothing is left inside the programme. */
  | { readonly way: 'none-inside' }
  /** A complaint refused for a gap may be filed again without the gap. */
  | { readonly way: 'file-again' };
