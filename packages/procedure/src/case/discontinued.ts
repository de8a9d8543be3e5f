import type { Circumstances } from '../circumstances.ts';
import { withCause } from '../reasons/index.ts';
import { letGo } from './consequences.ts';
import type { EventRules } from './event-rule.ts';
import type { CaseEvent } from './events.ts';
import { ended, recalled } from './folding.ts';
import { isWithMarketplace } from './marketplace-decides.ts';
import { allDone, both, toComplainant, why } from './reactions.ts';
import type { DecidedBy, FiledCase } from './state.ts';
import { isDown } from './transitions.ts';
import { fall, takeBack } from './undoing.ts';

type Discontinued = Extract<CaseEvent, { type: 'case-discontinued' }>;

/**
 * The desk, the marketplace or a remedy ends a case without a decision on the claim: the target is restored, and a submitted
 * complaint is recalled.
 */
export const discontinued = (
  state: FiledCase,
  why: Pick<Discontinued, 'cause' | 'decider' | 'missing' | 'reasons'>,
  at: Circumstances,
): Discontinued => ({
  type: 'case-discontinued',
  ...why,
  to: isDown(state.status) ? 'restoring' : 'closed',
  at: at.now,
  ...(isWithMarketplace(state) && { recall: true }),
});

export const discontinuedEvents = {
  'case-discontinued': {
    fold: (state, event) => {
      const { at, decider, organisation, missing, reasons } = event;
      return ended(recalled(state, event), event.to, {
        ...{ outcome: 'discontinued', by: byOf(event), at, instance: 0 },
        ...(decider !== undefined && { decider }),
        ...(organisation !== undefined && { organisation }),
        ...(missing !== undefined && { missing }),
        ...(reasons !== undefined && { reasons }),
      });
    },
    follow: (state, event, at) => [
      ...allDone(state),
      ...(event.to === 'restoring' ? fall(state, letGo(state, at), at) : []),
      ...takeBack(state, event),
      ...toComplainant(state, (ofCase) => ({ type: 'undo-outcome', ...ofCase })),
      ...both(
        state,
        'case-discontinued',
        undefined,
        why(state, at, (found) => withCause(found, event.cause, at.rules)),
      ),
    ],
    act: ({ cause }) =>
      cause === 'picture-replaced' ? undefined : ['referred', { type: 'resume', decision: 'restore' }],
  },
} satisfies Partial<EventRules>;

const byOf = ({ cause, decider }: Discontinued): DecidedBy =>
  cause === 'picture-replaced' ? 'rule' : decider === undefined ? 'marketplace' : 'desk';
