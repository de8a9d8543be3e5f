import type { Circumstances } from '../circumstances.ts';
import type { ComplainantState } from '../complainant/index.ts';
import type { RightState } from '../right/index.ts';
import type { SellerState } from '../seller/index.ts';
import type { FiledCase } from './state.ts';

/** The inputs of a decision about a case, including the other aggregates, which are locked with it. */
export interface CaseCircumstances extends Circumstances {
  /** Where the forum marketplace offers goods, ISO 3166-1 alpha-2; needed at a filing. */
  readonly territories?: readonly string[] | undefined;
  readonly complainant?: ComplainantState | undefined;
  readonly agent?: ComplainantState | undefined;
  readonly right?: RightState | undefined;
  readonly seller?: SellerState | undefined;
  /** For goods offered again: the upheld case that the complaint continues. */
  readonly parent?: FiledCase | undefined;
  /** The seller of that case. */
  readonly former?: SellerState | undefined;
}
