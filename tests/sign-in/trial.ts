import type { Person, Stage } from './stage.ts';

/** What a trial has: its victim, and another person of the programme who attacks. */
export interface Trial {
  readonly stage: Stage;
  readonly victim: Person;
  readonly thief: Person;
}

export interface Case {
  /** How often it must get in: once where the first attempt is its owner's own. */
  readonly gets: 0 | 1;
  /** @returns how often it got in. */
  readonly play: (trial: Trial) => Promise<number>;
}
