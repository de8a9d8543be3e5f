/** What screening weighs with: learned from what was decided, tried beside what is in force, put in force; and the rates it compares prices by. */
import type { Features, Model } from '@marketsafe/screening';
import type { Band } from '@marketsafe/terms';
import type { Generated } from 'kysely';
import type { Instant, Json, Tenant } from './columns.ts';

/** What screening said of a listing when it was complained of. */
export interface ScreeningExampleTable {
  tenant: Tenant;
  case_id: string;
  features: Json<Features>;
  at: Instant;
}

export type ModelState = 'learning' | 'failed' | 'shadow' | 'in-force' | 'retired' | 'dropped';

export interface ScreeningModelTable {
  tenant: Tenant;
  /** From 1 on; 0 is the one that comes with the service, which has no row. */
  number: number;
  state: ModelState;
  /** Everything that it is learned from, as `writeLabels` writes it. */
  labels: string;
  /** SHA-256 of them, hex. */
  labels_hash: string;
  by: string;
  at: Instant;
  attempts: Generated<number>;
  claimed_until: Instant | null;
  last_error: string | null;
  model: Json<Model> | null;
  /** What came of learning (`LearnedModel`), without the model. */
  result: Json<unknown> | null;
  learned_at: Instant | null;
  /** Since when it is tried on what is screened. */
  shadow_since: Instant | null;
  /** Where the comparison of what was found before goes on; null when it is at its end. */
  shadow_cursor: Json<readonly [brand: string, marketplace: string, listing: string]> | null;
  /** Existing findings that were compared, and assessments since that were. */
  compared: Generated<number>;
  live: Generated<number>;
}

/** A finding that a model that is tried would put at another band than the one in force does; null: not reported. */
export interface ScreeningShiftTable {
  tenant: Tenant;
  number: number;
  brand: string;
  marketplace: string;
  listing: string;
  /** Whose brand it is. */
  holder: string;
  from_band: Band | null;
  to_band: Band | null;
  before: number;
  after: number;
  /** The weight that moved it the most, or `calibration`. */
  mover: string;
  steps: Json<readonly ShiftStep[]>;
}

/** What one reason adds to the log-odds under both. */
export interface ShiftStep {
  readonly weight: string;
  readonly before: number;
  readonly after: number;
}

/** Who did what with a model. */
export interface ScreeningModelActTable {
  tenant: Tenant;
  seq: Generated<string>;
  number: number;
  act: 'proposed' | 'activated' | 'returned-to' | 'dropped';
  by: string;
  at: Instant;
  reasons: string | null;
}

/** A table of exchange rates that was put in force. The one with the highest number is in force. */
export interface RateTableTable {
  /** From 1 on. */
  number: number;
  /** The day that the rates are of, YYYY-MM-DD. */
  as_of: string;
  base: string;
  source: string;
  rates: Json<Readonly<Record<string, string>>>;
  by: string;
  at: Instant;
}
