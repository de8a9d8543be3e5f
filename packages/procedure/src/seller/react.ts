/** What follows from an event of a seller, outside it. Each consequence has its one place here. */
import type { Circumstances } from '../circumstances.ts';
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

/** What may be commanded then: cases behind a measure, and shops of the same identity. */
export type SellerFollows = ToCase | To<'seller', SellerCommand>;

export function reactToSeller(
  event: SellerEvent,
  state: SellerState,
  at: Circumstances,
): readonly Reaction<SellerFollows>[] {
  const seller = state.seller ?? '';
  if ('target' in event && event.target.kind === 'proceeds') return reactToProceeds(event, seller);
  switch (event.type) {
    case 'measure-imposed':
      return isCase(event.cause) ? joined(event) : [];
    case 'measure-lifted':
      if (!event.stillDown || !isCase(event.cause)) return [];
      return [
        {
          kind: 'command',
          to: { kind: 'case', id: event.cause },
          command: { type: 'confirm-restoration', stillDown: true },
        },
      ];
    case 'target-downed':
      return [orderOf(event, seller), ...event.overtaken.map((id) => restored(id, true))];
    case 'target-raised':
      return [orderOf(event, seller)];
    case 'target-unconfirmed':
      return event.cases.map((id) => ({ kind: 'follow-up', to: { kind: 'case', id }, command: inDoubt(event) }));
    case 'target-observed':
      return [
        ...event.cases.map(
          (id): Reaction<ToCase> =>
            event.down
              ? { kind: 'follow-up', to: { kind: 'case', id }, command: gone(event.at, event.disappearedAt) }
              : restored(id, false),
        ),
        ...(isCarriedOut(event, state)
          ? [tell(seller, 'closure-carried-out', { measure: whyClosed(state, event.at, at.rules) })]
          : []),
      ];
    case 'strike-issued':
    case 'strike-joined':
    case 'strike-regraded': {
      const { track } = state.strikes[event.strike] ?? {};
      const points = track === undefined ? event.points : validPoints(state, track, at.now);
      const id = event.type === 'strike-issued' ? event.strike : event.case;
      return [tell(seller, 'strike-issued', { case: id, points })];
    }
    case 'strike-lowered':
    case 'strike-expunged':
      return [tell(seller, 'strike-expunged', { case: event.case, points: standingPoints(state, at.now) })];
    case 'points-warned':
      return [tell(seller, 'strike-warning', { points: event.points })];
    case 'storefront-closed':
      return [
        tell(seller, 'storefront-closed', {
          points: event.points,
          measure: decided(closureReasons({ ...shop(seller, event.at), ...counted(state) }, at.rules), state),
        }),
      ];
    case 'storefront-reopened':
      return [...unasked(seller), tell(seller, 'storefront-reopened')];
    case 'closure-recounted':
      // What was asked about is no longer so; the new question, if there is one, follows.
      return state.ban === undefined ? unasked(seller) : [];
    case 'strike-contested':
      return state.closure !== undefined && state.ban === undefined && !state.closure.proposed ? unasked(seller) : [];
    case 'ban-proposed':
      return [task(seller, 'ban-approval', event.due)];
    case 'ban-declined':
      return [...unasked(seller), tell(seller, 'ban-declined', { decision: banDeclined(at.rules) })];
    case 'storefront-banned':
      return [
        ...unasked(seller),
        tell(seller, 'storefront-banned', {
          measure: decided(banReasons({ ...shop(seller, event.at), ...counted(state) }, at.rules), state),
        }),
      ];
    case 'ban-lifted':
      return [tell(seller, 'ban-lifted')];
    case 'reregistration-recognised':
      return [
        { kind: 'follow-up', to: { kind: 'seller', id: event.of }, command: { type: 'add-derived', seller } },
        tell(seller, 'reregistration-recognised', {
          subject: event.of,
          measure: decided(recognitionReasons({ ...shop(seller, event.at), continues: event.of }, at.rules), state),
        }),
      ];
    case 'recognition-contested':
      return [task(seller, 'recognition-contest')];
    case 'recognition-confirmed':
      return [
        done(seller, 'recognition-contest'),
        tell(seller, 'reregistration-confirmed', { decision: objectionRefused(at.rules) }),
      ];
    case 'recognition-lifted':
      return [
        { kind: 'follow-up', to: { kind: 'seller', id: event.of }, command: { type: 'remove-derived', seller } },
        done(seller, 'recognition-contest'),
        tell(seller, 'reregistration-lifted', { subject: event.of }),
      ];
    case 'derived-removed':
      return [
        {
          kind: 'follow-up',
          to: { kind: 'seller', id: event.seller },
          command: { type: 'lift-derived', of: seller },
        },
      ];
    case 'seller-deadline-missed':
      return [task(seller, 'overdue')];
    case 'seller-registered':
    case 'target-reappeared':
    case 'strike-rerated':
    case 'strike-settled':
    case 'strikes-expired':
    case 'ban-approved':
    case 'derived-added':
      return [];
    case 'clearance-invited':
    case 'clearance-deposited':
    case 'clearance-holder-reminded':
    case 'clearance-sent-to-desk':
    case 'clearance-confirmed':
    case 'clearance-declined':
    case 'clearance-expiring':
    case 'clearance-expired':
    case 'clearance-ended':
      return reactToClearance(event, state);
  }
}

/** A case that needs no order of its own is told at once what is known of the one that it joins. */
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

const restored = (id: string, stillDown: boolean): Reaction<ToCase> => ({
  kind: 'follow-up',
  to: { kind: 'case', id },
  command: { type: 'confirm-restoration', stillDown },
});

/** A measure of the programme's own as its seller is told of the decision. */
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

/** What the closure counts now. */
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

/** The question of a ban is decided, or is no more; so nobody is late with it either. */
const unasked = (seller: string): readonly Reaction[] => [done(seller, 'ban-approval'), done(seller, 'overdue')];
