import type { Denounce } from './wire.ts';

/** What a state of a complaint means. `clock`: who has to answer next. */
interface Meaning {
  readonly is: 'open' | 'asks-us' | 'removed' | 'refused' | 'reverted';
  readonly says: string;
  readonly clock?: 'seller' | 'member';
}

const open = (says: string): Meaning => ({ is: 'open', says });
const removed = (says: string): Meaning => ({ is: 'removed', says });
const refused = (says: string): Meaning => ({ is: 'refused', says });

/** Every state that Mercado Libre documents for members, and one second spelling that its examples have. */
const STATES: Readonly<Record<string, Meaning>> = {
  CREATED: open('Mercado Libre has the complaint'),
  PENDING_MODERATION: open('Mercado Libre examines the complaint before it acts'),
  WAITING_DOCUMENTATION: { is: 'open', says: 'the listing is paused, and the seller may answer', clock: 'seller' },
  DOCUMENTATION_PRESENTED: {
    ...{ is: 'asks-us', clock: 'member' },
    says: 'the seller has answered: the rights holder accepts or rejects that on Mercado Libre, or the listing comes back',
  },
  WAITING_FOR_PATCH_PDP: open('the listing is down until the seller has corrected its catalogue page'),
  ROLLBACK: { is: 'reverted', says: 'the complaint was reverted' },
  DOCUMENTATION_NOT_PRESENTED: removed('the seller did not answer'),
  DOCUMENTATION_NOT_APPROVED: removed('the rights holder rejected the seller’s answer'),
  ACUERDO_CLOSED: removed('the listing is restricted by a local regulation'),
  DOCUMENTATION_APPROVED: refused('the rights holder accepted the seller’s answer, which withdrew the complaint'),
  MEMBER_NOT_RESPOND: refused('the rights holder did not answer the seller in time'),
  DISCARDED: refused('Mercado Libre discarded the complaint'),
  DISCARDED_DUE_RESTRICTION: refused('a restriction of the counter-notice discarded the complaint'),
  DISCARD_DUE_RESTRICTION: refused('a restriction of the counter-notice discarded the complaint'),
  REJECTED: refused('Mercado Libre rejected the complaint'),
  REJECTED_BY_ABUSE: refused('Mercado Libre rejected the complaint as an abuse of the programme'),
  REJECTED_BY_ABUSE_COUNTER_NOTICE: refused('Mercado Libre rejected the complaint for an abuse of the counter-notice'),
  REJECTED_BY_RESTRICTION: refused('the member may not complain: a restriction is in force'),
  REJECTED_PDP_ITEM: refused('Mercado Libre rejected the complaint about the item'),
  REJECTED_PDP_CATALOG: refused('Mercado Libre rejected the complaint about the catalogue page'),
  REJECTED_PDP_IMAGE_RANKER: refused('Mercado Libre’s comparison of pictures rejected the complaint'),
  REJECTED_MODIFIED: refused('the seller corrected the listing'),
};

/** Undefined for a state that is not documented. */
export const meaningOf = ({ current_status }: Pick<Denounce, 'current_status'>): Meaning | undefined =>
  Object.hasOwn(STATES, current_status) ? STATES[current_status] : undefined;

export const documentedStates: readonly string[] = Object.keys(STATES);

const DAY_MS = 86_400_000;

/**
 * Days that each side has, where an answer names no `due_date`. The programme's page says four and four; its members' page of July
 * 2026 says three for each, for the seller without Sundays. So the seller's silence is not assumed before the longer time, and the
 * member hears of the shorter one.
 */
const DAYS = { seller: 4, member: 3 };

/** Until when the next answer is due, ISO 8601; undefined if none is, or nothing says since when. */
export const dueOf = (denounce: Denounce): string | undefined => {
  const clock = meaningOf(denounce)?.clock;
  if (clock === undefined) return undefined;
  const { due_date, last_updated } = denounce;
  if (due_date) return new Date(due_date).toISOString();
  return last_updated ? new Date(Date.parse(last_updated) + DAYS[clock] * DAY_MS).toISOString() : undefined;
};
