import type { DemoState } from '../data/demo.ts';
import type { Story } from './play.ts';

/** What has been played on this page so far. The story is the one that it began with: the service moves on when one is played. */
export interface Played {
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
