import type { Connector } from '@marketsafe/connectors';
import { sql } from 'kysely';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Call } from './call-record.ts';
import type { Clock } from './clock.ts';
import type { Transactions, Tx } from './transactions.ts';

/** Seconds: a look-up takes milliseconds, a filing of 300 listings takes seconds. */
const buckets = [0.005, 0.02, 0.05, 0.1, 0.3, 1, 3, 10, 30];
/** The poller looks twice a second, so a clock that expired longer ago was missed. */
const missedAfterMilliseconds = 60_000;

interface MetricsDependencies {
  readonly transactions: Transactions;
  readonly clock: Clock;
  /** Tables whose rows wait in the state `waiting` until `due_at`. */
  readonly queues: readonly { readonly name: string; readonly table: string }[];
}

/** Metrics for an operator's Prometheus. No label identifies a person: routes, kinds and marketplaces are few. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests: Histogram<'method' | 'route' | 'status'>;
  readonly #calls: Histogram<'marketplace' | 'call' | 'outcome'>;
  readonly #rounds: Histogram;
  readonly #handled: Counter<'source'>;
  readonly #failedRounds: Counter;
  #measuresProcess = false;
  #readQueues: () => Promise<void> = async () => {};

  constructor(deps: MetricsDependencies) {
    const registers = [this.#registry];
    this.#requests = new Histogram({
      ...{ name: 'marketsafe_http_request_seconds', help: 'Requests by route and status', registers, buckets },
      labelNames: ['method', 'route', 'status'],
    });
    this.#calls = new Histogram({
      ...{ name: 'marketsafe_connector_call_seconds', help: 'Calls to marketplaces', registers, buckets },
      labelNames: ['marketplace', 'call', 'outcome'],
    });
    this.#rounds = new Histogram({
      ...{ name: 'marketsafe_poller_round_seconds', help: 'Rounds over all that is due', registers, buckets },
    });
    this.#handled = new Counter({
      ...{ name: 'marketsafe_poller_rows_total', help: 'Rows that were handled', registers, labelNames: ['source'] },
    });
    this.#failedRounds = new Counter({
      ...{ name: 'marketsafe_poller_failed_rounds_total', help: 'Rounds that an error ended', registers },
    });
    this.#queues(deps);
  }

  request(of: { method: string; route: string; status: number }, seconds: number): void {
    this.#requests.observe(of, seconds);
  }

  round(seconds: number): void {
    this.#rounds.observe(seconds);
  }

  failedRound(): void {
    this.#failedRounds.inc();
  }

  handled(source: string, rows: number): void {
    if (rows > 0) this.#handled.inc({ source }, rows);
  }

  /** Measures each call of the connector, and reports it. A submission with an unknown outcome counts as `unknown`. */
  measured(connector: Connector, hear: (call: Call) => void = () => undefined): Connector {
    const timed = async <T>(call: Call['call'], asked: Promise<T>): Promise<T> => {
      const ended = this.#calls.startTimer({ marketplace: connector.marketplace, call });
      const done = (outcome: Call['outcome'], error?: unknown): void =>
        hear({ call, milliseconds: ended({ outcome }) * 1000, outcome, ...(error !== undefined && { error }) });
      try {
        const answer = await asked;
        // What was prepared may be nothing.
        const receipts = Array.isArray(answer) ? (answer as readonly ({ outcome?: string } | undefined)[]) : [];
        done(receipts.some((one) => one?.outcome === 'unknown') ? 'unknown' : 'ok');
        return answer;
      } catch (error) {
        done('error', error);
        throw error;
      }
    };
    return {
      ...connector,
      pull: (kind, from) => timed('pull', connector.pull(kind, from)),
      observe: (targets) => timed('observe', connector.observe(targets)),
      prepare: (actions) => timed('prepare', connector.prepare(actions)),
      poll: (receipts) => timed('poll', connector.poll(receipts)),
      submit: (actions, canSend) => timed('submit', connector.submit(actions, canSend)),
    };
  }

  /** The text format of Prometheus. Metrics of the process (memory, event loop delay) start with the first call. */
  async text(): Promise<{ readonly type: string; readonly text: string }> {
    if (!this.#measuresProcess) {
      this.#measuresProcess = true;
      collectDefaultMetrics({ register: this.#registry });
    }
    await this.#readQueues();
    return { type: this.#registry.contentType, text: await this.#registry.metrics() };
  }

  /** Reads all queues in one query. */
  #queues({ transactions, clock, queues: tables }: MetricsDependencies): void {
    const registers = [this.#registry];
    const queues = { registers, labelNames: ['queue'] };
    const missed = new Gauge({
      ...{ name: 'marketsafe_deadlines_missed', help: 'Clocks that ran out over a minute ago', registers },
    });
    const oldest = new Gauge({
      ...{ name: 'marketsafe_queue_oldest_seconds', help: 'Since when the oldest is due', ...queues },
    });
    const depth = new Gauge({
      ...{ name: 'marketsafe_queue_rows', help: 'Rows that wait', ...queues },
    });
    this.#readQueues = async () => {
      const now = clock.now();
      const rows = await transactions.work((tx) => readQueues(tx, now, tables));
      depth.reset();
      oldest.reset();
      missed.set(0);
      for (const { queue, rows: count, since } of rows) {
        if (queue === 'missed') missed.set(count);
        else depth.set({ queue }, count);
        if (since) oldest.set({ queue }, Math.max(0, (now.getTime() - since.getTime()) / 1000));
      }
    };
  }
}

async function readQueues(tx: Tx, now: Date, tables: MetricsDependencies['queues']) {
  const others = tables.map(
    ({ name, table }) => sql`
      union all select ${sql.lit(name)}, count(*)::int, min(due_at) from ${sql.table(table)} where state = 'waiting'`,
  );
  const { rows } = await sql<{ queue: string; rows: number; since: Date | null }>`
    select 'outbox-' || kind as queue, count(*)::int as rows, min(due_at) as since
      from outbox where not held group by kind
    union all select 'held-removals', count(*)::int, null from outbox where held
    union all select 'deadlines', count(*)::int, min(due_at) from deadline
    union all select 'missed', count(*)::int, null from deadline
      where due_at < ${new Date(now.getTime() - missedAfterMilliseconds)}
    union all select 'screening', count(*)::int, min(screening_due_at) from listing where screening_due_at is not null
    ${sql.join(others, sql` `)}`.execute(tx);
  return rows;
}
