import type { DemoState } from '../data/nouns.ts';
import type { Goods, Story } from './play.ts';

/** What has been played on this page so far. The story is the one that it began with: the service moves on when one is played. */
export interface Played {
  /** What stands in for the story's fake when all stories have been played: another finding of the brand. */
  readonly standIn?: { readonly goods: Goods; readonly seller: string };
  readonly fakeCase?: string;
  readonly fakeMs?: number;
  readonly honestCase?: string;
}

export interface StepProps {
  readonly demo: DemoState;
  readonly story: Story;
  readonly played: Played;
  readonly onPlayed: (more: Played) => void;
}
