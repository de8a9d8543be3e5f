import { boundedRecord, Forum } from '@marketsafe/terms';
import { z } from 'zod';
import { Bilingual, Instant } from '../../platform/contract.ts';
import { Reasons } from '../../platform/fields.ts';
import { PullView } from '../marketplaces/index.ts';

const Setting = z
  .object({
    name: z.string(),
    kind: z.enum(['address', 'text', 'secret', 'number', 'choice']),
    label: Bilingual,
    help: Bilingual.optional(),
    required: z.boolean(),
    /** The value of a field that is left empty. */
    usual: z.string().optional(),
    /** Of a text or secret: the most characters of a value. Of a number: the highest. */
    most: z.int().optional(),
    /** Of a number: the lowest. */
    least: z.int().optional(),
    /** Of a text: the most values, which white space, commas or semicolons separate. */
    lines: z.int().optional(),
    choices: z.array(z.object({ value: z.string(), says: Bilingual })).optional(),
  })
  .meta({ id: 'ConnectionSetting' });

/** The form by which administrators add a marketplace: `common` settings, and those of the chosen kind of connector. */
export const ConnectionForm = z
  .object({
    common: z.array(Setting),
    /** Empty where none can be added: in a trial and a demonstration. */
    kinds: z.array(z.object({ kind: z.string(), says: Bilingual, settings: z.array(Setting) })),
  })
  .meta({ id: 'ConnectionForm' });

const Values = boundedRecord(z.string().min(1).max(40), z.string().max(8000), 40);

export const ConnectionRequest = z
  .strictObject({
    connector: z.string().min(1).max(40),
    /** By their names; `id` names the marketplace. */
    settings: Values,
    /** By their names. For a marketplace that was added before, those left out stay in force if its address stays. */
    secrets: Values.default({}),
  })
  .meta({ id: 'ConnectionRequest' });

export const ConnectionProposal = z
  .strictObject({ ...ConnectionRequest.shape, reasons: Reasons })
  .meta({ id: 'ConnectionProposal' });
export const ConnectionReasons = z.strictObject({ reasons: Reasons }).meta({ id: 'ConnectionReasons' });

const Check = z
  .object({
    says: Bilingual,
    outcome: z.enum(['passed', 'failed', 'not-run']),
    /** Why it failed or was not run. */
    why: Bilingual.optional(),
    /** What was found exactly, for the people who run the marketplace; in English. */
    detail: z.string().optional(),
  })
  .meta({ id: 'ConnectionCheck' });
export type Check = z.input<typeof Check>;

export const ConnectionTested = z
  .object({ passed: z.boolean(), checks: z.array(Check) })
  .meta({ id: 'ConnectionTested' });

const Act = z.object({ by: z.object({ id: z.string(), name: z.string() }), at: Instant, reasons: z.string() });

const Connection = z
  .object({
    number: z.int(),
    connector: z.string(),
    /** Without secrets. */
    settings: z.record(z.string(), z.string()),
    /** The names of the secrets that came with it; the others stayed as they were. */
    secrets: z.array(z.string()),
    /** What its last test found: before it was proposed, or before it was confirmed. */
    tested: z.array(Check),
    state: z.enum(['proposed', 'confirmed', 'dropped']),
    proposed: Act,
    /** Its confirmation or drop. */
    ended: Act.optional(),
  })
  .meta({ id: 'MarketplaceConnection' });

const head = {
  id: z.string(),
  name: Bilingual,
  /** Absent in a demonstration. */
  connector: z.string().optional(),
  forum: Forum,
  baseUrl: z.string(),
  /** Where it stands: in the operator's configuration, on the pages of administrators, or in a demonstration. */
  source: z.enum(['configuration', 'administrators', 'demonstration']),
  /**
   * `working`: its last answers came. `failing`: the last try failed. `paused`: several failed in a row, and it is asked again later.
   * `not-asked`: not yet. `not-loaded`: what was confirmed cannot be used. `proposed`: not confirmed yet.
   */
  state: z.enum(['working', 'failing', 'paused', 'not-asked', 'not-loaded', 'proposed']),
  /** When its listings or sellers were pulled last. */
  lastPull: Instant.optional(),
  /** A connection waits for its confirmation. */
  proposal: z.int().optional(),
};

export const MarketplaceStatus = z.object(head).meta({ id: 'MarketplaceStatus' });

const Ability = z.object({
  action: z.string(),
  mode: z.enum(['direct', 'notice', 'delegated', 'manual']),
  reversible: z.boolean(),
  /** False: the seller can undo it, so the programme watches for that. */
  relistProof: z.boolean(),
  loginBlocked: z.boolean().optional(),
});

const Abilities = z
  .object({
    forum: Forum,
    /** What it refuses a complaint without. */
    required: z.array(z.string()),
    kinds: z.array(z.enum(['listing', 'seller'])),
    incremental: z.enum(['updated-at', 'cursor', 'webhook-only', 'none']),
    /** False: a deleted listing is only missed by a full pull. */
    tombstones: z.boolean(),
    /** Changes that only a full pull or an event shows. */
    blindSpots: z.array(z.enum(['variant', 'price', 'image', 'stock'])),
    variants: z.boolean(),
    shopperView: z.boolean(),
    surfaces: z.array(z.enum(['page', 'search', 'cart', 'image'])),
    webhooks: z.boolean(),
    actions: z.array(Ability),
  })
  .meta({ id: 'MarketplaceAbilities' });

const Health = z
  .object({
    pulls: z.array(PullView),
    /** Since when this process counts `calls`: an hour at most. */
    since: Instant.optional(),
    /** By kind. Times in milliseconds. */
    calls: z.array(
      z.object({
        call: z.enum(['pull', 'observe', 'prepare', 'poll', 'submit']),
        made: z.int(),
        failed: z.int(),
        median: z.int(),
        slowest: z.int(),
      }),
    ),
    lastFailed: z.object({ at: Instant, call: z.string(), why: Bilingual, detail: z.string().optional() }).optional(),
    /** Several tries failed in a row: it is asked again then. */
    paused: z.object({ until: Instant, failures: z.int() }).optional(),
    /** The requests that it permits, and how long those that can wait wait now, in milliseconds. */
    rate: z.object({ perSecond: z.number().optional(), perDay: z.number().optional(), wait: z.int() }).optional(),
    /** Orders that are not done yet. */
    openOrders: z.int(),
  })
  .meta({ id: 'MarketplaceHealth' });

export const MarketplaceDetail = z
  .object({
    ...head,
    /** Why it is not loaded. */
    fault: z.string().optional(),
    health: Health,
    /** Absent until it said what it can do. */
    abilities: Abilities.optional(),
    /** How administrators connected it, the latest first. */
    connections: z.array(Connection),
  })
  .meta({ id: 'MarketplaceDetail' });
