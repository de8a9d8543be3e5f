import type { SellerNotice } from '../data/nouns.ts';

export type NoticeState =
  | 'open'
  | 'incomplete'
  | 'waiting'
  | 'reply'
  | 'ruling'
  | 'upheld'
  | 'unanswered'
  | 'found'
  | 'restored'
  | 'restoring'
  | 'other';

const byStatus: Readonly<Record<string, NoticeState>> = {
  'answer-window': 'open',
  notifying: 'open',
  undeliverable: 'open',
  'brand-window': 'waiting',
  ruling: 'ruling',
  upheld: 'upheld',
  unanswered: 'unanswered',
  restored: 'restored',
  restoring: 'restoring',
};

/** The state of a notice for its seller. Of several listings, the one that still needs something decides. */
export function noticeState(notice: Pick<SellerNotice, 'cases' | 'missing' | 'actions'>): NoticeState {
  if (notice.missing.length > 0 && notice.actions.includes('answer')) return 'incomplete';
  if (notice.actions.includes('reply')) return 'reply';
  const states = notice.cases.map(({ status }) => byStatus[status] ?? 'other');
  const order: readonly NoticeState[] = ['open', 'waiting', 'ruling', 'unanswered', 'upheld', 'restoring', 'restored'];
  const first = order.find((state) => states.includes(state)) ?? 'other';
  const answers = notice.actions.includes('answer');
  if (first === 'unanswered' && !answers)
    return notice.cases.some(({ held }) => held !== undefined) ? 'other' : 'found';
  return first === 'other' && answers ? 'open' : first;
}
