import type { Calendar } from './clock/index.ts';
import type { Rules } from './policy/index.ts';

/** The actor of a command. The shell has authenticated it; the deciders check what it may do. */
export type Actor =
  | { readonly kind: 'participant'; readonly participant: string; readonly user?: string | undefined }
  | { readonly kind: 'seller'; readonly seller: string }
  /** `organisation`: that the person works for at that time. */
  | { readonly kind: 'desk'; readonly user: string; readonly organisation?: string | undefined }
  | { readonly kind: 'marketplace'; readonly marketplace: string }
  | { readonly kind: 'system' };

/** The organisation that a deciding desk user works for. */
export const organisationOf = (actor: Actor): string | undefined =>
  actor.kind === 'desk' ? actor.organisation : undefined;

/** The inputs of every decision, as data. */
export interface Circumstances {
  /** Instant, ISO 8601 UTC with milliseconds: `2026-03-01T02:00:00.000Z`. */
  readonly now: string;
  readonly actor: Actor;
  /** The rules in force when the case was filed; for everything that is not about one case, the current ones. */
  readonly rules: Rules;
  readonly calendar: Calendar;
  /** IANA zone of the forum marketplace, in which days are counted. */
  readonly zone: string;
}
