import { bigint, boolean, byDefault, bytes, instant, int, orNull, text } from './columns.ts';
import type { Tables } from './table.ts';
import { ownerless } from './tenant-isolation.ts';

const log = 'the log: indexes, hashes and public keys, the same for everybody';

/**
 * The log over the events: which event has which index, the tiles of the tree, checkpoints and keys. It grows, and is otherwise left
 * alone: only its head, its last tiles and what was published change. A role of its own reads what a case proof is made of: the
 * entries of cases that its tenant sees, and nothing else.
 */
export const ledger = {
  /** One row: the size of the log, what falls due, and the lock that makes the sequencer the only writer. */
  ledger_head: {
    columns: {
      one: byDefault(boolean, 'true'),
      /** Name of the log in its checkpoints; fixed at the first start. */
      origin: orNull(text),
      size: byDefault(bigint, '0'),
      signed_size: byDefault(bigint, '0'),
      checkpoint_due: byDefault(instant, "'epoch'"),
      publication_due: byDefault(instant, "'epoch'"),
    },
    key: ['one'],
    rows: ownerless(log, 'select, update'),
    also: `
      alter table ledger_head add check (one);
      -- The policies bind the owner too, where that is no superuser.
      alter table ledger_head no force row level security;
      insert into ledger_head default values;
      alter table ledger_head force row level security;
      create policy read on ledger_head for select to marketsafe_reader using (true);
      grant select (origin) on ledger_head to marketsafe_reader;
    `,
  },
  /** Events that have no index yet, by their seq. One that commits late is here once it has committed, whatever its seq. */
  ledger_queue: {
    columns: { event: bigint },
    key: ['event'],
    rows: ownerless(log, 'select, insert, delete'),
    also: `
      create function ledger_enqueue() returns trigger language plpgsql as $$
      begin
        insert into ledger_queue select seq from fresh;
        return null;
      end $$;
      create trigger ledger_enqueue after insert on event
        referencing new table as fresh for each statement execute function ledger_enqueue();
    `,
  },
  ledger_leaf: {
    columns: { index: bigint, event: bigint },
    key: ['index'],
    rows: ownerless(log, 'select, insert'),
    also: `
      alter table ledger_leaf add unique (event);
      create policy prove on ledger_leaf for select to marketsafe_prover using (true);
    `,
  },
  ledger_tile: {
    columns: { level: int, index: bigint, nodes: bytes },
    key: ['level', 'index'],
    rows: ownerless(log, 'select, insert, update (nodes)'),
    also: `
      -- Hashes do not compress.
      alter table ledger_tile alter nodes set storage external;
      -- Every reader may have commitments, checkpoints and keys; none may know which event a leaf is of.
      create policy read on ledger_tile for select to marketsafe_reader, marketsafe_prover using (true);
    `,
  },
  ledger_checkpoint: {
    columns: { size: bigint, note: text, signed_at: instant, published_at: orNull(instant) },
    key: ['size'],
    rows: ownerless(log, 'select, insert, update (published_at)'),
    also: `
      create index ledger_checkpoint_published on ledger_checkpoint (published_at desc) where published_at is not null;
      create policy read on ledger_checkpoint for select to marketsafe_reader, marketsafe_prover using (true);
    `,
  },
  ledger_key: {
    columns: { id: text, key: text, since: instant, until: orNull(instant) },
    key: ['id'],
    rows: ownerless(log, 'select, insert, update (until)'),
    also: `
      create policy read on ledger_key for select to marketsafe_reader, marketsafe_prover using (true);
      grant select on ledger_tile, ledger_checkpoint, ledger_key to marketsafe_reader, marketsafe_prover;
      create policy prove on case_view for select to marketsafe_prover using (tenant = current_setting('marketsafe.tenant', true));
      create policy prove on event for select to marketsafe_prover using (
        kind = 'case' and exists (
          select from case_view v where v.tenant = current_setting('marketsafe.tenant', true)
            and v.id = case when event.kind = 'case' then event.aggregate::uuid end
        ));
      create policy prove on sealed for select to marketsafe_prover using (retention in ('case', 'packet'));
      grant select on case_view, event, ledger_leaf, sealed to marketsafe_prover;
    `,
  },
} satisfies Tables;
