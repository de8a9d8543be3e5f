/** The publications that a law requires of a platform about its cases and sanctions, with their deadlines. */
import type { RightType, WithdrawalKind } from '@marketsafe/terms';
import { type Calendar, dueAfter, localDay } from '../clock/index.ts';
import { closureDone } from '../seller/shut.ts';
import type { SellerState } from '../seller/state.ts';
import { dutiesOf } from './duties.ts';
import { inForce, type LegalPack } from './legal-pack.ts';

export const publicationKinds = ['notice', 'declaration', 'outcome', 'sanction'] as const;
export type PublicationKind = (typeof publicationKinds)[number];

/** The outcome of a dispute, or a measure on a shop. `silence`: the complainant did not act in time, so the measure ended. */
export const publicationOutcomes = [
  'upheld',
  'overturned',
  'refused',
  'silence',
  'mistake',
  'authorised-since',
  'duplicate',
  'settled',
  'discontinued',
  'unanswered',
  'warned',
  'closed',
  'reopened',
  'banned',
  'ban-lifted',
] as const;
export type PublicationOutcome = (typeof publicationOutcomes)[number];

export interface Publishable {
  readonly kind: PublicationKind;
  readonly outcome?: PublicationOutcome;
  /** The organisation whose person decided it. */
  readonly organisation?: string;
}

const happenings: Readonly<Record<PublicationKind, string>> = {
  notice: 'notice-received',
  declaration: 'declaration-received',
  outcome: 'outcome',
  sanction: 'sanction',
};

/** The part of an event that a law may require to be published; undefined if it concerns no dispute. */
export function publishable(event: {
  readonly type: string;
  readonly withdrawal?: WithdrawalKind | 'silence';
  readonly outcome?: unknown;
  readonly answer?: { readonly kind: string };
  readonly organisation?: string;
}): Publishable | undefined {
  const { organisation } = event;
  const outcome = (outcome: PublicationOutcome): Publishable => ({
    ...{ kind: 'outcome', outcome },
    ...(organisation !== undefined && { organisation }),
  });
  switch (event.type) {
    case 'complaint-accepted':
      return { kind: 'notice' };
    case 'answer-received':
    case 'late-proof-received':
      // An acceptance does not declare non-infringement.
      return event.answer?.kind === 'accepted' ? undefined : { kind: 'declaration' };
    case 'case-upheld':
      return outcome('upheld');
    case 'case-overturned':
      return outcome('overturned');
    case 'review-refused':
      return outcome('refused');
    case 'case-withdrawn':
      return outcome(event.withdrawal ?? 'silence');
    case 'case-discontinued':
      return outcome('discontinued');
    case 'case-unanswered':
      return outcome('unanswered');
    case 'appeal-allowed':
      return event.outcome === 'upheld' || event.outcome === 'overturned' ? outcome(event.outcome) : undefined;
    case 'points-warned':
      return { kind: 'sanction', outcome: 'warned' };
    default:
      return undefined;
  }
}

/** The part of a decision or observation about a shop that a law may require to be published: the sanction, and its end. */
export function sanctions(before: SellerState, after: SellerState): readonly Publishable[] {
  const [was, is] = [closureDone(before), closureDone(after)];
  const sanction = (outcome: PublicationOutcome, happened: boolean): Publishable[] =>
    happened ? [{ kind: 'sanction', outcome }] : [];
  return [
    ...sanction('closed', was === undefined && is !== undefined),
    ...sanction('banned', was !== 'banned' && is === 'banned'),
    ...sanction('ban-lifted', was === 'banned' && after.ban === undefined),
    ...sanction('reopened', was !== undefined && after.closure === undefined),
  ];
}

/**
 * The deadline (ISO 8601 UTC) of a required publication, and its own time: the end of the day in the forum's zone, so that no
 * person's hour is revealed, and never after the deadline. Undefined if no law requires it.
 * @param at instant of the event
 */
export function publicationTimes(
  law: LegalPack,
  { kind, right }: { readonly kind: PublicationKind; readonly right: RightType },
  { at, calendar, zone }: { readonly at: string; readonly calendar: Calendar; readonly zone: string },
): { readonly due: string; readonly visible: string } | undefined {
  const on = localDay(at, zone);
  const owed = dutiesOf(law, { event: happenings[kind], given: ['evidence', 'identity'], right, on });
  const duty = [...owed.values()].find(({ when }) => typeof when === 'object' && when.clock === 'publication');
  const clock = duty && inForce(law.clocks.publication, on);
  const period = clock?.exactly ?? clock?.atMost;
  const due = period && dueAfter(period, at, calendar, zone);
  if (due === undefined) return undefined;
  const dayBefore = new Date(Date.parse(at) - 86_400_000).toISOString();
  const dayEnds = dueAfter({ count: 1, unit: 'calendar-day' }, dayBefore, calendar, zone);
  const [visible = due] = [dayEnds, due].sort();
  return { due, visible };
}
