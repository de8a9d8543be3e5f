import type { Challenge, RightType, VerificationKind } from '@marketsafe/terms';

/** What the programme knows of a right and of the participant that registers it with a host. */
export interface RightsFile {
  readonly right: {
    readonly id: string;
    readonly type: RightType;
    readonly office: string;
    readonly number: string;
    readonly mark?: string | undefined;
    readonly holderName: string;
    readonly territories: readonly string[];
    readonly classes: readonly number[];
    readonly registeredOn?: string | undefined;
    readonly validUntil?: string | undefined;
    readonly challenge?: Challenge | undefined;
    readonly status: 'unverified' | 'verified' | 'lapsed' | 'assigned';
    readonly verification?: { readonly by: VerificationKind; readonly association?: string | undefined } | undefined;
  };
  /** Who registers it. `mandateUntil`: of an agent, absent if it has no mandate. */
  readonly by: { readonly role: 'holder' | 'agent'; readonly name: string; readonly mandateUntil?: string | undefined };
  readonly contact: { readonly name: string; readonly email: string };
  /** Names of the participant's documents about the right, as they are in the dossier. */
  readonly documents: readonly string[];
  /** What the participant's brand book says of the mark. */
  readonly brand: {
    readonly photos: readonly string[];
    readonly categories: readonly string[];
    readonly authorised: readonly { readonly marketplace: string; readonly seller: string }[];
  };
}
