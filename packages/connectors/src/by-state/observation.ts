import type { MeasureTarget } from '@marketsafe/terms';
import type { Observation, Surface } from '../contract.ts';
import type { Books } from './software.ts';

export type Seen = 'visible' | 'gone' | 'unknown';
export type Surfaces = Readonly<Partial<Record<Surface, Seen>>>;

export const nowhere: Surfaces = { page: 'gone', search: 'gone', cart: 'gone' };

export const visibleIf = (isVisible: boolean): Seen => (isVisible ? 'visible' : 'gone');

/** @param loginBlocked of a storefront */
export const observationOf = (
  target: MeasureTarget,
  state: Books | undefined,
  surfaces: Surfaces,
  at: string,
  loginBlocked?: boolean,
): Observation => ({
  target,
  exists: state !== undefined,
  ...(state === undefined ? {} : { seller: state.kind === 'listing' ? state.seller : state.id }),
  surfaces,
  ...(loginBlocked !== undefined && { loginBlocked }),
  at,
});
