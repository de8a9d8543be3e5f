import type { MeasureKind } from '@marketsafe/terms';
import type { Circumstances } from '../circumstances.ts';
import type { ActiveStanding, PriorRisk } from '../policy/index.ts';
import { priorRisk } from '../seller/index.ts';
import type { FileComplaint } from './commands.ts';
import type { FundsChoice } from './state.ts';

export interface Proportion {
  /** What takes the target from shoppers' sight. */
  readonly measure: MeasureKind;
  /** Whether the proceeds of the listing are held with it; absent where the pack does not ask. */
  readonly funds?: FundsChoice;
  /** What the seller's strikes in force say of it; absent where the pack does not ask. */
  readonly priorRisk?: PriorRisk;
}

/** What the pack does to a target, by reason code, the complainant's standing and, for a listing, the seller's prior risk at filing. */
export function proportionate(
  { target, reason, forum, holdsProceeds }: Pick<FileComplaint, 'target' | 'reason' | 'forum' | 'holdsProceeds'>,
  standing: ActiveStanding,
  { rules, seller, now }: Circumstances,
): Proportion {
  const { measures, reasons } = rules;
  const risk =
    measures.priorRisk === undefined || target.kind !== 'listing'
      ? undefined
      : priorRisk(seller, reasons[reason].track, measures.priorRisk, now);
  const usual = measures[target.kind][standing];
  if (risk === undefined) return { measure: usual };
  const chosen = measures.byReason?.[reason]?.[standing][risk] ?? [];
  const measure = chosen.find((kind) => kind !== 'hold-funds') ?? usual;
  // Where the marketplace decides itself, no measure of ours follows.
  const holds = chosen.includes('hold-funds') && forum === 'decides-here';
  return { measure, priorRisk: risk, ...(holds && { funds: holdsProceeds === true ? 'hold' : 'not-here' }) };
}
