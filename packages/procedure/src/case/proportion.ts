import { type MeasureKind, variantOf } from '@marketsafe/terms';
import type { ActiveStanding, PriorRisk } from '../policy/index.ts';
import { priorRisk } from '../seller/index.ts';
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
  /** The claim is about a variant, and its marketplace takes down whole listings only. */
  readonly wholeListing?: true;
}

type Claimed = Pick<FileComplaint, 'target' | 'reason' | 'forum' | 'holdsProceeds' | 'separatesVariants'>;

/** What the pack does to a target, by reason code, the complainant's standing and, for a listing, the seller's prior risk at filing. */
export function proportionate(claimed: Claimed, standing: ActiveStanding, at: CaseCircumstances): Proportion {
  const { target, reason, forum, holdsProceeds, separatesVariants } = claimed;
  const { rules, seller, now } = at;
  const { measures, reasons } = rules;
  const isVariant = variantOf(target) !== undefined;
  const wholeListing = isVariant && separatesVariants !== true;
  const whole = wholeListing && { wholeListing };
  const risk =
    measures.priorRisk === undefined || target.kind !== 'listing'
      ? undefined
      : priorRisk(seller, reasons[reason].track, measures.priorRisk, now);
  const usual = measures[target.kind][standing];
  if (risk === undefined) return { measure: usual, ...whole };
  const chosen = measures.byReason?.[reason]?.[standing][risk] ?? [];
  const measure = chosen.find((kind) => kind !== 'hold-funds') ?? usual;
  // Where the marketplace decides itself, no measure of ours follows.
  const holds = chosen.includes('hold-funds') && forum === 'decides-here';
  // What is owed for one variant nobody holds apart, and what is owed for the others is not held for it.
  const canHold = holdsProceeds === true && (!isVariant || wholeListing);
  const funds = holds ? (canHold ? 'hold' : 'not-here') : 'none';
  return { measure, priorRisk: risk, ...whole, ...(measures.heldFor !== undefined && { funds }) };
}
