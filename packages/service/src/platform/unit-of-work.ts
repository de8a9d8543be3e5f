import { leafHash } from '@marketsafe/ledger';
import {
  type Actor,
  type Addressed,
  type AggregateKind,
  type AggregateRef,
  type AnyCommand,
  type AnyEvent,
  type CaseCircumstances,
  deciderOf,
  type Effect,
  type FiledCase,
  isRefusal,
  parentOf,
  type Reaction,
  type Refusal,
  type Rules,
  type States,
} from '@marketsafe/procedure';
import { sql } from 'kysely';
import { Batch, unnest } from './batch.ts';
import type { Entropy } from './entropy.ts';
import { omitUndefined } from './omit-undefined.ts';
import type { Push } from './outbox.ts';
import { ProblemError } from './problem.ts';
import { marketplaceOf, type Programme, programmeZone, rulesByHash, rulesInForce } from './programme.ts';
import { type Retention, type SealedRef, seal, unseal } from './sealed.ts';
import { asServiceRole } from './service-role.ts';
import { tenantsOf } from './tenant-scope.ts';
import type { AnyTx, Tx } from './transactions.ts';

/** One decided event with the state after it. */
export interface Decided {
  readonly ref: AggregateRef;
  readonly event: AnyEvent;
  readonly at: string;
  readonly actor: Actor;
}

/** The aggregates of a kind with decided events, each once. */
export const changedOf = (decided: readonly Decided[], kind: AggregateKind): string[] => [
  ...new Set(decided.filter(({ ref }) => ref.kind === kind).map(({ ref }) => ref.id)),
];

/** The consequences of a decision outside the aggregates: rows of views, orders, notices and tasks. */
export interface Consequences {
  /** Writes rows for the effects. */
  effects(work: UnitOfWork, effects: readonly Effect[]): Promise<void>;
  /** Writes rows of the views of every changed aggregate, and of the timeline. */
  project(work: UnitOfWork, decided: readonly Decided[]): Promise<void>;
}

/** Inputs that a unit of work neither reads from rows nor decides. */
export interface Surroundings {
  readonly now: Date;
  readonly entropy: Entropy;
  readonly programme: Programme;
  /** Carries what is queued as soon as it is committed; without it the poller finds it. */
  readonly push?: Push | undefined;
}

/** Names a kind of facts that views need and events do not contain. The folder that owns them declares it; a unit of work stores them by id. */
export class Memo<T> {
  declare readonly of: T;
}

interface Loaded {
  readonly ref: AggregateRef;
  version: number;
  state: States[AggregateKind];
  /** The state when it was locked. */
  readonly before: States[AggregateKind];
  /** It begins in this unit of work, so no row exists for it yet. */
  readonly isNew: boolean;
}

const lockOrder: readonly AggregateKind[] = ['complainant', 'right', 'seller', 'case'];
const keyOf = (ref: AggregateRef): string => `${ref.kind} ${ref.id}`;

function beginning(ref: AggregateRef, isNew: boolean): Loaded {
  const { initial } = deciderOf(ref.kind);
  return { ref, version: 0, state: initial, before: initial, isNew };
}

/**
 * One decision with all its consequences, in one transaction. Locks everything it reads in one query and one order; decides;
 * applies the reactions until there are no more; writes everything in one statement. Nothing is written before `finish`.
 */
export class UnitOfWork {
  readonly tx: Tx;
  readonly now: string;
  readonly entropy: Entropy;
  readonly programme: Programme;
  readonly batch = new Batch();
  readonly #consequences: Consequences;
  readonly #push: Push | undefined;
  readonly #rules = new Map<string, Rules>();
  readonly #loaded = new Map<string, Loaded>();
  readonly #decided: Decided[] = [];
  readonly #effects: Effect[] = [];
  readonly #sealed = new Map<string, unknown>();
  readonly #concerned = new Set<string>();
  readonly #memos = new Map<Memo<unknown>, Map<string, unknown>>();
  readonly #changed = new Map<string, AggregateRef>();
  #isAssumed = false;

  constructor(tx: AnyTx, given: Surroundings, consequences: Consequences) {
    this.tx = asServiceRole(tx);
    this.now = given.now.toISOString();
    this.entropy = given.entropy;
    this.programme = given.programme;
    this.#consequences = consequences;
    this.#push = given.push;
  }

  /** The facts of a kind that this unit of work knows, by id. The code that creates them sets them; any other decision reads them. */
  memo<T>(kind: Memo<T>): Map<string, T> {
    const known = this.#memos.get(kind) ?? new Map<string, unknown>();
    this.#memos.set(kind, known);
    return known as Map<string, T>;
  }

  /** Locks and loads. Call it once, with everything that the decision reads. A new aggregate starts empty. */
  async lock(refs: readonly AggregateRef[]): Promise<void> {
    const wanted = [...new Map(refs.map((ref) => [keyOf(ref), ref])).values()].filter(
      (ref) => !this.#loaded.has(keyOf(ref)),
    );
    if (wanted.length === 0) return;
    const rows = await sql<{ kind: AggregateKind; id: string; version: number; state: States[AggregateKind] }>`
      select kind, id, version, state from aggregate
      where (kind, id) in (${unnest(wanted, 'kind', 'id')})
      order by array_position(${[...lockOrder]}::text[], kind), id for update`.execute(this.tx);
    for (const { state, version, ...ref } of rows.rows) {
      this.#loaded.set(keyOf(ref), { ref, version, state, before: state, isNew: false });
    }
    for (const ref of wanted) if (!this.#loaded.has(keyOf(ref))) this.#loaded.set(keyOf(ref), beginning(ref, false));
  }

  /** Adds aggregates that begin here under newly drawn ids, so there is nothing to lock or replace. */
  begin(refs: readonly AggregateRef[]): void {
    for (const ref of refs) this.#loaded.set(keyOf(ref), beginning(ref, true));
  }

  isNew(ref: AggregateRef): boolean {
    return this.#of(ref).isNew;
  }

  /** The rules in force now on a marketplace; without one, the programme's. */
  rulesOn(marketplace = ''): Rules {
    const rules = this.#rules.get(marketplace) ?? rulesInForce(this.programme, this.now, marketplace);
    this.#rules.set(marketplace, rules);
    return rules;
  }

  exists(ref: AggregateRef): boolean {
    return this.#of(ref).version > 0;
  }

  /** A case after its filing. */
  filed(id: string): FiledCase {
    const state = this.state('case', id);
    if (state.status === 'new') throw new Error(`case ${id} was never filed`);
    return state;
  }

  state<K extends AggregateKind>(kind: K, id: string): States[K] {
    return this.#of({ kind, id }).state as States[K];
  }

  /** The state before this unit of work decided anything. */
  before<K extends AggregateKind>(kind: K, id: string): States[K] {
    return this.#of({ kind, id }).before as States[K];
  }

  /** For a trial decision that is never written: sets an aggregate's assumed state. `finish` then throws. */
  assume<K extends AggregateKind>(kind: K, id: string, state: States[K]): void {
    this.#of({ kind, id }).state = state;
    this.#isAssumed = true;
  }

  seal(retention: Retention, body: unknown): SealedRef {
    const ref = seal(this, retention, body);
    this.#sealed.set(ref.sealed, body);
    return ref;
  }

  /** Bodies of sealed rows, including those that this unit of work will write. */
  async unseal(ids: readonly string[]): Promise<ReadonlyMap<string, unknown>> {
    const stored = await unseal(
      this.tx,
      ids.filter((id) => !this.#sealed.has(id)),
    );
    return new Map([...stored, ...this.#sealed]);
  }

  /** Decides one command and all its reactions inside the programme. Returns the refusal, in which case nothing changed. */
  tryExecute(ref: AggregateRef, command: AnyCommand, actor: Actor): Refusal | undefined {
    const outcome = this.#decide(ref, command, actor);
    return Array.isArray(outcome) ? undefined : (outcome as Refusal);
  }

  /** Like `tryExecute`, but throws a problem with the refusal's code. */
  execute(ref: AggregateRef, command: AnyCommand, actor: Actor): void {
    const refusal = this.tryExecute(ref, command, actor);
    if (refusal?.refused === 'another-case-open') throw anotherCaseOpen();
    if (refusal) {
      throw new ProblemError(
        409,
        refusal.refused,
        `This cannot be done now: ${refusal.refused.replaceAll('-', ' ')}.`,
        {
          errors: refusal.missing?.map(({ code, field }) => ({ code, ...(field !== undefined && { field }) })) ?? [],
        },
      );
    }
  }

  /** Writes events, states, clocks, views and outgoing messages in one statement. */
  async finish(): Promise<void> {
    if (this.#isAssumed) throw new Error('what rests on an assumption is not written');
    for (const ref of this.#changed.values()) {
      const { version, state, isNew } = this.#of(ref);
      this.batch.add('aggregate', { ...ref, version, state }, isNew);
    }
    this.#mirrorClocks();
    await this.#consequences.project(this, this.#decided);
    await this.#consequences.effects(this, this.#effects);
    await this.write();
  }

  /** Writes the gathered rows, as the tenants that the locked aggregates are about. */
  async write(): Promise<void> {
    const tenants = new Set(this.#concerned);
    for (const { ref, before, state } of this.#loaded.values()) {
      for (const tenant of [...tenantsOf(ref, before), ...tenantsOf(ref, state)]) tenants.add(tenant);
    }
    await this.batch.write(this.tx, tenants, this.#push).catch((error: unknown) => {
      throw isSecondOpenCase(error) ? anotherCaseOpen() : error;
    });
  }

  /** Adds tenants that the decision concerns and no locked aggregate names. */
  allowTenantWrites(tenants: Iterable<string>): void {
    for (const tenant of tenants) this.#concerned.add(tenant);
  }

  #of(ref: AggregateRef): Loaded {
    const loaded = this.#loaded.get(keyOf(ref));
    if (!loaded) throw new Error(`${keyOf(ref)} was not locked before the decision that reads it`);
    return loaded;
  }

  #decide(ref: AggregateRef, command: AnyCommand, actor: Actor): readonly AnyEvent[] | Refusal {
    const decider = deciderOf(ref.kind);
    const outcome = decider.decide(this.#of(ref).state, command, this.#circumstances(ref, command, actor));
    if (isRefusal(outcome)) return outcome;
    // Every event is folded before the first reaction, so that reactions see the whole decision.
    for (const event of outcome) this.#record(ref, event, actor);
    for (const event of outcome) {
      const after = this.#circumstances(ref, command, actor);
      for (const reaction of decider.react(event, this.#of(ref).state, after)) this.#follow(reaction);
    }
    return outcome;
  }

  #record(ref: AggregateRef, event: AnyEvent, actor: Actor): void {
    const loaded = this.#of(ref);
    loaded.state = deciderOf(ref.kind).evolve(loaded.state, event);
    loaded.version += 1;
    this.#changed.set(keyOf(ref), ref);
    this.#decided.push({ ref, event, at: this.now, actor });
    const salt = this.entropy.bytes(32);
    const { type, ...payload } = event;
    const entry = {
      id: this.entropy.uuid(),
      kind: ref.kind,
      aggregate: ref.id,
      version: loaded.version,
      type,
      payload,
      actor,
      at: this.now,
    };
    this.batch.add('event', { ...entry, salt: salt.toString('hex'), leaf_hash: leafHash(salt, entry).toString('hex') });
  }

  #follow(reaction: Reaction<Addressed>): void {
    switch (reaction.kind) {
      case 'effect':
        this.#effects.push(reaction.effect);
        return;
      case 'follow-up':
        this.batch.add('deadline', {
          kind: reaction.to.kind,
          aggregate: reaction.to.id,
          clock: `follow-up:${this.entropy.uuid()}`,
          due_at: this.now,
          payload: reaction.command,
        });
        return;
      case 'command': {
        const refusal = this.tryExecute(reaction.to, reaction.command, { kind: 'system' });
        if (refusal) {
          throw new Error(`${keyOf(reaction.to)} refused what followed from a decision: ${refusal.refused}`);
        }
      }
    }
  }

  /** Makes the rows of the running clocks equal to those of the states. */
  #mirrorClocks(): void {
    const ended: (AggregateRef & { readonly clock: string })[] = [];
    for (const { kind, id } of this.#changed.values()) {
      const { before, state, isNew } = this.#of({ kind, id });
      const running = clocksOf(state);
      for (const [clock, due] of Object.entries(running)) {
        this.batch.add('deadline', { kind, aggregate: id, clock, due_at: due, payload: null }, isNew);
      }
      for (const clock of Object.keys(clocksOf(before))) {
        if (running[clock] === undefined) ended.push({ kind, id, clock });
      }
    }
    if (ended.length === 0) return;
    this.batch.also(sql`
      delete from deadline where (kind, aggregate, clock) in (${unnest(ended, 'kind', 'id', 'clock')})`);
  }

  #circumstances(ref: AggregateRef, command: AnyCommand, actor: Actor): CaseCircumstances {
    const parties = partiesOf(ref, this.#of(ref).state, command);
    const locked = (kind: AggregateKind, id: string | undefined): unknown => {
      const loaded = id === undefined ? undefined : this.#loaded.get(keyOf({ kind, id }));
      return loaded && loaded.version > 0 ? loaded.state : undefined;
    };
    const parent = locked('case', parentOf(parties)) as FiledCase | undefined;
    const marketplace = parties.seller?.split('/')[0];
    const host = marketplace === undefined ? undefined : marketplaceOf(this.programme, marketplace);
    return {
      now: this.now,
      actor,
      rules: parties.pack === undefined ? this.rulesOn(marketplace) : rulesByHash(this.programme, parties.pack),
      calendar: (host ?? this.programme).calendar,
      zone: host?.zone ?? programmeZone,
      territories: host?.territories ?? [],
      ...omitUndefined({
        complainant: locked('complainant', parties.complainant),
        agent: locked('complainant', parties.agent),
        right: locked('right', parties.right),
        seller: locked('seller', parties.seller),
        parent,
        former: locked('seller', parent?.seller),
      }),
    } as CaseCircumstances;
  }
}

const clocksOf = (state: States[AggregateKind]): Readonly<Record<string, string>> =>
  (state as { clocks?: Readonly<Record<string, string>> }).clocks ?? {};

/** The unique index for "at most one undecided case per right, target and reason" finally decides a reopening. */
const isSecondOpenCase = (error: unknown): boolean => {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === '23505' && constraint === 'case_file_one_open';
};

const anotherCaseOpen = (): ProblemError =>
  new ProblemError(
    409,
    'another-case-open',
    'Another case about the same listing, right and reason is undecided, so this one cannot be opened again beside it. What you have to say belongs in that case; this one can be opened again when that one is decided.',
  );

interface Parties {
  readonly complainant?: string | undefined;
  readonly agent?: string | undefined;
  readonly right?: string | undefined;
  readonly seller?: string | undefined;
  readonly pack?: string | undefined;
  readonly parent?: string;
  readonly upheldSameTriple?: string;
}

/** The parties of a decision: the case's, or those of the filing that begins it. */
function partiesOf(ref: AggregateRef, state: unknown, command: AnyCommand): Parties {
  if (ref.kind === 'seller') return { seller: ref.id };
  if (ref.kind !== 'case') return {};
  return (command.type === 'file' ? command : state) as Parties;
}
