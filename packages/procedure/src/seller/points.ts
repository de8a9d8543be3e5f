/** The weight of strikes: gravity, points, and which of them count. */
import type { Gravity } from '@marketsafe/terms';
import type { MeasureRules, PriorRisk, StrikeRules, Track } from '../policy/index.ts';
import type { SellerState, Strike, StrikeMember } from './state.ts';

const gravities: readonly Gravity[] = ['minor', 'normal', 'grave', 'organised'];

/** The gravity of its gravest case; at least `grave` for many cases or a repetition. */
export function rate(
  cases: Readonly<Record<string, Pick<StrikeMember, 'gravity'>>>,
  precededBy: number,
  rules: StrikeRules,
): { readonly gravity: Gravity; readonly points: number } {
  const members = Object.values(cases);
  const found = new Set<Gravity>(members.map(({ gravity }) => gravity));
  if (members.length >= rules.volumeGrave || precededBy + 1 >= rules.repeatGrave) found.add('grave');
  const gravity = gravities.findLast((candidate) => found.has(candidate)) ?? 'minor';
  return { gravity, points: rules.points[gravity] };
}

export const isContested = (strike: Strike): boolean => Object.values(strike.cases).some(({ contested }) => contested);

const isSuspended = (strike: Strike): boolean => Object.values(strike.cases).every(({ contested }) => contested);

/** The part of a seller's state that strikes need. */
export type Struck = Pick<SellerState, 'strikes' | 'closure'>;

export const isValid = (strike: Strike, state: Struck, now: string): boolean =>
  strike.expiresAt > now || state.closure?.frozen.includes(strike.id) === true;

/** In the order of issue, since a stored state does not keep the order of its keys. */
export const inOrder = (strikes: SellerState['strikes']): readonly Strike[] =>
  Object.values(strikes).sort((one, other) => compare(one.issuedAt, other.issuedAt) || compare(one.id, other.id));

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** Strikes of a track that count towards a closure: valid, and not fully contested. */
export const countedStrikes = (state: Struck, track: Track, now: string): readonly Strike[] =>
  inOrder(state.strikes).filter(
    (strike) => strike.track === track && isValid(strike, state, now) && !isSuspended(strike),
  );

/** The risk from a seller's counted strikes on a track, before anything new. */
export function priorRisk(
  state: SellerState | undefined,
  track: Track,
  from: NonNullable<MeasureRules['priorRisk']>,
  now: string,
): PriorRisk {
  const count = state === undefined ? 0 : countedStrikes(state, track, now).length;
  if (count >= from.grave) return 'grave';
  return count >= from.repeated ? 'repeated' : 'first';
}

export const sumOf = (strikes: readonly Strike[]): number => strikes.reduce((sum, { points }) => sum + points, 0);

/** Points of a track that count at `now` (ISO 8601 UTC). */
export const validPoints = (state: SellerState, track: Track, now: string): number =>
  sumOf(countedStrikes(state, track, now));

export const strikeOf = (state: SellerState, caseId: string): Strike | undefined =>
  Object.values(state.strikes).find(({ cases }) => cases[caseId] !== undefined);

/** Valid points of the track nearest to closure, which determines the shop's standing: tracks never add up. */
export const standingPoints = (state: SellerState, now: string): number =>
  Math.max(0, ...Object.values(state.strikes).map(({ track }) => validPoints(state, track, now)));
