import type { Actor } from '@marketsafe/procedure';
import type { Caller } from './caller.ts';
import { ProblemError } from './problem.ts';

/** The actor that deciders see for a caller. */
export function actorOf(caller: Caller): Actor {
  if (caller.kind === 'participant') return { kind: 'participant', participant: caller.participant, user: caller.user };
  if (caller.kind === 'desk') {
    const { user, organisation } = caller;
    return { kind: 'desk', user, ...(organisation !== undefined && { organisation }) };
  }
  if (caller.kind === 'seller') return { kind: 'seller', seller: caller.seller };
  if (caller.kind === 'marketplace') return { kind: 'marketplace', marketplace: caller.marketplace };
  throw new ProblemError(403, 'not-for-this-actor', 'You cannot decide anything here.');
}
