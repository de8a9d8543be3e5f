import type { Actor, Circumstances } from '../circumstances.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { FiledCase, Side } from './state.ts';

/** The inputs that decide whether an act is open: actor, time and rules. */
export type Asked = Pick<Circumstances, 'now' | 'actor' | 'rules'>;

/** Why an act is not open; undefined if it is. */
export type Guard = (state: FiledCase, at: Asked) => Refusal | undefined;

/** The side of the case that the actor represents, if any. */
export function sideOf(state: FiledCase, actor: Actor): Side | undefined {
  if (actor.kind === 'seller') return actor.seller === state.seller ? 'seller' : undefined;
  if (actor.kind !== 'participant') return undefined;
  const { participant } = actor;
  return participant === state.complainant || participant === state.agent ? 'complainant' : undefined;
}

export const notThe = (side: Side, state: FiledCase, at: Pick<Circumstances, 'actor'>): Refusal | undefined =>
  sideOf(state, at.actor) === side ? undefined : refuse('not-your-case');

/** Its own people speak for a marketplace in the cases about its listings and shops, and in no other. */
export const notItsMarketplace = (
  { target }: FiledCase,
  { actor }: Pick<Circumstances, 'actor'>,
): Refusal | undefined =>
  actor.kind === 'marketplace' && actor.marketplace === target.marketplace ? undefined : refuse('not-your-case');

/** The deciding desk user, or a refusal. */
export const deskUser = (actor: Actor): string | Refusal => (actor.kind === 'desk' ? actor.user : refuse('desk-only'));

export const notDesk = ({ actor }: Pick<Circumstances, 'actor'>): Refusal | undefined =>
  actor.kind === 'desk' ? undefined : refuse('desk-only');

/** Receipts, observations and clocks come from the programme or the marketplace, or are entered by the desk. */
export const notByMachine = (actor: Actor): Refusal | undefined =>
  actor.kind === 'seller' || actor.kind === 'participant' ? refuse('not-for-this-actor') : undefined;

/** Refuses a party's act while a hold or a referral pauses the case. */
export function whileStopped(state: FiledCase): Refusal | undefined {
  if (state.hold) return refuse('case-on-hold');
  if (state.referral) return refuse('case-with-desk');
  return undefined;
}
