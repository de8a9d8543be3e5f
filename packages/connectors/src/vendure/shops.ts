import { z } from 'zod';
import { type Client, LIST } from './client.ts';
import type { Desk } from './desk.ts';

const id = z.string().min(1).max(128);

/** A channel of Vendure: the shop of one seller, or the default one, which is the marketplace. */
export interface Channel {
  readonly id: string;
  readonly token: string;
  readonly isDefault: boolean;
  readonly language: 'en' | 'zh-CN';
  readonly seller?: { readonly id: string; readonly name: string };
  readonly updatedAt: string;
}

export const DEFAULT_CODE = '__default_channel__';

/** As Vendure answers one, with the fields of `CHANNEL`. */
export const ChannelRow = z.object({
  ...{ id, code: z.string(), token: z.string(), updatedAt: z.string(), defaultLanguageCode: z.string() },
  seller: z.object({ id, name: z.string() }).nullable(),
});
export const CHANNEL = 'id code token updatedAt defaultLanguageCode seller{id name}';

export const channelOf = ({ code, seller, defaultLanguageCode, ...one }: z.infer<typeof ChannelRow>): Channel => ({
  ...one,
  isDefault: code === DEFAULT_CODE,
  language: defaultLanguageCode.startsWith('zh') ? 'zh-CN' : 'en',
  ...(seller !== null && { seller }),
});

const Channels = z.object({ channels: z.object({ items: z.array(ChannelRow), totalItems: z.int() }) });

/** All of them. Vendure asks its database about the seller of each. */
export const readChannels = async (client: Client): Promise<Channel[]> => {
  const query = `query Channels($skip:Int!){channels(options:{take:${LIST},skip:$skip,sort:{id:ASC}}){items{${CHANNEL}} totalItems}}`;
  const found: Channel[] = [];
  for (;;) {
    const { channels } = (await client.read({ query, variables: { skip: found.length } }, Channels)).data;
    found.push(...channels.items.map(channelOf));
    if (channels.items.length === 0 || found.length >= channels.totalItems) return found;
  }
};

/** Throws unless the marketplace lets this administrator read its channels: one is enough. */
export const mayRead = async (client: Client): Promise<void> => {
  const query = 'query Refresh{channels(options:{take:1}){totalItems}}';
  await client.read({ query }, z.object({ channels: z.object({ totalItems: z.int() }) }));
};

export type ShopState = 'active' | 'suspended' | 'closed';

/** A storefront out of use does not answer to its public token, which stands behind this prefix. */
const SHUT = /^marketsafe-(suspended|closed)-(.+)$/s;

export const stateOf = ({ token }: Pick<Channel, 'token'>): ShopState => {
  const [, state] = SHUT.exec(token) ?? [];
  return state === 'suspended' || state === 'closed' ? state : 'active';
};

/** The token under which shoppers know the storefront. */
export const publicToken = ({ token }: Pick<Channel, 'token'>): string => SHUT.exec(token)?.[2] ?? token;

/** What shoppers would see under it is an empty shop: it need be no secret. */
export const shutToken = (channel: Channel, state: Exclude<ShopState, 'active'>): string =>
  `marketsafe-${state}-${publicToken(channel)}`;

/** A seller's state: the gentlest of its shops, since the measure is not complete before all have it. */
export const stateOfAll = (channels: readonly Channel[]): ShopState => {
  const states = channels.map(stateOf);
  if (states.length === 0 || states.includes('active')) return 'active';
  return states.includes('suspended') ? 'suspended' : 'closed';
};

export interface Role {
  readonly id: string;
  readonly code: string;
  readonly description: string;
  readonly permissions: string[];
  readonly channels: readonly string[];
}

const Roles = z.object({
  roles: z.object({
    items: z.array(
      z.object({
        ...{ id, code: z.string(), description: z.string(), permissions: z.array(z.string()) },
        channels: z.array(z.object({ id })),
      }),
    ),
    totalItems: z.int(),
  }),
});

/** The roles that act in one of these channels, and perhaps in others. */
export const readRoles = async ({ client }: Pick<Desk, 'client'>, of: readonly Channel[]): Promise<Role[]> => {
  const query = `query Roles($skip:Int!){roles(options:{take:${LIST},skip:$skip,sort:{id:ASC}}){
    items{id code description permissions channels{id}} totalItems}}`;
  const found: Role[] = [];
  for (let read = 0; ; ) {
    const { roles } = (await client.read({ query, variables: { skip: read } }, Roles)).data;
    read += roles.items.length;
    for (const role of roles.items) {
      const channels = role.channels.map((channel) => channel.id);
      if (channels.some((channel) => of.some((one) => one.id === channel))) found.push({ ...role, channels });
    }
    if (roles.items.length === 0 || read >= roles.totalItems) return found;
  }
};

/** What a role could do before we emptied it; kept in its description, where any later order finds it. */
const Parked = z.object({ permissions: z.array(z.string()), description: z.string() });
export type Parked = z.infer<typeof Parked>;
const PARKED = 'Emptied by MarketSafe: ';

export const parkedIn = ({ description }: Pick<Role, 'description'>): Parked | undefined => {
  if (!description.startsWith(PARKED)) return undefined;
  try {
    return Parked.safeParse(JSON.parse(description.slice(PARKED.length))).data;
  } catch {
    return undefined;
  }
};

/** Vendure gives `Authenticated` to every role: it opens nothing of a shop. */
export const isEmptied = ({ permissions }: Pick<Role, 'permissions'>): boolean =>
  permissions.every((permission) => permission === 'Authenticated');

export const isParked = (role: Role): boolean => isEmptied(role) && parkedIn(role) !== undefined;

export const parkedText = ({ permissions, description }: Role): string =>
  `${PARKED}${JSON.stringify({ permissions, description } satisfies Parked)}`;
