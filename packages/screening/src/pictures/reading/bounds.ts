import {
  idleMilliseconds,
  mostMemoryBytes,
  mostMilliseconds,
  mostProcessorMilliseconds,
  mostWaiting,
} from './limits.ts';

/**
 * Calls `act` once after so many milliseconds; what it returns calls that off. Passed in, since this library has no clock:
 * `(milliseconds, act) => { const timer = setTimeout(act, milliseconds).unref(); return () => clearTimeout(timer); }`.
 */
export type After = (milliseconds: number, act: () => void) => () => void;

/** How much the process may take. */
export interface Bounds {
  readonly after: After;
  /** Resident memory, in bytes. */
  readonly memoryBytes: number;
  /** CPU time of one picture. */
  readonly processorMilliseconds: number;
  /** Elapsed time of one picture. */
  readonly milliseconds: number;
  /** Time without a picture after which the process ends. */
  readonly idleMilliseconds: number;
  /** Pictures that may wait. */
  readonly waiting: number;
}

export const defaultBounds: Omit<Bounds, 'after'> = {
  memoryBytes: mostMemoryBytes,
  processorMilliseconds: mostProcessorMilliseconds,
  milliseconds: mostMilliseconds,
  idleMilliseconds,
  waiting: mostWaiting,
};
