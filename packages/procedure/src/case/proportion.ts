import { type MeasureKind, variantOf } from '@marketsafe/terms';
import type { ActiveStanding, PriorRisk } from '../policy/index.ts';
import type { WholeListing } from '../reasons/index.ts';
import { priorRisk, variantsTaken } from '../seller/index.ts';
import type { CaseCircumstances } from './circumstances.ts';
import type { FileComplaint } from './commands.ts';
import type { FundsChoice } from './state.ts';

export interface Proportion {
  /** What takes the target from shoppers' sight. */
  readonly measure: MeasureKind;
  /** Whether the proceeds of the listing are held with it; absent where the pack does not ask. */
  readonly funds?: FundsChoice;
  /** What the seller's strikes in force say of it; absent where the pack does not ask. */
  readonly priorRisk?: PriorRisk;
  /** Of a claim about a variant; `false`: the measure is on it alone. */
  readonly wholeListing?: WholeListing | false;
}

type Claimed = Pick<FileComplaint, 'target' | 'reason' | 'forum' | 'holdsProceeds' | 'separatesVariants'>;

/** What the pack does to a target, by reason code, the complainant's standing and, for a listing, the seller's prior risk at filing. */
export function proportionate(claimed: Claimed, standing: ActiveStanding, at: CaseCircumstances): Proportion {
  const { target, reason, forum, holdsProceeds } = claimed;
  const { rules, seller, now } = at;
  const { measures, reasons } = rules;
  const whole = wholeListing(claimed, at);
  const widened = whole !== undefined && { wholeListing: whole };
  const risk =
    measures.priorRisk === undefined || target.kind !== 'listing'
      ? undefined
      : priorRisk(seller, reasons[reason].track, measures.priorRisk, now);
  const usual = measures[target.kind][standing];
  if (risk === undefined) return { measure: usual, ...widened };
  const chosen = measures.byReason?.[reason]?.[standing][risk] ?? [];
  const measure = chosen.find((kind) => kind !== 'hold-funds') ?? usual;
  // Where the marketplace decides itself, no measure of ours follows.
  const holds = chosen.includes('hold-funds') && forum === 'decides-here';
  // What is owed for one variant nobody holds apart, and what is owed for the others is not held for it.
  const canHold = holdsProceeds === true && whole !== false;
  const funds = holds ? (canHold ? 'hold' : 'not-here') : 'none';
  return { measure, priorRisk: risk, ...widened, ...(measures.heldFor !== undefined && { funds }) };
}

/** Why the measure on a variant would be one on its listing, or that it is not; undefined: the claim is about no variant. */
function wholeListing(
  { target, reason, separatesVariants }: Claimed,
  { rules: { measures, reasons }, seller, now }: CaseCircumstances,
): WholeListing | false | undefined {
  if (variantOf(target) === undefined) return undefined;
  const after = measures.variants?.wholeListingAfter?.[reason];
  const taken = variantsTaken(seller, target, reasons[reason].track, now);
  if (after !== undefined && taken.size >= after) {
    const restsOn = [...taken.values()].flat().sort();
    return { because: 'repeated-variants', variants: taken.size, restsOn };
  }
  return separatesVariants === true ? false : { because: 'variant-not-separable' };
}
