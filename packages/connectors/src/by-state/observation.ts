import type { MeasureTarget } from '@marketsafe/terms';
import type { Observation, Surface } from '../contract.ts';
import type { Books } from './software.ts';

export type Seen = 'visible' | 'gone' | 'unknown';
export type Surfaces = Readonly<Partial<Record<Surface, Seen>>>;

const nowhere: Surfaces = { page: 'gone', search: 'gone', cart: 'gone' };

export const visibleIf = (isVisible: boolean): Seen => (isVisible ? 'visible' : 'gone');

interface Looking<Listing, Storefront> {
  readonly at: () => string;
  /** By their ids. One that is absent is nowhere. */
  readonly listings: (all: readonly Listing[]) => Promise<ReadonlyMap<string, Surfaces>>;
  readonly storefront: (one: Storefront) => Promise<{ readonly surfaces: Surfaces; readonly loginBlocked: boolean }>;
}

/** What shoppers find of targets whose states are known, in their order. Listings are looked at together. */
export const lookAt = async <
  Listing extends Extract<Books, { kind: 'listing' }>,
  Storefront extends Extract<Books, { kind: 'storefront' }>,
>(
  targets: readonly MeasureTarget[],
  states: readonly (Listing | Storefront | undefined)[],
  { at, listings, storefront }: Looking<Listing, Storefront>,
): Promise<Observation[]> => {
  const asked = new Map(states.flatMap((state) => (state?.kind === 'listing' ? [[state.id, state] as const] : [])));
  const seen = await listings([...asked.values()]);
  const observations: Observation[] = [];
  for (const [index, target] of targets.entries()) {
    const state = states[index];
    const found =
      state?.kind === 'storefront' ? await storefront(state) : { surfaces: seen.get(state?.id ?? '') ?? nowhere };
    observations.push({
      target,
      exists: state !== undefined,
      ...(state === undefined ? {} : { seller: state.kind === 'listing' ? state.seller : state.id }),
      ...found,
      at: at(),
    });
  }
  return observations;
};
