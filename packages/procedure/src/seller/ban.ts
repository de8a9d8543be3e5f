import type { Circumstances } from '../circumstances.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { frozenStrikes } from './closure.ts';
import type { Draft } from './draft.ts';
import { imposeMeasure, storefrontOf } from './measures.ts';
import { isContested } from './points.ts';

/** The permanent ban: only for a closed shop, only while no counted strike is contested, and never by one person. */
export function approveBan(draft: Draft, user: string, at: Circumstances): Refusal | undefined {
  const refusal = mayDecide(draft, user, at);
  if (refusal) return refusal;
  const { closure, seller } = draft.state;
  if (closure === undefined || seller === undefined) return refuse('storefront-not-closed');
  if (frozenStrikes(draft.state).some(isContested)) return refuse('strike-contested');
  if (closure.approvals.includes(user)) return refuse('approver-not-distinct');
  draft.add({ type: 'ban-approved', user, at: at.now });
  const approvers = [...closure.approvals, user];
  if (approvers.length >= at.rules.ban.approvals) {
    draft.add({ type: 'storefront-banned', approvers, at: at.now });
    imposeMeasure(draft, 'ban', storefrontOf(seller), 'ban');
  }
  return undefined;
}

/** The shop stays closed; the question is asked again on new grounds: another strike, or a graver one. */
export function declineBan(draft: Draft, user: string, at: Circumstances): Refusal | undefined {
  const refusal = mayDecide(draft, user, at);
  if (refusal) return refusal;
  draft.add({ type: 'ban-declined', user, at: at.now });
  return undefined;
}

function mayDecide(draft: Draft, user: string, { actor }: Circumstances): Refusal | undefined {
  if (actor.kind !== 'desk') return refuse('desk-only');
  if (actor.user !== user) return refuse('not-for-this-actor');
  if (draft.state.closure === undefined) return refuse('storefront-not-closed');
  if (draft.state.ban !== undefined) return refuse('already-banned');
  return draft.state.closure.declined ? refuse('ban-declined') : undefined;
}
