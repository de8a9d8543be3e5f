import type { FiledCase } from './case/state.ts';
import type { Calendar } from './clock/index.ts';
import type { ComplainantState } from './complainant/index.ts';
import type { Rules } from './policy/index.ts';
import type { RightState } from './right/index.ts';
import type { SellerState } from './seller/index.ts';

/** Who speaks. The shell has authenticated it; the deciders check that it may say this. */
export type Actor =
  | { readonly kind: 'participant'; readonly participant: string; readonly user?: string | undefined }
  | { readonly kind: 'seller'; readonly seller: string }
  | { readonly kind: 'desk'; readonly user: string }
  | { readonly kind: 'marketplace'; readonly marketplace: string }
  | { readonly kind: 'system' };

/** Time and the other aggregates that a decision depends on, as data. */
export interface Circumstances {
  /** Instant, ISO 8601 UTC with milliseconds: `2026-03-01T02:00:00.000Z`. */
  readonly now: string;
  readonly actor: Actor;
  /** The rules in force when the case was filed; for anything that is not about one case, the current ones. */
  readonly rules: Rules;
  readonly calendar: Calendar;
  /** IANA zone of the forum marketplace: its days are the days that count. */
  readonly zone: string;
  /** Where the forum marketplace offers goods, ISO 3166-1 alpha-2; needed at a filing. */
  readonly territories?: readonly string[] | undefined;
  /** Whether the forum marketplace can take down one variant of a listing; absent: it can. */
  readonly separatesVariants?: boolean | undefined;
  readonly complainant?: ComplainantState | undefined;
  readonly agent?: ComplainantState | undefined;
  readonly right?: RightState | undefined;
  readonly seller?: SellerState | undefined;
  /** The upheld case that a complaint about goods that came back continues. */
  readonly parent?: FiledCase | undefined;
}
