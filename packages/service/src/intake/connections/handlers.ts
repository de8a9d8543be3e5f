import type { Setting } from '@marketsafe/connectors';
import type { z } from 'zod';
import { languageOf, userOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { ProblemError } from '../../platform/problem.ts';
import type { Programme } from '../../platform/programme.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import type { SignedBody } from '../../platform/standard-webhooks.ts';
import type { Transactions } from '../../platform/transactions.ts';
import type { Vault } from '../../platform/vault/index.ts';
import type { Connect } from './connect.ts';
import type { Check, ConnectionForm } from './contract.ts';
import { listStatus, readDetail } from './read.ts';
import { type Entered, type Read, readRequest, settingsOf } from './read-request.ts';
import type { connectionRoutes } from './routes.ts';
import { connectionOf, propose, proposedRow, readInForce, secretsIn, settle } from './rows.ts';
import type { Connections } from './take.ts';
import { hasPassed, testFailed, tryOut } from './test-connection.ts';

interface ConnectionDependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly vault: Vault;
  readonly programme: Programme;
  /** Absent where no marketplace can be added. */
  readonly connect: Connect | undefined;
  readonly connections: Pick<Connections, 'faults'> | undefined;
}

const noFaults: ReadonlyMap<string, string> = new Map();

/** A connection that was tested before the transaction of its proposal began. */
interface Tested {
  readonly read: Read;
  readonly checks: readonly Check[];
  /** The number of the connection in force that it was read against. */
  readonly seen: number | undefined;
}

type Before = (body: unknown, signed: SignedBody, params: unknown) => Promise<unknown>;

/** The steps before a transaction, in which marketplaces are asked. */
export function connectionTests(deps: ConnectionDependencies): {
  readonly testConnection: Before;
  readonly proposeConnection: Before;
  readonly confirmConnection: Before;
} {
  const { transactions, programme, vault } = deps;
  const inLanguage = ({ headers }: SignedBody) => languageOf(String(headers['accept-language'] ?? ''));
  const tested = async (body: unknown, signed: SignedBody): Promise<Tested> => {
    const connect = connectIn(deps);
    const entered = body as Entered;
    const before = (await transactions.work(readInForce)).find(
      ({ marketplace }) => marketplace === entered.settings.id?.trim(),
    );
    const inForce = before && connectionOf(before);
    const read = readRequest(connect, entered, { configured: configuredIn(programme), inForce }, inLanguage(signed));
    const checks = await tryOut({ ...deps, connect }, read, inLanguage(signed));
    return { read, checks, seen: before?.number };
  };
  return {
    testConnection: tested,
    proposeConnection: async (body, signed) => {
      const said = await tested(body, signed);
      if (!hasPassed(said.checks)) throw testFailed(said.checks, inLanguage(signed));
      return said;
    },
    confirmConnection: async (_, signed, params) => {
      const connect = connectIn(deps);
      const { connection: number } = params as { readonly connection: number };
      const { sealed, ...row } = await transactions.work((tx) => proposedRow(tx, number));
      if (configuredIn(programme).includes(row.marketplace))
        throw new ProblemError(
          409,
          'marketplace-configured',
          'This marketplace stands in the operator’s configuration file meanwhile, which counts. Drop the proposal.',
        );
      const found = settingsOf(connect, row.connector);
      if (!found) throw new ProblemError(409, 'no-such-connector', 'This version has no such kind of connector.');
      const secrets = secretsIn(vault, number, sealed);
      const read = { kind: found.kind, connection: connectionOf(row), secrets, given: row.secrets };
      const checks = await tryOut({ ...deps, connect }, read, inLanguage(signed));
      if (!hasPassed(checks)) throw testFailed(checks, inLanguage(signed));
      return checks;
    },
  };
}

/** The marketplaces of the operator's configuration, which is changed there alone. */
const configuredIn = ({ marketplaces }: Pick<Programme, 'marketplaces'>): readonly string[] =>
  marketplaces.flatMap(({ id, connection }) => (connection === undefined ? [id] : []));

/** @throws ProblemError 409 in a trial and a demonstration */
function connectIn({ connect }: Pick<ConnectionDependencies, 'connect'>): Connect {
  if (connect) return connect;
  throw new ProblemError(
    409,
    'no-connections-here',
    'Marketplaces are added to a live programme alone. A trial has those of its configuration.',
  );
}

export function connectionHandlers(deps: ConnectionDependencies): Handlers<typeof connectionRoutes> {
  const { clock, connect, programme } = deps;
  const reading = { programme, faults: deps.connections?.faults ?? noFaults };
  return {
    listMarketplaceStatus: async ({ tx }) => ({ items: await listStatus(tx, reading) }),
    getMarketplace: ({ tx, params }) => readDetail(tx, reading, params.marketplace),
    getConnectionForm: async () => ({
      common: (connect?.common ?? []).map(settingView),
      kinds: (connect?.kinds ?? []).map(({ kind, says, settings }) => ({
        ...{ kind, says, settings: settings.map(settingView) },
      })),
    }),
    testConnection: async ({ prepared }) => {
      const { checks } = prepared as Tested;
      return { passed: hasPassed(checks), checks: [...checks] };
    },
    proposeConnection: async ({ tx, prepared, body, caller }) => {
      const said = { by: userOf(caller) ?? '', at: clock.now(), reasons: body.reasons };
      const { read, checks, seen } = prepared as Tested;
      await propose(asServiceRole(tx), deps, { read, checks, seen }, said);
      return readDetail(tx, reading, read.connection.marketplace);
    },
    confirmConnection: async ({ tx, prepared, params, body, caller }) => {
      const by = userOf(caller) ?? '';
      const work = asServiceRole(tx);
      const row = await proposedRow(work, params.connection);
      if (row.by === by)
        throw new ProblemError(
          409,
          'proposer-not-distinct',
          'You proposed this connection; a different administrator must confirm it.',
        );
      const checks = prepared as readonly Check[];
      await settle(work, row, { state: 'confirmed', checks }, { by, at: clock.now(), reasons: body.reasons });
      return readDetail(tx, reading, row.marketplace);
    },
    dropConnection: async ({ tx, params, body, caller }) => {
      const work = asServiceRole(tx);
      const row = await proposedRow(work, params.connection);
      const said = { by: userOf(caller) ?? '', at: clock.now(), reasons: body.reasons };
      await settle(work, row, { state: 'dropped' }, said);
      return { dropped: true };
    },
  };
}

function settingView(setting: Setting): z.input<typeof ConnectionForm>['common'][number] {
  const { name, kind, label, help, required = false, usual } = setting;
  return {
    ...{ name, kind, label, required, ...(help && { help }), ...(usual !== undefined && { usual }) },
    ...('most' in setting && { most: setting.most }),
    ...('least' in setting && { least: setting.least }),
    ...('lines' in setting && setting.lines !== undefined && { lines: setting.lines }),
    ...('choices' in setting && { choices: [...setting.choices] }),
  };
}
