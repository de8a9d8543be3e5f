import type { Refusal } from './refusal.ts';

/** Thrown where a file turns out not to be taken. */
export class RefusedFile extends Error {
  readonly why: Refusal;
  constructor(why: Refusal) {
    super(why);
    this.why = why;
  }
}
