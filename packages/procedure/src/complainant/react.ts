import type { Reaction, To } from '../decider.ts';
import type { NoticeKind } from '../effects.ts';
import type { ComplainantEvent } from './events.ts';
import type { ComplainantState, Counted } from './state.ts';

/** To a case: how it now counts in this record, or that it no longer does. */
export interface NoteCounted {
  readonly type: 'note-counted';
  readonly participant: string;
  readonly counted?: Counted;
}

export type ComplainantFollows = To<'case', NoteCounted>;

const noticeOf: Partial<Readonly<Record<ComplainantEvent['type'], NoticeKind>>> = {
  'standing-restricted': 'standing-restricted',
  'standing-regained': 'standing-regained',
  'complainant-warned': 'complainant-warned',
  'complainant-suspended': 'complainant-suspended',
  'complainant-reinstated': 'complainant-reinstated',
  'warning-lifted': 'warning-lifted',
  'suspension-lifted': 'complainant-reinstated',
};

/**
 * Notifies a complainant of every change in what they may do, with reason code and end date; reports to each case how it counts,
 * which the case stores.
 */
export function reactToComplainant(
  event: ComplainantEvent,
  state: ComplainantState,
): readonly Reaction<ComplainantFollows>[] {
  if (event.type === 'outcome-counted') return noted(event.case, state, countedBy(event));
  if (event.type === 'outcome-uncounted') return noted(event.case, state);
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

const noted = (
  id: string,
  { participant }: ComplainantState,
  counted?: Counted,
): readonly Reaction<ComplainantFollows>[] =>
  participant === undefined
    ? []
    : [
        {
          kind: 'command',
          to: { kind: 'case', id },
          command: { type: 'note-counted', participant, ...(counted && { counted }) },
        },
      ];

const countedBy = ({ outcome, withdrawal, number, weight, day, countsUntil }: Counted): Counted => ({
  ...{ outcome, number, day, countsUntil },
  ...(withdrawal !== undefined && { withdrawal }),
  ...(weight !== undefined && { weight }),
});
