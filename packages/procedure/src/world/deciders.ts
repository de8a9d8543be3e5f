import type { CaseCommand, CaseEvent, CaseState } from '../case/index.ts';
import { caseDecider } from '../case/index.ts';
import type { ComplainantCommand, ComplainantEvent, ComplainantState } from '../complainant/index.ts';
import { complainantDecider } from '../complainant/index.ts';
import type { AggregateKind, Decider } from '../decider.ts';
import type { RightCommand, RightEvent, RightState } from '../right/index.ts';
import { rightDecider } from '../right/index.ts';
import type { SellerCommand, SellerEvent, SellerState } from '../seller/index.ts';
import { sellerDecider } from '../seller/index.ts';

export type AnyCommand = CaseCommand | SellerCommand | ComplainantCommand | RightCommand;
export type AnyEvent = CaseEvent | SellerEvent | ComplainantEvent | RightEvent;
export type AnyState = CaseState | SellerState | ComplainantState | RightState;

const deciders = {
  case: caseDecider,
  seller: sellerDecider,
  complainant: complainantDecider,
  right: rightDecider,
} as const;

/** A decider by kind, where the kinds of its commands, events and states are known to agree but not which they are. */
export const deciderOf = (kind: AggregateKind): Decider<AnyCommand, AnyEvent, AnyState> =>
  deciders[kind] as unknown as Decider<AnyCommand, AnyEvent, AnyState>;
