/** The log of all steps. */
import type { Generated } from 'kysely';
import type { Instant } from './columns.ts';

export interface LedgerHeadTable {
  one: Generated<boolean>;
  /** Name of the log in its checkpoints; fixed at the first start. */
  origin: string | null;
  size: Generated<string>;
  signed_size: Generated<string>;
  checkpoint_due: Instant;
  publication_due: Instant;
}

/** Events that have no index yet; filled by a trigger. */
export interface LedgerQueueTable {
  event: string;
}

export interface LedgerLeafTable {
  index: string;
  event: string;
}

export interface LedgerTileTable {
  level: number;
  index: string;
  nodes: Buffer;
}

export interface LedgerCheckpointTable {
  size: string;
  note: string;
  signed_at: Instant;
  published_at: Instant | null;
}

export interface LedgerKeyTable {
  id: string;
  key: string;
  since: Instant;
  until: Instant | null;
}
