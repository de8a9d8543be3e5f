import type { RightType } from '@marketsafe/terms';
import { type DutyVersion, inForce, type LegalPack } from './legal-pack.ts';

/** An event, in the terms of a legal pack. */
export interface Happening {
  readonly event: string;
  /** Facts of the pack that are true; all others are false. */
  readonly given: readonly string[];
  readonly right: RightType;
  /** Calendar day. */
  readonly on: string;
}

/** The duties that an event triggers, by name. */
export function dutiesOf(law: LegalPack, { event, given, right, on }: Happening): ReadonlyMap<string, DutyVersion> {
  const owed = new Map<string, DutyVersion>();
  for (const [name, versions] of Object.entries(law.duties)) {
    const duty = inForce(versions, on);
    if (duty === undefined || duty.on !== event || !(duty.rightTypes ?? law.rightTypes).includes(right)) continue;
    const isMet = (duty.if ?? []).every((fact) => given.includes(fact));
    const isExcused = (duty.unless ?? []).some((fact) => given.includes(fact));
    if (isMet && !isExcused) owed.set(name, duty);
  }
  return owed;
}
