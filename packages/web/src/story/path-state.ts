import type { DemoState } from '../data/nouns.ts';
import type { Goods, Story } from './play.ts';

/** The steps played on this page so far. The story stays the initial one, although the service offers the next once it is played. */
export interface Played {
  /** Replaces the story's fake when all stories are played: another finding of the brand. */
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
