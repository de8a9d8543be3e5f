import {
  type CaseCommand,
  type CaseEvent,
  type CaseState,
  type ComplainantCommand,
  type ComplainantEvent,
  type ComplainantState,
  caseDecider,
  complainantDecider,
  type Decider,
  type RightCommand,
  type RightEvent,
  type RightState,
  rightDecider,
  type SellerCommand,
  type SellerEvent,
  type SellerState,
  sellerDecider,
} from '@marketsafe/procedure';

/** The four aggregates by kind. Everything else in the database is plain rows. */
const deciders = {
  case: caseDecider,
  seller: sellerDecider,
  complainant: complainantDecider,
  right: rightDecider,
} as const;

export interface States {
  readonly case: CaseState;
  readonly seller: SellerState;
  readonly complainant: ComplainantState;
  readonly right: RightState;
}

export type AnyCommand = CaseCommand | SellerCommand | ComplainantCommand | RightCommand;
export type AnyEvent = CaseEvent | SellerEvent | ComplainantEvent | RightEvent;

/** A decider by kind, where its commands, events and states are known to agree but not which they are. */
export const deciderOf = (kind: keyof States): Decider<AnyCommand, AnyEvent, States[keyof States]> =>
  deciders[kind] as unknown as Decider<AnyCommand, AnyEvent, States[keyof States]>;
