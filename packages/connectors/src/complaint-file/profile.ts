import type { ReasonCode, RightType, Target } from '@marketsafe/terms';
import type { ComplaintField } from '../contract.ts';
import type { HostFact, Words } from '../host-fact.ts';

/** A reason in the host's words. `code`: its own number, where one is documented. */
type HostReason = Words & { readonly code?: string };

/**
 * A host without an interface that we may call: what its form takes. A person fills in the form from our worksheets. No profile
 * was tried at the host itself (`seen`).
 */
export interface HostProfile {
  readonly name: Words;
  readonly seen: 'not-live';
  /** Where a person hands the complaint in. */
  readonly form: string;
  /** Language of the packets that go to it. */
  readonly language: keyof Words;
  /** The marketplaces that it takes complaints for, by their ids here. `amazon` stands for `amazon-us` too. */
  readonly sites: readonly string[];
  /** The most listings of one complaint; absent: no limit is known. */
  readonly most?: number;
  readonly targets: readonly Target['kind'][];
  /** What its form takes of a listing: the address of its page, or its number there. */
  readonly names: 'address' | 'number';
  readonly rights: readonly RightType[];
  /** The only offices whose registrations it accepts; absent: it names none. */
  readonly offices?: readonly string[];
  /** The most characters of an explanation; absent: no limit is known. */
  readonly explanation?: number;
  /** Only these reasons are accepted. */
  readonly reasons: Readonly<Partial<Record<ReasonCode, HostReason>>>;
  readonly required: readonly ComplaintField[];
  /** What the person does there, in order. */
  readonly steps: readonly Words[];
  readonly facts: readonly HostFact[];
}
