import type { Reaction } from '../decider.ts';
import type { NoticeKind } from '../effects.ts';
import type { ComplainantEvent } from './events.ts';
import type { ComplainantState } from './state.ts';

const noticeOf: Partial<Readonly<Record<ComplainantEvent['type'], NoticeKind>>> = {
  'standing-restricted': 'standing-restricted',
  'standing-regained': 'standing-regained',
  'complainant-warned': 'complainant-warned',
  'complainant-suspended': 'complainant-suspended',
  'complainant-reinstated': 'complainant-reinstated',
  'warning-lifted': 'warning-lifted',
  'suspension-lifted': 'complainant-reinstated',
};

/** Whatever changes what a complainant may do, it is told, with the reason code and until when. */
export function reactToComplainant(event: ComplainantEvent, state: ComplainantState): readonly Reaction[] {
  const notice = noticeOf[event.type];
  if (notice === undefined || state.participant === undefined) return [];
  return [
    {
      kind: 'effect',
      effect: {
        kind: 'notice',
        notice,
        to: 'complainant',
        recipient: state.participant,
        ...('until' in event && { due: event.until }),
        ...('reason' in event && event.reason !== undefined && { subject: event.reason }),
      },
    },
  ];
}
