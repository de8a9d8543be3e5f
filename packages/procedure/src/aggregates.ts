/** The four aggregates by kind. All other data is plain rows. */

import type { CaseCircumstances } from './case/circumstances.ts';
import { type CaseCommand, type CaseEvent, type CaseState, caseDecider } from './case/index.ts';
import {
  type ComplainantCommand,
  type ComplainantEvent,
  type ComplainantState,
  complainantDecider,
} from './complainant/index.ts';
import type { AggregateKind, Decider, To } from './decider.ts';
import { type RightCommand, type RightEvent, type RightState, rightDecider } from './right/index.ts';
import { type SellerCommand, type SellerEvent, type SellerState, sellerDecider } from './seller/index.ts';

export interface States {
  readonly case: CaseState;
  readonly seller: SellerState;
  readonly complainant: ComplainantState;
  readonly right: RightState;
}

export type AnyCommand = CaseCommand | SellerCommand | ComplainantCommand | RightCommand;
export type AnyEvent = CaseEvent | SellerEvent | ComplainantEvent | RightEvent;
export type AnyState = States[AggregateKind];

/** A command with its addressee. */
export type Addressed =
  | To<'case', CaseCommand>
  | To<'seller', SellerCommand>
  | To<'complainant', ComplainantCommand>
  | To<'right', RightCommand>;

type AnyDecider = Decider<AnyCommand, AnyEvent, AnyState, Addressed, CaseCircumstances>;

const deciders = {
  case: caseDecider,
  seller: sellerDecider,
  complainant: complainantDecider,
  right: rightDecider,
} as const;

/** The decider of a kind, typed for callers that know that its commands, events and states match, but not which kind it is. */
export const deciderOf = (kind: AggregateKind): AnyDecider => deciders[kind] as unknown as AnyDecider;
