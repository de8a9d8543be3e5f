import type { ConnectorError } from '../contract.ts';
import type { Written } from './written.ts';

/** Sends one change of an action. Throws `Unsent` or `Broken` unless the marketplace says that it did it. */
export type Send<Change> = (change: Change) => Promise<void>;

/** A change was not sent, or the marketplace certainly did not do it. */
export class Unsent extends Error {
  readonly trouble: ConnectorError;
  constructor(trouble: ConnectorError) {
    super(trouble.message);
    this.name = 'Unsent';
    this.trouble = trouble;
  }
}

/** A change was sent, and was refused, met a fault, or has no answer. */
export class Broken extends Error {
  readonly by: 'refusal' | 'fault' | 'silence';
  readonly retryAfterMs: number;
  constructor(by: Broken['by'], reason: string, retryAfterMs = 0) {
    super(reason);
    this.name = 'Broken';
    this.by = by;
    this.retryAfterMs = retryAfterMs;
  }
}

/** @param onSent called when a change has reached the marketplace, or may have. */
export const sender =
  <Change>(write: (change: Change) => Promise<Written>, onSent: () => void): Send<Change> =>
  async (change) => {
    const written = await write(change);
    if (written.sent === 'no') throw new Unsent(written.error);
    onSent();
    if (written.sent === 'unknown') throw new Broken('silence', written.reason, written.retryAfterMs);
    if (written.refused !== undefined) throw new Broken('refusal', written.refused);
    if (written.fault !== undefined) throw new Broken('fault', `the marketplace reports a fault: ${written.fault}`);
  };

/** Goes on after a fault or a refusal if the change was made all the same: another worker makes the same one at this moment. */
export const unlessMade = async (change: Promise<void>, isMade: () => Promise<boolean>): Promise<void> => {
  try {
    await change;
  } catch (error) {
    if (!(error instanceof Broken) || error.by === 'silence' || !(await isMade())) throw error;
  }
};
