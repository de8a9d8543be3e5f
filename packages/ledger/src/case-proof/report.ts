import { hiddenIn, shownOf } from '../disclosure.ts';
import type { ProvedEntry } from './document.ts';

/** One proved step, as far as the party is shown it. */
export interface ProvedStep {
  /** Its place in the log, from 0. */
  readonly index: number;
  /** Which step of its case it is, from 1. */
  readonly step: number;
  /** `case`; absent where it is not shown, as are the others. */
  readonly aggregate: string;
  readonly type?: string;
  /** Instant, ISO 8601. */
  readonly at?: string;
  /** `participant`, `seller`, `desk`, `marketplace` or `system`. */
  readonly by?: string;
  /** Members that are not shown. */
  readonly hidden: number;
}

/** What was proved. */
export interface ProofReport {
  readonly origin: string;
  readonly size: number;
  /** Base64. */
  readonly root: string;
  /** The key that signed it, and whether it was given from outside or only found in the proof. */
  readonly key: { readonly name: string; readonly id: string; readonly given: boolean };
  /** Size of the checkpoint that was kept outside and is part of the same history. */
  readonly kept?: number;
  /** By case, each in order. */
  readonly cases: readonly { readonly case: string; readonly steps: readonly ProvedStep[] }[];
  /** How many sealed texts are the ones that were sealed. */
  readonly sealed: number;
}

/** The step behind an entry; undefined unless it shows which step of which aggregate it is. */
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
