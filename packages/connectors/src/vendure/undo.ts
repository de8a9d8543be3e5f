import { z } from 'zod';
import type { Desk } from './desk.ts';
import { VariantPrices } from './prices.ts';
import { isEmptied, type Parked, parkedIn, publicToken, type Role } from './shops.ts';
import type { ListingState, State, StorefrontState } from './states.ts';

const id = z.string();
/** A listing's prices in one shop. */
const Home = z.object({ channel: id, variants: VariantPrices });
export type Home = z.infer<typeof Home>;

export const UndoData = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('listing'), seller: id, homes: z.array(Home) }),
  z.object({
    kind: z.literal('storefront'),
    channels: z.array(z.object({ id, token: z.string() })),
    roles: z.array(z.object({ id, permissions: z.array(z.string()), description: z.string() })),
  }),
]);
export type UndoData = z.infer<typeof UndoData>;

const ofListing = async (desk: Desk, { id: listing, seller, homes }: ListingState): Promise<UndoData> => {
  const prices = await desk.prices(homes.map(({ token }) => ({ channel: token, listing })));
  return {
    ...{ kind: 'listing', seller },
    homes: homes.map(({ id: channel }, at) => ({ channel, variants: prices[at] ?? [] })),
  };
};

const before = (role: Role): Parked => (isEmptied(role) ? parkedIn(role) : undefined) ?? role;

const ofStorefront = ({ channels, roles }: StorefrontState): UndoData => ({
  kind: 'storefront',
  channels: channels.map((channel) => ({ id: channel.id, token: publicToken(channel) })),
  roles: roles.map((role) => {
    const { permissions, description } = before(role);
    return { id: role.id, permissions: [...permissions], description };
  }),
});

/** The undo data of each state. */
export const undoOf = async (desk: Desk, states: readonly State[]): Promise<ReadonlyMap<State, UndoData>> =>
  new Map(
    await Promise.all(
      states.map(
        async (state): Promise<[State, UndoData]> => [
          state,
          state.kind === 'listing' ? await ofListing(desk, state) : ofStorefront(state),
        ],
      ),
    ),
  );
