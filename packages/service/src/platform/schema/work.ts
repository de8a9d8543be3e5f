import { boolean, byDefault, bytes, derived, instant, int, json, numbered, orNull, text, uuid } from './columns.ts';
import type { Tables } from './table.ts';
import { addedOnly, concerned, lockedFirst, ofCaller, ownerless, readByDesk, said } from './tenant-isolation.ts';

/** The sellers' and complainants' are theirs; of the others the parties have views. */
const ofAggregate = (id: string) => ({
  tenant: `case kind when 'complainant' then ${id} when 'seller' then 'seller:' || ${id} end`,
  check: `case kind
    when 'complainant' then ${concerned(id)}
    when 'seller' then ${concerned(`'seller:' || ${id}`)}
    else ${said} end`,
});

/** What every unit of work writes: events, folded states, texts, what leaves the programme and what falls due. */
export const work = {
  event: {
    columns: {
      seq: numbered,
      /**
       * No query looks an event up by its random id, which its leaf holds. In an index over it, on the largest table, each entry
       * would go to a page of its own.
       */
      id: uuid,
      kind: text,
      aggregate: text,
      version: int,
      type: text,
      payload: json,
      actor: json,
      at: instant,
      salt: bytes,
      leaf_hash: text,
    },
    key: ['seq'],
    // An event is a fact: not even the unit of work can change or remove one.
    rows: addedOnly(ofAggregate('aggregate')),
    also: 'alter table event add unique (kind, aggregate, version)',
  },
  aggregate: {
    columns: { kind: text, id: text, version: int, state: json },
    key: ['kind', 'id'],
    rows: lockedFirst(ofAggregate('id')),
  },
  sealed: {
    columns: {
      id: uuid,
      hash: text,
      salt: bytes,
      retention: text,
      body: orNull(json),
      created_at: instant,
    },
    key: ['id'],
    rows: ownerless('texts by random ids that only events and views name; a prover reads those of cases'),
  },
  /** What leaves the programme: an order, a notice. */
  outbox: {
    columns: {
      id: numbered,
      kind: text,
      /** At most one row per key; one that is done is deleted. */
      key: text,
      payload: json,
      due_at: instant,
      claimed_until: orNull(instant),
      attempts: byDefault(int, '0'),
      last_error: orNull(text),
      /** For whose answer the row waits, so that one that hangs holds up no rows for others. */
      destination: derived(
        text,
        `coalesce(case kind
          when 'order' then split_part(substr(key, 7), '/', 1)
          when 'submission' then payload #>> '{target,marketplace}'
          when 'notice' then 'notices:' || case payload #>> '{effect,to}'
            when 'seller' then split_part(payload #>> '{effect,recipient}', '/', 1) else '' end
          when 'webhook' then 'webhook:' || (payload ->> 'endpoint')
          else payload ->> 'marketplace' end, kind)`,
      ),
      /** It waits for people, and not for a time: no poller claims it. */
      held: byDefault(boolean, 'false'),
    },
    key: ['id'],
    rows: ownerless('what leaves the programme, by ids; the desk reads what waits, never what is in it'),
    // The desk reads what waits to leave the programme, never what is in it.
    read: readByDesk('(id, kind, key, due_at, attempts, last_error)'),
    also: `
      create unique index outbox_key on outbox (key);
      create index outbox_due on outbox (due_at) where not held;
    `,
  },
  /** What must happen later: one row per running clock of an aggregate. */
  deadline: {
    columns: {
      kind: text,
      aggregate: text,
      clock: text,
      due_at: instant,
      payload: orNull(json),
      claimed_until: orNull(instant),
      attempts: byDefault(int, '0'),
    },
    key: ['kind', 'aggregate', 'clock'],
    rows: ownerless('clocks of aggregates, mirrored'),
    also: 'create index deadline_due on deadline (due_at)',
  },
  /** How far something that goes on for ever has come, and when it goes on: pulls of a marketplace, sweeps of a brand. */
  cursor: {
    columns: {
      marketplace: text,
      entity: text,
      cursor: text,
      due_at: instant,
      claimed_until: orNull(instant),
      attempts: byDefault(int, '0'),
      last_error: orNull(text),
    },
    key: ['marketplace', 'entity'],
    rows: ownerless('where pulls and sweeps go on'),
  },
  idempotency: {
    columns: {
      tenant: text,
      key: text,
      request_hash: text,
      status: orNull(int),
      response: orNull(text),
      created_at: instant,
    },
    key: ['tenant', 'key'],
    rows: ofCaller,
    also: 'create index idempotency_age on idempotency (tenant, created_at)',
  },
  /** An event that a marketplace announced and that was taken, by the SHA-256 of its id in hex: none is taken twice. */
  marketplace_event: {
    columns: { marketplace: text, id_hash: text, taken_at: instant },
    key: ['marketplace', 'id_hash'],
    rows: ownerless('hashes of what marketplaces announced'),
    also: 'create index marketplace_event_taken on marketplace_event (taken_at)',
  },
  /** The text of every policy pack that was ever in force, by its hash: running cases are judged by it to their end. */
  policy_pack: {
    columns: { hash: text, id: text, text: text, kept_at: instant },
    key: ['hash'],
    rows: ownerless('rules, the same for everybody', 'select, insert'),
  },
  mail: {
    columns: {
      id: uuid,
      recipient: text,
      /** Subject, text and link, which may hold a code. */
      sealed: text,
      at: instant,
    },
    key: ['id'],
    rows: ownerless('letters that no server sends; administrators pass them on'),
    read: readByDesk(),
  },
} satisfies Tables;
