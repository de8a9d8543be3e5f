/**
 * People's acts, extracted from the record: each with the event that it answered and its delay, so that it can be repeated under
 * other rules. The programme's own acts are left out, since other rules lead to others.
 */
import type { MeasureTarget } from '@marketsafe/terms';
import type { Addressed } from '../aggregates.ts';
import {
  type CaseEvent,
  type ComplaintFiled,
  caseEventRule,
  type FileComplaint,
  type Occasion,
  type PastAct,
} from '../case/index.ts';
import type { Actor } from '../circumstances.ts';
import type { ComplainantCommand, ComplainantEvent } from '../complainant/index.ts';
import type { AggregateRef } from '../decider.ts';
import type { Missing } from '../refusals.ts';
import type { RightCommand, RightEvent } from '../right/index.ts';
import type { SellerCommand, SellerEvent } from '../seller/index.ts';
import type { Happening } from '../world/index.ts';

interface Answering {
  /** The n-th time (0-based) that this happened to the aggregate. */
  readonly occasion: Occasion;
  readonly time: number;
  /** Milliseconds after it. */
  readonly delay: number;
  readonly order: Addressed;
  readonly actor: Actor;
}

export type Dated = { readonly at: string; readonly actor: Actor } & (
  | { readonly does: 'says'; readonly order: Addressed }
  | { readonly does: 'files'; readonly command: FileComplaint }
  | { readonly does: 'puts-up'; readonly seller: string; readonly target: MeasureTarget }
);

export interface Past {
  readonly dated: readonly Dated[];
  /** By `kind id` of the aggregate. */
  readonly answering: ReadonlyMap<string, readonly Answering[]>;
  /** Cases that the desk reviewed, or still must. */
  readonly reviewed: ReadonlySet<string>;
  /** Milliseconds that the desk took for a review, sorted. */
  readonly reviews: readonly number[];
  /** Cases whose notice was not known to have arrived at the instant of the removal. */
  readonly unreached: ReadonlySet<string>;
  /** Cases drawn for the blind audit. */
  readonly drawn: ReadonlySet<string>;
  /** Instant when the record was read; no clock expires after it. */
  readonly end: string;
}

export const keyOf = ({ kind, id }: AggregateRef): string => `${kind} ${id}`;

/** `history` in chronological order, read at the instant `end`. */
export function readPast(history: readonly Happening[], end: string): Past {
  const dated: Dated[] = [];
  const answering = new Map<string, Answering[]>();
  const occasions = new Map<string, Happening[]>();
  const unreached = new Set<string>();
  const refusals = new Map(
    history.flatMap(({ ref, event }) => (event.type === 'complaint-refused' ? [[ref.id, event.missing] as const] : [])),
  );
  for (const happening of history) {
    const { ref, at, actor } = happening;
    const began = occasionOf(happening);
    if (began === 'removed') unreached.add(ref.id);
    if (began !== undefined) {
      const key = `${keyOf(ref)} ${began}`;
      occasions.set(key, [...(occasions.get(key) ?? []), happening]);
    }
    const act = answerOf(happening);
    if (act !== undefined) {
      // A withdrawal answers the counter-notice if there was one.
      const answered = act.order.command.type === 'withdraw' ? occasions.get(`${keyOf(ref)} answered`) : undefined;
      const told = act.occasion !== 'delivered' || occasions.has(`${keyOf(ref)} delivered`);
      // A seller who answers a case that ended unanswered had received no notice before.
      const occasion = answered === undefined ? (told ? act.occasion : 'removed') : 'answered';
      const before = answered ?? occasions.get(`${keyOf(ref)} ${occasion}`) ?? [];
      const last = before.at(-1);
      if (last === undefined) continue;
      const delay = Math.max(0, Date.parse(at) - Date.parse(last.at));
      const { order } = act;
      if (order.command.type === 'confirm-delivery' && delay === 0) {
        unreached.delete(ref.id);
        continue;
      }
      answering.set(keyOf(ref), [
        ...(answering.get(keyOf(ref)) ?? []),
        { occasion, time: before.length - 1, delay, order, actor },
      ]);
      continue;
    }
    dated.push(...datedOf(happening, refusals.get(ref.id) ?? []));
  }
  const reviews = [...answering.values()]
    .flat()
    .flatMap(({ occasion, delay }) => (occasion === 'review' ? [delay] : []))
    .sort((one, other) => one - other);
  const cases = (type: string) => history.flatMap(({ ref, event }) => (event.type === type ? [ref.id] : []));
  const drawn = new Set(cases('audit-drawn'));
  const reviewed = new Set(
    history.flatMap((happening) => (occasionOf(happening) === 'review' ? [happening.ref.id] : [])),
  );
  return { dated, answering, reviewed, reviews, unreached, drawn, end };
}

/** The event of a case that people answer. */
export function occasionOf({ ref, event }: Pick<Happening, 'ref' | 'event'>): Occasion | undefined {
  if (ref.kind !== 'case') {
    if (event.type === 'ban-proposed') return 'ban-proposed';
    return event.type === 'reregistration-recognised' ? 'recognised' : undefined;
  }
  const { begins } = caseEventRule(event as CaseEvent);
  return typeof begins === 'function' ? begins(event as CaseEvent) : begins;
}

/** The act behind an event of a case or a shop, with the event that it answered; undefined if no person acted. */
function answerOf({
  ref: { kind, id },
  event,
  actor,
}: Happening): { occasion: Occasion; order: Addressed } | undefined {
  // The seller got the notice later; if they got it at once, they do so in any replay.
  if (event.type === 'notice-delivered') {
    const command = { type: 'confirm-delivery', outcome: 'delivered', at: event.at, by: event.by } as const;
    return { occasion: 'removed', order: { to: { kind: 'case', id }, command } };
  }
  if (actor.kind === 'system' || (kind !== 'seller' && kind !== 'case')) return undefined;
  const act =
    kind === 'case'
      ? caseEventRule(event as CaseEvent).act?.(event as CaseEvent)
      : (
          sellerActs[event.type as SellerEvent['type']] as
            | ((said: typeof event) => PastAct<SellerCommand> | undefined)
            | undefined
        )?.(event);
  return act && { occasion: act[0], order: { to: { kind, id }, command: act[1] } as Addressed };
}

/** By the event that the act caused; undefined if no person acted. */
const sellerActs: {
  readonly [T in SellerEvent['type']]?: (
    event: Extract<SellerEvent, { type: T }>,
  ) => PastAct<SellerCommand> | undefined;
} = {
  'ban-approved': ({ user }) => ['ban-proposed', { type: 'approve-ban', user }],
  'ban-declined': ({ user }) => ['ban-proposed', { type: 'decline-ban', user }],
  'recognition-contested': () => ['recognised', { type: 'contest-recognition' }],
  'recognition-confirmed': () => ['recognised', { type: 'decide-recognition', outcome: 'confirmed' }],
  'recognition-lifted': ({ user }) =>
    user === undefined ? undefined : ['recognised', { type: 'decide-recognition', outcome: 'reversed' }],
};

/** Acts with their own time: filings, registrations, changes of rights and mandates. `missing`: the gaps of a complaint refused at once. */
function datedOf({ ref, event, at, actor }: Happening, missing: readonly Missing[]): Dated[] {
  const says = (order: Addressed): Dated[] => [{ does: 'says', at, actor, order }];
  const { kind, id } = ref;
  if (event.type === 'complaint-filed') return [{ does: 'files', at, actor, command: filingOf(event, missing) }];
  if (event.type === 'target-reappeared') return [{ does: 'puts-up', at, actor, seller: id, target: event.target }];
  if (event.type === 'case-referred' && event.cause.startsWith('listing-')) {
    return says({ to: { kind: 'case', id }, command: { type: 'refer', cause: event.cause } });
  }
  switch (kind) {
    case 'complainant':
      return command(complainantCommand(event as ComplainantEvent), (one) => says({ to: { kind, id }, command: one }));
    case 'right':
      return command(rightCommand(event as RightEvent), (one) => says({ to: { kind, id }, command: one }));
    case 'seller':
      return command(sellerCommand(event as SellerEvent), (one) => says({ to: { kind, id }, command: one }));
    case 'case':
      return [];
  }
}

const command = <C>(one: C | undefined, says: (command: C) => Dated[]): Dated[] => (one === undefined ? [] : says(one));

/** Events do not contain the page's facts; they contain the consequences, if the rules then required the facts. */
function filingOf(event: ComplaintFiled, missing: readonly Missing[]): FileComplaint {
  const { type: _, at: __, pack: ___, lane: ____, laneReasons, measure: _____, gravity: ______, ...rest } = event;
  const {
    priorRisk: _______,
    wholeListing,
    funds,
    goods,
    shop,
    shown,
    namesOther,
    lifted: ________,
    remedy: _________,
    ...said
  } = rest;
  const gaps = missing.map(({ code }) => code);
  return {
    ...said,
    type: 'file',
    // If no rule required it then, the marketplace is assumed to be able to.
    holdsProceeds: funds !== 'not-here',
    separatesVariants: wholeListing !== true && !gaps.includes('variant-not-separable'),
    ...(shop !== undefined && { shop: { ...shop, closable: !gaps.includes('storefront-not-closable') } }),
    listing: {
      exists: !gaps.includes('listing-not-found'),
      shipsTo: gaps.includes('territory-not-covered') ? ['??'] : [],
      ...(gaps.includes('class-not-covered') && { classes: [0] }),
      innocentReading: laneReasons.includes('innocent-reading'),
      shown,
      ...(namesOther && { namesOther }),
      ...(laneReasons.includes('page-walled') && { walled: true }),
      ...(laneReasons.includes('photo-only') && { photoOnly: true }),
      ...(goods !== undefined && { category: goods }),
      ...(gaps.includes('variant-not-found') && { hasVariant: false }),
    },
  };
}

function complainantCommand(event: ComplainantEvent): ComplainantCommand | undefined {
  switch (event.type) {
    case 'complainant-registered':
      return { ...event, type: 'register' };
    case 'complainant-warned': {
      const { by, reason } = event;
      return by === 'desk' ? { type: 'warn', ...(reason !== undefined && { reason }) } : undefined;
    }
    case 'complainant-suspended':
      return event.by === 'desk' ? { type: 'suspend' } : undefined;
    case 'complainant-reinstated':
      return event.by === 'desk' ? { type: 'reinstate' } : undefined;
    default:
      return undefined;
  }
}

function rightCommand(event: RightEvent): RightCommand | undefined {
  switch (event.type) {
    case 'right-registered':
      return { ...event, type: 'register' };
    case 'right-verified':
      return { type: 'verify', by: event.by };
    case 'right-lapsed':
      return event.cause === 'expired' ? undefined : { type: 'lapse', cause: event.cause };
    case 'right-renewed':
      return { type: 'renew', validUntil: event.validUntil };
    case 'register-noted':
      return { ...event, type: 'note-register' };
    case 'right-assigned':
      return { type: 'assign', to: event.to };
    case 'mandate-granted':
      return { type: 'grant-mandate', agent: event.agent, until: event.until };
    case 'mandate-ended':
      return event.cause === 'ended' ? { type: 'end-mandate', agent: event.agent } : undefined;
  }
}

function sellerCommand(event: SellerEvent): SellerCommand | undefined {
  switch (event.type) {
    case 'seller-registered':
      return { ...event, type: 'register' };
    case 'clearance-deposited': {
      const { answerUntil: _, reminders: __, at: ___, ...deposit } = event;
      return { ...deposit, type: 'deposit-clearance', declaration: true };
    }
    case 'clearance-confirmed': {
      const { scope, by: _, at: __, reminders: ___, ...said } = event;
      return scope === undefined
        ? { ...said, type: 'confirm-clearance' }
        : { ...scope, ...said, type: 'grant-clearance' };
    }
    case 'clearance-declined':
      return { ...event, type: 'decline-clearance' };
    case 'clearance-ended':
      return { ...event, type: 'end-clearance' };
    default:
      return undefined;
  }
}
