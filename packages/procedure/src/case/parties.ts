import type { Actor, Circumstances } from '../circumstances.ts';
import { type Refusal, refuse } from '../refusals.ts';
import type { FiledCase, Side } from './state.ts';

/** Decides whether an act is open: who asks, when, and under which rules. */
export type Asked = Pick<Circumstances, 'now' | 'actor' | 'rules'>;

/** Why an act is not open; undefined where it is. */
export type Guard = (state: FiledCase, at: Asked) => Refusal | undefined;

/** Which side of the case the actor speaks for, if any. */
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

/** The desk user who decides, or a refusal. */
export const deskUser = (actor: Actor): string | Refusal => (actor.kind === 'desk' ? actor.user : refuse('desk-only'));

export const notDesk = ({ actor }: Pick<Circumstances, 'actor'>): Refusal | undefined =>
  actor.kind === 'desk' ? undefined : refuse('desk-only');

/** Receipts, observations and clocks come from the programme or the marketplace, or are entered by the desk. */
export const notByMachine = (actor: Actor): Refusal | undefined =>
  actor.kind === 'seller' || actor.kind === 'participant' ? refuse('not-for-this-actor') : undefined;

/** A party acts on a case that a hold or a referral stops: it waits. */
export function whileStopped(state: FiledCase): Refusal | undefined {
  if (state.hold) return refuse('case-on-hold');
  if (state.referral) return refuse('case-with-desk');
  return undefined;
}
