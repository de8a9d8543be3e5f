/** What models are learned from, which one screening weighs with, and the rates that it compares prices by. */
import type { Features, Model } from '@marketsafe/screening';
import type { Generated } from 'kysely';
import type { Instant, Json, Tenant } from './columns.ts';

/** What screening said of a listing when it was complained of. */
export interface ScreeningExampleTable {
  tenant: Tenant;
  case_id: string;
  features: Json<Features>;
  at: Instant;
}

/** A model that an administrator proposed. */
export interface ScreeningModelTable {
  tenant: Tenant;
  /** From 1 on; 0 is the one that comes with the service, which has no row. */
  number: number;
  model: Json<Model>;
  by: string;
  at: Instant;
  reasons: string;
}

/** Who put which model in force. The last one is. */
export interface ScreeningModelActTable {
  tenant: Tenant;
  seq: Generated<string>;
  number: number;
  by: string;
  at: Instant;
  reasons: string;
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
