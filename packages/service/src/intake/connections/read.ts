import { ConnectorError, faultWords } from '@marketsafe/connectors';
import { sql } from 'kysely';
import type { z } from 'zod';
import { notFound } from '../../platform/problem.ts';
import type { Programme, ProgrammeMarketplace } from '../../platform/programme.ts';
import type { AnyTx } from '../../platform/transactions.ts';
import { type PullView, readPulls } from '../marketplaces/index.ts';
import type { MarketplaceDetail, MarketplaceStatus } from './contract.ts';
import { type Row, readConnections, readInForce } from './rows.ts';

type Head = z.input<typeof MarketplaceStatus>;
type Detail = z.input<typeof MarketplaceDetail>;
type Pull = z.input<typeof PullView>;

interface ReadDependencies {
  readonly programme: Pick<Programme, 'marketplaces'>;
  /** Why a marketplace that administrators added is not loaded, by its id. */
  readonly faults: ReadonlyMap<string, string>;
}

/** So many failures in a row: the pause before the next try is half a minute and grows. */
const pausedAfter = 3;

/** Every marketplace: those of the programme, and those that are only proposed or cannot be loaded. Read as the desk. */
export async function listStatus(tx: AnyTx, { programme, faults }: ReadDependencies): Promise<Head[]> {
  const { marketplaces } = programme;
  const proposals = await readConnections(tx, 'proposed');
  const pulls = await readPulls(tx, programme);
  const heads = marketplaces.map((one) => headOf(one, pulls, proposals));
  const others = [...(await readInForce(tx)), ...proposals].filter(
    ({ marketplace }, at, all) =>
      marketplaces.every(({ id }) => id !== marketplace) &&
      all.findIndex((one) => one.marketplace === marketplace) === at,
  );
  return [...heads, ...others.map((row) => headOfRow(row, faults, proposals))];
}

/** @throws ProblemError 404 */
export async function readDetail(tx: AnyTx, deps: ReadDependencies, id: string): Promise<Detail> {
  const there = deps.programme.marketplaces.find((one) => one.id === id);
  const connections = await readConnections(tx, { marketplace: id });
  const proposals = connections.filter(({ state }) => state === 'proposed');
  const [latest] = connections.filter(({ state }) => state === 'confirmed');
  const row = latest ?? proposals[0];
  const pulls = there ? await readPulls(tx, { marketplaces: [there] }) : [];
  const head = there ? headOf(there, pulls, proposals) : row && headOfRow(row, deps.faults, proposals);
  if (!head) throw notFound('marketplace');
  const fault = deps.faults.get(id);
  return {
    ...head,
    ...(fault !== undefined && { fault }),
    health: { ...healthOf(there, pulls), openOrders: await countOpenOrders(tx, id) },
    ...abilitiesOf(there),
    connections: connections.map((one) => ({
      ...{ number: one.number, connector: one.connector, settings: { ...one.settings }, secrets: [...one.secrets] },
      ...{ tested: [...one.tested], state: one.state },
      proposed: { by: { id: one.by, name: one.name ?? one.by }, at: one.at.toISOString(), reasons: one.reasons },
      ...(one.ended_at !== null && {
        ended: {
          by: { id: one.ended_by ?? '', name: one.ended_name ?? one.ended_by ?? '' },
          ...{ at: one.ended_at.toISOString(), reasons: one.ended_reasons ?? '' },
        },
      }),
    })),
  };
}

function headOf(there: ProgrammeMarketplace, all: readonly Pull[], proposals: readonly Row[]): Head {
  const { id, name, kind, forum, baseUrl, connection, simulated } = there;
  const pulls = all.filter(({ marketplace }) => marketplace === id);
  const ended = pulls.flatMap(({ last }) => last?.ended ?? []).sort();
  const lastPull = ended.at(-1);
  return {
    ...{ id, name, forum, baseUrl, ...(kind !== undefined && { connector: kind }) },
    source: simulated ? 'demonstration' : connection === undefined ? 'configuration' : 'administrators',
    state: stateOf(pulls),
    ...(lastPull !== undefined && { lastPull }),
    ...proposalOf(id, proposals),
  };
}

function stateOf(pulls: readonly Pull[]): Head['state'] {
  if (pausedUntil(pulls)) return 'paused';
  if (pulls.some(({ failure }) => failure)) return 'failing';
  return pulls.some(({ last, running }) => last ?? running) ? 'working' : 'not-asked';
}

/** After several failures in a row the pauses between tries are long enough to notice. */
function pausedUntil(pulls: readonly Pull[]): { until: string; failures: number } | undefined {
  const failed = pulls.filter(({ failure }) => (failure?.attempts ?? 0) >= pausedAfter);
  const [next] = failed.map(({ next: until }) => until).sort();
  if (next === undefined) return undefined;
  return { until: next, failures: Math.max(...failed.map(({ failure }) => failure?.attempts ?? 0)) };
}

function headOfRow(row: Row, faults: ReadonlyMap<string, string>, proposals: readonly Row[]): Head {
  const { marketplace: id, connector, settings, state } = row;
  return {
    ...{ id, connector, name: { en: settings.nameEn ?? id, 'zh-CN': settings.nameZh ?? id } },
    forum: settings.forum === 'decides-here' ? 'decides-here' : 'decides-there',
    ...{ baseUrl: settings.url ?? '', source: 'administrators' },
    // What was confirmed a moment ago is loaded with the next round.
    state: state === 'proposed' ? 'proposed' : faults.has(id) ? 'not-loaded' : 'not-asked',
    ...proposalOf(id, proposals),
  };
}

const proposalOf = (id: string, proposals: readonly Row[]): { proposal?: number } => {
  const proposal = proposals.find(({ marketplace }) => marketplace === id);
  return proposal ? { proposal: proposal.number } : {};
};

function healthOf(
  there: ProgrammeMarketplace | undefined,
  pulls: readonly Pull[],
): Omit<Detail['health'], 'openOrders'> {
  const { calls, requests, connector } = there ?? {};
  const failed = calls?.lastFailed();
  const paused = pausedUntil(pulls);
  const rate = connector && rateOf(connector);
  return {
    pulls: [...pulls],
    calls: [...(calls?.counted() ?? [])],
    ...(calls && { since: calls.since().toISOString() }),
    ...(failed && {
      lastFailed: { at: failed.at.toISOString(), call: failed.call, ...wordsOf(failed.error) },
    }),
    ...(paused && { paused }),
    ...(rate && { rate: { ...rate, wait: requests?.wait() ?? 0 } }),
  };
}

/** A write without an answer has no error. */
const wordsOf = (error: unknown): ReturnType<typeof faultWords> =>
  faultWords(error ?? new ConnectorError('unavailable', 'sent, and no answer came', undefined, 'broken'));

function rateOf(connector: ProgrammeMarketplace['connector']): { perSecond?: number; perDay?: number } | undefined {
  const { perSecond, perDay } = declared(connector)?.rate ?? {};
  if (perSecond === undefined && perDay === undefined) return undefined;
  return { ...(perSecond !== undefined && { perSecond }), ...(perDay !== undefined && { perDay }) };
}

function declared(connector: ProgrammeMarketplace['connector']) {
  try {
    return connector.capabilities();
  } catch (error) {
    if (error instanceof ConnectorError) return undefined;
    throw error;
  }
}

function abilitiesOf(there: ProgrammeMarketplace | undefined): Pick<Detail, 'abilities'> {
  const known = there && declared(there.connector);
  if (!known) return {};
  const { forum, required, pull, variants, observe, webhooks, actions } = known;
  return {
    abilities: {
      ...{ forum, required: [...required], variants, webhooks: webhooks !== 'none' },
      ...{ kinds: [...pull.kinds], incremental: pull.incremental, tombstones: pull.tombstones },
      ...{ blindSpots: [...pull.blindSpots], shopperView: observe.shopperView, surfaces: [...observe.surfaces] },
      actions: Object.entries(actions).map(([action, { mode, reversible, relistProof, loginBlocked }]) => ({
        ...{ action, mode, reversible, relistProof, ...(loginBlocked !== undefined && { loginBlocked }) },
      })),
    },
  };
}

async function countOpenOrders(tx: AnyTx, marketplace: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from marketplace_order
    where tenant = 'desk' and marketplace = ${marketplace}
      and state in ('queued', 'submitted', 'pending', 'unknown', 'needs-info')`.execute(tx);
  return rows[0]?.count ?? 0;
}
