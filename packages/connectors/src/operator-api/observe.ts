import type { MeasureTarget } from '@marketsafe/terms';
import { type Action, ConnectorError, type Observation, type Surface } from '../contract.ts';
import { type Desk, orNothing } from './desk.ts';
import type { TargetState, WireObservation } from './wire.ts';

/** Counts only declared surfaces. One that the marketplace left out is unknown. */
const surfacesOf = (desk: Desk, { surfaces }: WireObservation): Observation['surfaces'] => {
  const seen: Readonly<Partial<Record<Surface, 'visible' | 'gone' | 'unknown' | undefined>>> = surfaces;
  return Object.fromEntries(desk.capabilities.observe.surfaces.map((surface) => [surface, seen[surface] ?? 'unknown']));
};

const observed = (desk: Desk, target: MeasureTarget, found: WireObservation): Observation => {
  const seller = found.kind === 'storefront' ? (found.exists ? found.id : undefined) : found.seller;
  const blocked = found.kind === 'storefront' ? found.loginBlocked : undefined;
  return {
    target,
    exists: found.exists,
    ...(seller === undefined ? {} : { seller }),
    surfaces: surfacesOf(desk, found),
    ...(blocked === undefined ? {} : { loginBlocked: blocked }),
    at: desk.at(),
  };
};

/** Proceeds are in the marketplace's books, and not on its pages. */
const ofBooks = (desk: Desk, target: MeasureTarget, state: TargetState): Observation => {
  if (state.kind !== 'proceeds' || !state.exists) return { target, exists: false, surfaces: {}, at: desk.at() };
  const { seller, heldOf = [] } = state;
  return {
    target,
    exists: true,
    ...(seller !== undefined && { seller }),
    surfaces: {},
    held: heldOf.length > 0,
    at: desk.at(),
  };
};

/** What shoppers find of targets, and whether proceeds are held; in the order of the targets. */
export const observeTargets = async (desk: Desk, targets: readonly MeasureTarget[]): Promise<Observation[]> => {
  const isMoney = ({ kind }: MeasureTarget): boolean => kind === 'proceeds';
  const [offers, money] = [targets.filter((target) => !isMoney(target)), targets.filter(isMoney)];
  const [seen, books] = await Promise.all([desk.client.observations(offers), desk.client.states(money)]);
  return targets.map((target) => {
    const found = isMoney(target) ? books[money.indexOf(target)] : undefined;
    if (found !== undefined) return ofBooks(desk, target, found);
    const look = seen[offers.indexOf(target)];
    if (look === undefined) throw new ConnectorError('protocol', 'the marketplace left out a target');
    return observed(desk, target, look);
  });
};

/** Observes the targets of actions; undefined for each if the observation failed. */
export const lookAll = async (desk: Desk, actions: readonly Action[]): Promise<(Observation | undefined)[]> => {
  const targets = actions.map(({ target }) => target);
  const seen = await orNothing(observeTargets(desk, targets));
  return actions.map((_, index) => seen?.[index]);
};
