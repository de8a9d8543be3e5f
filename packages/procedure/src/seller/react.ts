/** The consequences of a seller's events for other aggregates, all in this file. */
import { type Circumstances, organisationOf } from '../circumstances.ts';
import type { Reaction, To } from '../decider.ts';
import type { DeskTaskKind, Effect, NoticeKind } from '../effects.ts';
import type { Rules } from '../policy/index.ts';
import {
  banDeclined,
  banReasons,
  closureReasons,
  type MeasureReasons,
  objectionRefused,
  recognitionReasons,
} from '../reasons/index.ts';
import type { ClearanceEvent } from './clearance/events.ts';
import { reactToClearance } from './clearance/index.ts';
import { frozenStrikes } from './closure.ts';
import type { SellerCommand } from './commands.ts';
import type { SellerEvent } from './events.ts';
import type { MeasureNews, ToCase } from './measure-news.ts';
import { isCase, storefrontOf } from './measures.ts';
import { orderOf } from './order-of.ts';
import { standingPoints, validPoints } from './points.ts';
import { reactToProceeds } from './proceeds.ts';
import { closedFor, isCarriedOut, shutSince } from './shut.ts';
import type { Doubt, SellerState } from './state.ts';

/** Possible commands: to cases behind a measure, and to shops of the same identity. */
export type SellerFollows = ToCase | To<'seller', SellerCommand>;

/** The decision as its reactions read it. `seller`: the event's seller. */
interface About {
  readonly state: SellerState;
  readonly seller: string;
  readonly at: Circumstances;
}
type React<E> = (event: E, about: About) => readonly Reaction<SellerFollows>[];

export function reactToSeller(
  event: SellerEvent,
  state: SellerState,
  at: Circumstances,
): readonly Reaction<SellerFollows>[] {
  const seller = state.seller ?? '';
  if ('target' in event && event.target.kind === 'proceeds') return reactToProceeds(event, seller);
  return (reactions[event.type] as React<SellerEvent>)(event, { state, seller, at });
}

const nothing = () => [];
const clearance: React<ClearanceEvent> = (event, { state }) => reactToClearance(event, state);
const countedStrike: React<{ readonly strike: string; readonly points: number; readonly case?: string }> = (
  event,
  { state, seller, at },
) => {
  const { track } = state.strikes[event.strike] ?? {};
  const points = track === undefined ? event.points : validPoints(state, track, at.now);
  return [tell(seller, 'strike-issued', { case: event.case ?? event.strike, points })];
};
const fallenStrike: React<{ readonly case: string }> = (event, { state, seller, at }) => [
  tell(seller, 'strike-expunged', { case: event.case, points: standingPoints(state, at.now) }),
];

const reactions: { readonly [T in SellerEvent['type']]: React<Extract<SellerEvent, { type: T }>> } = {
  'seller-registered': nothing,
  'measure-imposed': (event) => (isCase(event.cause) ? joined(event) : []),
  'measure-lifted': ({ stillDown, cause }) => (stillDown && isCase(cause) ? [restored(cause, true, 'command')] : []),
  'target-downed': (event, { seller }) => [orderOf(event, seller), ...event.overtaken.map((id) => restored(id, true))],
  'target-raised': (event, { seller }) => [orderOf(event, seller)],
  'target-unconfirmed': (event) =>
    event.cases.map((id) => ({ kind: 'follow-up', to: { kind: 'case', id }, command: inDoubt(event) })),
  'target-observed': (event, { state, seller, at }) => [
    ...event.cases.map(
      (id): Reaction<ToCase> =>
        event.down
          ? { kind: 'follow-up', to: { kind: 'case', id }, command: gone(event.at, event.disappearedAt) }
          : restored(id, false),
    ),
    ...(isCarriedOut(event, state)
      ? [tell(seller, 'closure-carried-out', { measure: whyClosed(state, event.at, at.rules) })]
      : []),
  ],
  'target-reappeared': nothing,
  'strike-issued': countedStrike,
  'strike-joined': countedStrike,
  'strike-regraded': countedStrike,
  'strike-rerated': nothing,
  'strike-lowered': fallenStrike,
  'strike-expunged': fallenStrike,
  'strike-contested': (_, { state, seller }) =>
    state.closure !== undefined && state.ban === undefined && !state.closure.proposed ? unasked(seller) : [],
  'strike-settled': nothing,
  'strikes-expired': nothing,
  'points-warned': ({ points }, { seller }) => [tell(seller, 'strike-warning', { points })],
  'storefront-closed': ({ at: since, points }, { state, seller, at }) => {
    const reasons = closureReasons({ ...shop(seller, since), ...counted(state) }, at.rules);
    return [tell(seller, 'storefront-closed', { points, measure: decided(reasons, state) })];
  },
  'storefront-reopened': (_, { seller }) => [...unasked(seller), tell(seller, 'storefront-reopened')],
  // The old question no longer applies; a new one follows, if there is one.
  'closure-recounted': (_, { state, seller }) => (state.ban === undefined ? unasked(seller) : []),
  'ban-proposed': ({ due }, { seller }) => [task(seller, 'ban-approval', due)],
  'ban-approved': nothing,
  'ban-declined': (_, { seller, at }) => [
    ...unasked(seller),
    tell(seller, 'ban-declined', { decision: banDeclined(at.rules, organisationOf(at.actor)) }),
  ],
  'storefront-banned': ({ at: since }, { state, seller, at }) => {
    const reasons = banReasons({ ...shop(seller, since), ...counted(state) }, at.rules);
    return [...unasked(seller), tell(seller, 'storefront-banned', { measure: decided(reasons, state) })];
  },
  'ban-lifted': (_, { seller }) => [tell(seller, 'ban-lifted')],
  'clearance-invited': clearance,
  'clearance-deposited': clearance,
  'clearance-holder-reminded': clearance,
  'clearance-sent-to-desk': clearance,
  'clearance-confirmed': clearance,
  'clearance-declined': clearance,
  'clearance-expiring': clearance,
  'clearance-expired': clearance,
  'clearance-ended': clearance,
  'reregistration-recognised': ({ of, at: since }, { state, seller, at }) => {
    const reasons = recognitionReasons({ ...shop(seller, since), continues: of }, at.rules);
    return [
      toShop(of, { type: 'add-derived', seller }),
      tell(seller, 'reregistration-recognised', { subject: of, measure: decided(reasons, state) }),
    ];
  },
  'recognition-contested': (_, { seller }) => [task(seller, 'recognition-contest')],
  'recognition-confirmed': (_, { seller, at }) => [
    done(seller, 'recognition-contest'),
    tell(seller, 'reregistration-confirmed', { decision: objectionRefused(at.rules, organisationOf(at.actor)) }),
  ],
  'recognition-lifted': ({ of }, { seller }) => [
    toShop(of, { type: 'remove-derived', seller }),
    done(seller, 'recognition-contest'),
    tell(seller, 'reregistration-lifted', { subject: of }),
  ],
  'derived-added': nothing,
  'derived-removed': (event, { seller }) => [toShop(event.seller, { type: 'lift-derived', of: seller })],
  'seller-deadline-missed': (_, { seller }) => [task(seller, 'overdue')],
};

const toShop = (id: string, command: SellerCommand): Reaction<SellerFollows> => ({
  kind: 'follow-up',
  to: { kind: 'seller', id },
  command,
});

/** A case that needs no order of its own gets the known result of the order that it joins. */
function joined(event: Extract<SellerEvent, { type: 'measure-imposed' }>): readonly Reaction<ToCase>[] {
  const { cause, observedDownAt, disappearedAt, unconfirmed } = event;
  const command =
    observedDownAt === undefined ? unconfirmed && inDoubt(unconfirmed) : gone(observedDownAt, disappearedAt);
  return command === undefined ? [] : [{ kind: 'command', to: { kind: 'case', id: cause }, command }];
}

type ConfirmRemoval = Extract<MeasureNews, { type: 'confirm-removal' }>;

const gone = (observedAt: string, disappearedAt: string | undefined): ConfirmRemoval =>
  disappearedAt === undefined
    ? { type: 'confirm-removal', outcome: 'gone', observedAt }
    : { type: 'confirm-removal', outcome: 'already-gone', observedAt, disappearedAt };

const inDoubt = ({ outcome, at: observedAt }: Doubt): ConfirmRemoval => ({
  type: 'confirm-removal',
  outcome,
  observedAt,
});

const restored = (id: string, stillDown: boolean, kind: 'command' | 'follow-up' = 'follow-up'): Reaction<ToCase> => ({
  kind,
  to: { kind: 'case', id },
  command: { type: 'confirm-restoration', stillDown },
});

/** A measure of the programme in the form of its seller's notice. */
const decided = (measure: MeasureReasons, state: SellerState): MeasureReasons =>
  shutSince(state) === undefined ? { ...measure, asked: true } : measure;

/** Why a shop is closed, since an instant. */
function whyClosed(state: SellerState, since: string, rules: Rules): MeasureReasons {
  const of = shop(state.seller ?? '', since);
  const cause = closedFor(state);
  if (cause === 'ban') return banReasons({ ...of, ...counted(state) }, rules);
  if (cause === 'closure') return closureReasons({ ...of, ...counted(state) }, rules);
  return recognitionReasons({ ...of, continues: state.recognised?.of ?? '' }, rules);
}

const shop = (seller: string, since: string) => ({ target: storefrontOf(seller), since });

/** The strikes that the closure counts now. */
const counted = (state: SellerState) => ({
  points: state.closure?.points ?? 0,
  decisions: frozenStrikes(state).reduce((sum, { cases }) => sum + Object.keys(cases).length, 0),
});

type NoticeDetails = Partial<
  Pick<Extract<Effect, { kind: 'notice' }>, 'case' | 'points' | 'subject' | 'measure' | 'decision'>
>;

const tell = (seller: string, notice: NoticeKind, details: NoticeDetails = {}): Reaction => ({
  kind: 'effect',
  effect: { kind: 'notice', notice, to: 'seller', recipient: seller, ...details },
});

const task = (seller: string, kind: DeskTaskKind, due?: string): Reaction => ({
  kind: 'effect',
  effect: { kind: 'desk-task', task: kind, seller, ...(due !== undefined && { due }) },
});

const done = (seller: string, kind: DeskTaskKind): Reaction => ({
  kind: 'effect',
  effect: { kind: 'desk-task-done', task: kind, seller },
});

/** The question of a ban is decided or no longer applies, so its reminder ends too. */
const unasked = (seller: string): readonly Reaction[] => [done(seller, 'ban-approval'), done(seller, 'overdue')];
