import { type MeasureKind, variantOf } from '@marketsafe/terms';
import type { ActiveStanding, PriorRisk } from '../policy/index.ts';
import { priorRisk } from '../seller/index.ts';
import type { CaseCircumstances } from './circumstances.ts';
import type { FileComplaint } from './commands.ts';
import type { FundsChoice } from './state.ts';

export interface Proportion {
  /** The measure that hides the target from shoppers. */
  readonly measure: MeasureKind;
  /** Whether the listing's proceeds are held too; absent if the pack does not ask for it. */
  readonly funds?: FundsChoice;
  /** The risk from the seller's strikes in force; absent if the pack does not use it. */
  readonly priorRisk?: PriorRisk;
  /** The claim is about a variant, and its marketplace takes down whole listings only. */
  readonly wholeListing?: true;
}

type Claimed = Pick<FileComplaint, 'target' | 'reason' | 'forum' | 'holdsProceeds' | 'separatesVariants'>;

/** The pack's measure for a target, by reason code, the complainant's standing and, for a listing, the seller's prior risk at filing. */
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
  // If the marketplace decides itself, we take no measure.
  const holds = chosen.includes('hold-funds') && forum === 'decides-here';
  // A marketplace does not separate the proceeds of one variant, and those of the other variants must not be held for it.
  const canHold = holdsProceeds === true && (!isVariant || wholeListing);
  const funds = holds ? (canHold ? 'hold' : 'not-here') : 'none';
  return { measure, priorRisk: risk, ...whole, ...(measures.heldFor !== undefined && { funds }) };
}
