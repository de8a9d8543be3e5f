/** The same declared identity opens another shop: it is closed together with the first, on stated grounds, and the seller can object. */
import type { Circumstances } from '../circumstances.ts';
import { type Refusal, refuse } from '../refusals.ts';
import { releaseDerived } from './closure.ts';
import type { Draft } from './draft.ts';
import { imposeMeasure, liftMeasure, storefrontOf } from './measures.ts';

export function recognise(draft: Draft, of: string, identity: string, at: Circumstances): Refusal | undefined {
  if (at.actor.kind !== 'system' && at.actor.kind !== 'desk') return refuse('not-for-this-actor');
  const { recognised, seller } = draft.state;
  if (recognised !== undefined || seller === undefined || seller === of) return undefined;
  draft.add({ type: 'reregistration-recognised', of, identity, at: at.now });
  imposeMeasure(draft, 'recognition', storefrontOf(seller), 'close-storefront');
  return undefined;
}

export function contestRecognition(draft: Draft, at: Circumstances): Refusal | undefined {
  if (at.actor.kind !== 'seller' || at.actor.seller !== draft.state.seller) return refuse('not-for-this-actor');
  if (draft.state.recognised === undefined) return refuse('not-recognised');
  if (!draft.state.recognised.contested) draft.add({ type: 'recognition-contested', at: at.now });
  return undefined;
}

export function decideRecognition(
  draft: Draft,
  outcome: 'confirmed' | 'reversed',
  at: Circumstances,
): Refusal | undefined {
  if (at.actor.kind !== 'desk') return refuse('desk-only');
  const { recognised } = draft.state;
  if (recognised === undefined) return refuse('not-recognised');
  const { user } = at.actor;
  if (outcome === 'confirmed') draft.add({ type: 'recognition-confirmed', user, at: at.now });
  else liftRecognition(draft, recognised.of, at.now, user);
  return undefined;
}

export function liftDerived(draft: Draft, of: string, at: Circumstances): undefined {
  if (draft.state.recognised?.of === of) liftRecognition(draft, of, at.now);
}

function liftRecognition(draft: Draft, of: string, at: string, user?: string): undefined {
  draft.add({ type: 'recognition-lifted', of, at, ...(user !== undefined && { user }) });
  liftMeasure(draft, 'recognition', storefrontOf(draft.state.seller ?? ''));
  if (draft.state.closure === undefined) releaseDerived(draft);
}

/** If this shop is open again when it learns of a continuation, it releases that one at once. */
export function addDerived(draft: Draft, seller: string): undefined {
  if (draft.state.derived.includes(seller)) return;
  draft.add({ type: 'derived-added', seller });
  if (draft.state.closure === undefined && draft.state.recognised === undefined) releaseDerived(draft);
}
