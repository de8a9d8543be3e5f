import type { RightType } from '@marketsafe/terms';
import type { HostFact, Words } from '../host-fact.ts';
import type { Asked } from './asked.ts';

/** What a host asks when a right is registered with it, and which rights it takes. No host was tried (`seen`). */
export interface HostRegistration {
  readonly name: Words;
  readonly seen: 'not-live';
  /** Where a person registers the right. */
  readonly form: string;
  /** Its marketplaces by their ids here, each with the countries where it sells (ISO 3166-1 alpha-2). */
  readonly sites: Readonly<Record<string, readonly string[] | 'everywhere'>>;
  readonly rights: readonly RightType[];
  /** What a person does about a right of another type. */
  readonly others?: Words;
  /** The only offices whose registrations it takes; absent: it names none. A list that was not read at the host refuses nothing. */
  readonly offices?: { readonly only: readonly string[]; readonly known: HostFact['known'] };
  /** The only Nice classes under which something is on sale there; absent: all. */
  readonly classes?: readonly number[];
  /** In the order of its form, where one is documented. */
  readonly asks: readonly { readonly fact: Asked; readonly note?: Words }[];
  /** What the person does there, in order. */
  readonly steps: readonly Words[];
  readonly facts: readonly HostFact[];
}
