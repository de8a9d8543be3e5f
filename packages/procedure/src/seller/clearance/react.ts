/** Notices for each step of a clearance. The seller gets all; the holder those about steps of others. */
import type { Reaction } from '../../decider.ts';
import type { Effect, NoticeKind } from '../../effects.ts';
import type { SellerState } from '../state.ts';
import { clearanceOf } from './cleared.ts';
import type { ClearanceEvent } from './events.ts';

export function reactToClearance(event: ClearanceEvent, state: SellerState): readonly Reaction[] {
  const seller = state.seller ?? '';
  const one = event.type === 'clearance-invited' ? undefined : clearanceOf(state, event.clearance);
  const holder = event.type === 'clearance-invited' ? event.holder : (one?.holder ?? '');
  const toSeller = (notice: NoticeKind, more: Details = {}): Reaction =>
    tell(notice, 'seller', seller, { subject: holder, ...more });
  const toHolder = (notice: NoticeKind, more: Details = {}): Reaction =>
    tell(notice, 'complainant', holder, { subject: seller, ...more });
  const subject = { seller, complainant: holder };
  const taskDone: Reaction = { kind: 'effect', effect: { kind: 'desk-task-done', task: 'clearance', ...subject } };
  switch (event.type) {
    case 'clearance-invited':
      return [toSeller('clearance-invitation')];
    case 'clearance-deposited': {
      const due = event.answerUntil;
      return [toSeller('clearance-received', { due }), toHolder('clearance-asked', { due })];
    }
    case 'clearance-holder-reminded':
      return [toHolder('clearance-reminder', one?.answerUntil === undefined ? {} : { due: one.answerUntil })];
    case 'clearance-sent-to-desk': {
      const due = event.due === undefined ? {} : { due: event.due };
      return [
        { kind: 'effect', effect: { kind: 'desk-task', task: 'clearance', ...subject, ...due } },
        toSeller('clearance-with-desk'),
        toHolder('clearance-with-desk'),
      ];
    }
    case 'clearance-confirmed': {
      const due = event.until;
      return [
        ...(event.scope === undefined ? [taskDone] : []),
        toSeller('clearance-confirmed', { due }),
        ...(event.by === 'desk' ? [toHolder('clearance-confirmed', { due })] : []),
      ];
    }
    case 'clearance-declined':
    case 'clearance-ended': {
      const why = event.reason;
      return [
        ...(event.type === 'clearance-declined' ? [taskDone] : []),
        toSeller(event.type, { why }),
        ...(event.by === 'desk' ? [toHolder(event.type, { why })] : []),
      ];
    }
    case 'clearance-expiring':
      return [toSeller('clearance-expiring', one === undefined ? {} : { due: one.until })];
    case 'clearance-expired':
      return [toSeller('clearance-expired'), toHolder('clearance-expired')];
  }
}

type Details = Partial<Pick<Extract<Effect, { kind: 'notice' }>, 'due' | 'subject' | 'why'>>;

const tell = (notice: NoticeKind, to: 'seller' | 'complainant', recipient: string, details: Details): Reaction => ({
  kind: 'effect',
  effect: { kind: 'notice', notice, to, recipient, ...details },
});
