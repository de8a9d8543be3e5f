import { leafHash } from '@marketsafe/ledger';
import { type Kysely, sql } from 'kysely';

/**
 * The log over the events: which event has which index, the tiles of the tree, checkpoints and keys. A third role reads
 * what a case proof is made of: the entries of cases that its tenant sees, and nothing else.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    do $$ begin
      create role marketsafe_prover nologin;
    exception when duplicate_object or unique_violation then null;
    end $$;
    do $$ begin
      if not pg_has_role(current_user, 'marketsafe_prover', 'member') then
        grant marketsafe_prover to current_user;
      end if;
    end $$;
    grant usage on schema public to marketsafe_prover;

    -- One row: the size of the log, what falls due, and the lock that makes the sequencer the only writer.
    create table ledger_head (
      one boolean primary key default true check (one), origin text,
      size bigint not null default 0, signed_size bigint not null default 0,
      checkpoint_due timestamptz not null default 'epoch', publication_due timestamptz not null default 'epoch'
    );
    insert into ledger_head default values;
    -- Events without an index, by their seq. Whoever commits late is here when it has committed, whatever its seq.
    create table ledger_queue (event bigint primary key);
    create function ledger_enqueue() returns trigger language plpgsql as $$
      begin
        insert into ledger_queue select seq from fresh;
        return null;
      end $$;
    create trigger ledger_enqueue after insert on event
      referencing new table as fresh for each statement execute function ledger_enqueue();
    create table ledger_leaf (index bigint primary key, event bigint not null unique);
    create table ledger_tile (level int, index bigint, nodes bytea not null, primary key (level, index));
    -- Hashes do not compress.
    alter table ledger_tile alter nodes set storage external;
    create table ledger_checkpoint (size bigint primary key, note text not null, signed_at timestamptz not null, published_at timestamptz);
    create index ledger_checkpoint_published on ledger_checkpoint (published_at desc) where published_at is not null;
    create table ledger_key (id text primary key, key text not null, since timestamptz not null, until timestamptz);
  `)
    .execute(db);
  await adoptEvents(db);
  for (const table of [
    'ledger_head',
    'ledger_queue',
    'ledger_leaf',
    'ledger_tile',
    'ledger_checkpoint',
    'ledger_key',
  ]) {
    await sql
      .raw(`
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy work on ${table} to marketsafe_work using (true) with check (true);
      grant select on ${table} to marketsafe_work;
    `)
      .execute(db);
  }
  // The log grows, and is otherwise left alone: only its head, its last tiles and what was published change.
  await sql
    .raw(`
    grant update on ledger_head to marketsafe_work;
    grant insert, delete on ledger_queue to marketsafe_work;
    grant insert on ledger_leaf, ledger_tile, ledger_checkpoint, ledger_key to marketsafe_work;
    grant update (nodes) on ledger_tile to marketsafe_work;
    grant update (published_at) on ledger_checkpoint to marketsafe_work;
    grant update (until) on ledger_key to marketsafe_work;

    -- Commitments, checkpoints and keys are everybody's; which event a leaf is of is nobody's.
    create policy read on ledger_tile for select to marketsafe_reader, marketsafe_prover using (true);
    create policy read on ledger_checkpoint for select to marketsafe_reader, marketsafe_prover using (true);
    create policy read on ledger_key for select to marketsafe_reader, marketsafe_prover using (true);
    create policy read on ledger_head for select to marketsafe_reader using (true);
    grant select on ledger_tile, ledger_checkpoint, ledger_key to marketsafe_reader, marketsafe_prover;
    grant select (origin) on ledger_head to marketsafe_reader;

    create policy prove on case_view for select to marketsafe_prover using (tenant = current_setting('marketsafe.tenant', true));
    create policy prove on event for select to marketsafe_prover using (
      kind = 'case' and exists (
        select from case_view v where v.tenant = current_setting('marketsafe.tenant', true)
          and v.id = case when event.kind = 'case' then event.aggregate::uuid end
      ));
    create policy prove on ledger_leaf for select to marketsafe_prover using (true);
    create policy prove on sealed for select to marketsafe_prover using (retention in ('case', 'packet'));
    grant select on case_view, event, ledger_leaf, sealed to marketsafe_prover;
  `)
    .execute(db);
}

/** Events of before this log wait for their index like any other. Their owner sees them only where no policy is forced on it. */
async function adoptEvents(db: Kysely<unknown>): Promise<void> {
  await sql`alter table event no force row level security`.execute(db);
  await hashAgain(db);
  await sql`insert into ledger_queue select seq from event`.execute(db);
  await sql`alter table event force row level security`.execute(db);
}

/** Leaves of before were over whole entries, and nothing was ever signed over them. */
async function hashAgain(db: Kysely<unknown>): Promise<void> {
  let after = '0';
  for (;;) {
    const { rows } = await sql<Record<string, unknown> & { seq: string; at: Date; salt: Buffer }>`
      select seq, id, kind, aggregate, version, type, payload, actor, at, salt from event
      where seq > ${after} order by seq limit 1000`.execute(db);
    const last = rows.at(-1);
    if (!last) return;
    const hashed = rows.map(({ seq, salt, at, ...entry }) => ({
      seq,
      leaf: leafHash(salt, { ...entry, at: at.toISOString() }).toString('hex'),
    }));
    await sql`
      update event set leaf_hash = fresh.leaf
      from jsonb_to_recordset(${JSON.stringify(hashed)}::jsonb) as fresh(seq bigint, leaf text)
      where event.seq = fresh.seq`.execute(db);
    after = last.seq;
  }
}
