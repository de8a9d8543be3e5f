import type { Http } from '@marketsafe/connectors';
import type { MeasureReasons } from '@marketsafe/procedure';
import { type Selectable, sql } from 'kysely';
import type { DutyDependencies } from '../../platform/duty.ts';
import { backoffMilliseconds } from '../../platform/outbox.ts';
import { defaultSoftTimeoutMs, type WorkSource, workSource } from '../../platform/poller.ts';
import { marketplaceOf, type Programme, rulesByHash, type UnionScope } from '../../platform/programme.ts';
import type { Schema } from '../../platform/schema/index.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import { checkStatement, type StatementFault } from './check.ts';
import { type TransparencyStatement, transparencyStatement } from './statement.ts';
import { mostAtOnce, type Submitted, submitStatements } from './submit.ts';

type Row = Selectable<Schema['transparency_statement']>;
interface Batch {
  readonly marketplace: string;
  readonly rows: readonly Row[];
}

/** Longer than all requests for one batch, so that a claim lapses only when its worker has ended. */
const leaseMs = 15 * 60_000;

/** One egress policy for each marketplace with a transparency database. Marketplaces may come while the service runs. */
function waysOut({ programme, egress }: DutyDependencies): {
  names(): string[];
  to(marketplace: string): Http | undefined;
} {
  const opened = new Map<UnionScope, Http>();
  return {
    names: () => programme.marketplaces.flatMap(({ id, union }) => (union ? [id] : [])),
    to: (marketplace) => {
      const union = programme.marketplaces.find(({ id }) => id === marketplace)?.union;
      if (union === undefined) return undefined;
      const inside = union.inside ? [new URL(union.api).origin] : [];
      const http = opened.get(union) ?? egress.http({ name: `transparency database of ${marketplace}`, inside });
      opened.set(union, http);
      return http;
    },
  };
}

/** Sends waiting statements, up to a hundred of each marketplace at once, and records each result. */
export function statementSource(deps: DutyDependencies): WorkSource {
  const { transactions, clock, programme } = deps;
  const ways = waysOut(deps);
  const underWay = new Set<string>();
  return workSource<Batch>({
    softTimeoutMs: deps.softTimeoutMs ?? defaultSoftTimeoutMs,
    async claim() {
      const batches: Batch[] = [];
      for (const marketplace of ways.names()) {
        if (underWay.has(marketplace)) continue;
        const rows = await transactions.work((tx) => claimOf(tx, marketplace, clock.now()));
        if (rows.length > 0) batches.push({ marketplace, rows });
      }
      return batches;
    },
    async handle({ marketplace, rows }) {
      underWay.add(marketplace);
      try {
        const sent = await send(programme, ways.to(marketplace), marketplace, rows);
        await transactions.work((tx) => settle(tx, rows, sent, clock.now()));
      } finally {
        underWay.delete(marketplace);
      }
    },
    async fail({ rows }, error) {
      const again = allAgain(rows, String((error as Error).message));
      await transactions.work((tx) => settle(tx, rows, again, clock.now()));
    },
  });
}

async function claimOf(tx: Tx, marketplace: string, now: Date): Promise<readonly Row[]> {
  await allowTenantWrites(tx, ['desk']);
  const { rows } = await sql<Row>`
    update transparency_statement set claimed_until = ${new Date(now.getTime() + leaseMs)}, attempts = attempts + 1
    where puid in (
      select puid from transparency_statement
      where state = 'waiting' and marketplace = ${marketplace} and due_at <= ${now}
        and (claimed_until is null or claimed_until < ${now})
      order by due_at, puid limit ${mostAtOnce} for update skip locked)
    returning *`.execute(tx);
  return rows;
}

/** The result for one statement, with the statement itself if it was made. */
interface Sent {
  readonly submitted: Submitted;
  readonly statement?: TransparencyStatement;
}

/** Statements are generated when they are sent, so that one whose measure has ended contains the end. */
async function send(
  programme: Programme,
  way: Http | undefined,
  marketplace: string,
  rows: readonly Row[],
): Promise<ReadonlyMap<string, Sent>> {
  const { union, zone } = marketplaceOf(programme, marketplace);
  if (!union || !way) throw new Error(`${marketplace} has no transparency database`);
  const token = union.token();
  if (token === '') {
    const why = `there is no token of ${marketplace} for the transparency database yet: set its secret`;
    return allAgain(rows, why);
  }
  const made = rows.map((row) => {
    const { puid, pack, content_since: since, lifted_at: until } = row;
    const reasons = { ...(row.reasons as MeasureReasons), ...(until && { until: until.toISOString() }) };
    const place = { puid, territories: union.territories, zone, contentSince: since.toISOString() };
    const statement = transparencyStatement(reasons, rulesByHash(programme, pack), place);
    return { puid, statement, faults: checkStatement({ ...statement }) };
  });
  const sound = made.filter(({ faults }) => faults.length === 0).map(({ statement }) => statement);
  const outcomes = await submitStatements({ api: union.api, token, http: way }, sound);
  return new Map(
    made.map(({ puid, statement, faults }) => {
      const unsent: Submitted =
        faults.length > 0 ? { outcome: 'refused', faults } : { outcome: 'again', why: 'nothing is known of it' };
      return [puid, { submitted: outcomes.get(puid) ?? unsent, statement }];
    }),
  );
}

const allAgain = (rows: readonly Row[], why: string): ReadonlyMap<string, Sent> =>
  new Map(rows.map(({ puid }) => [puid, { submitted: { outcome: 'again', why } }]));

async function settle(tx: Tx, rows: readonly Row[], sent: ReadonlyMap<string, Sent>, now: Date): Promise<void> {
  await allowTenantWrites(tx, ['desk']);
  const settled = rows.flatMap(({ puid, attempts }) => {
    const { submitted, statement } = sent.get(puid) ?? { submitted: undefined, statement: undefined };
    return submitted ? [{ puid, ...columnsOf(submitted, attempts, now), statement: statement ?? null }] : [];
  });
  await sql`
    update transparency_statement as one set claimed_until = null, state = said.state, permalink = said.permalink,
      faults = said.faults, statement = coalesce(said.statement, one.statement), last_error = said.last_error,
      due_at = coalesce(said.due_at, one.due_at),
      settled_at = case said.state when 'waiting' then null else ${now}::timestamptz end
    from jsonb_to_recordset(${JSON.stringify(settled)}::jsonb)
      as said(puid text, state text, permalink text, faults jsonb, statement jsonb, last_error text, due_at timestamptz)
    where one.puid = said.puid and one.state = 'waiting'`.execute(tx);
}

interface Columns {
  readonly state: Row['state'];
  readonly faults: readonly StatementFault[];
  readonly permalink?: string;
  readonly last_error?: string;
  readonly due_at?: Date;
}

function columnsOf(submitted: Submitted, attempts: number, now: Date): Columns {
  switch (submitted.outcome) {
    case 'accepted': {
      const { permalink } = submitted;
      return { state: 'accepted', faults: [], ...(permalink !== undefined && { permalink }) };
    }
    case 'refused':
      return { state: 'refused', faults: submitted.faults };
    case 'again': {
      const wait = submitted.after ?? backoffMilliseconds(attempts);
      return { state: 'waiting', faults: [], last_error: submitted.why, due_at: new Date(now.getTime() + wait) };
    }
  }
}
