import { hiddenIn, shownOf } from '../disclosure.ts';
import type { ProvedEntry } from './document.ts';

/** One proved step, as far as it is disclosed to the party. */
export interface ProvedStep {
  /** Its index in the log, from 0. */
  readonly index: number;
  /** The number of the step in its case, from 1. */
  readonly step: number;
  /** `case`; like the others, absent if not disclosed. */
  readonly aggregate: string;
  readonly type?: string;
  /** Instant, ISO 8601. */
  readonly at?: string;
  /** `participant`, `seller`, `desk`, `marketplace` or `system`. */
  readonly by?: string;
  /** Number of members that are not disclosed. */
  readonly hidden: number;
}

/** The result of a successful verification. */
export interface ProofReport {
  readonly origin: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** The key that signed it, and whether it was given from outside or only found in the proof. */
  readonly key: { readonly name: string; readonly id: string; readonly given: boolean };
  /** Size of the kept checkpoint, which is part of the same history. */
  readonly kept?: number;
  /** By case, each in order. */
  readonly cases: readonly { readonly case: string; readonly steps: readonly ProvedStep[] }[];
  /** Number of sealed texts that match their seals. */
  readonly sealed: number;
}

/** The step of an entry; undefined unless it discloses its aggregate and its number. */
export function stepOf({ entry }: ProvedEntry, index: number): ProvedStep | undefined {
  const { kind, aggregate, version, type, at, actor } = shownOf(entry) as Readonly<Record<string, unknown>>;
  if (typeof kind !== 'string' || typeof aggregate !== 'string' || !Number.isSafeInteger(version)) return undefined;
  const by = (actor as { kind?: unknown } | undefined)?.kind;
  return {
    index,
    step: version as number,
    aggregate: `${kind} ${aggregate}`,
    ...(typeof type === 'string' && { type }),
    ...(typeof at === 'string' && { at }),
    ...(typeof by === 'string' && { by }),
    hidden: hiddenIn(entry),
  };
}
