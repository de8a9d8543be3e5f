import { ownerless } from './walls.ts';

/**
 * The log over the events: which event has which index, the tiles of the tree, checkpoints and keys. A role of its own reads what
 * a case proof is made of: the entries of cases that its tenant sees, and nothing else.
 */
export const ledger = `
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

  -- The log grows, and is otherwise left alone: only its head, its last tiles and what was published change.
  ${ownerless('ledger_head', 'select, update')}
  ${ownerless('ledger_queue', 'select, insert, delete')}
  ${ownerless('ledger_leaf', 'select, insert')}
  ${ownerless('ledger_tile', 'select, insert, update (nodes)')}
  ${ownerless('ledger_checkpoint', 'select, insert, update (published_at)')}
  ${ownerless('ledger_key', 'select, insert, update (until)')}

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
`;
