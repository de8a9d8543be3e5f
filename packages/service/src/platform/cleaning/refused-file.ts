import type { Refusal } from './refusal.ts';

/** Thrown when a file is refused. */
export class RefusedFile extends Error {
  readonly why: Refusal;
  constructor(why: Refusal) {
    super(why);
    this.why = why;
  }
}
