import type { LimitScope, OverLimit, ReviewGap, Stage, StageSide } from '@marketsafe/procedure';
import type { Lane, MeasureKind, ReasonCode, RightType } from '@marketsafe/terms';
import { bigint, day, instant, int, json, jsonOf, numbered, orNull, real, text, textOf, uuid } from './columns.ts';
import type { Tables } from './table.ts';
import { owned, ownerless, readByDesk, readByMarketplace, readByTenant } from './tenant-isolation.ts';

/**
 * Why a removal waits for people. `stopped-there`, `held-there`: the marketplace's people stopped all, or hold this one; `to-confirm`:
 * they release each of this rights holder; `above-there`: it is above their own cap.
 */
export type HoldReason = 'stopped' | 'stopped-there' | 'held-there' | 'to-confirm' | 'above-there' | OverLimit;

export type OrderWord = 'held' | 'released' | 'refused';
/** Of a shadow order: what the marketplace would have done. */
export type ShadowWord = 'would-remove' | 'would-keep';

/**
 * What became of a shadow order's target. `removed`: the marketplace took it down, by its own books; `gone`: it is not on sale, and
 * the marketplace does not say who took it down; `ended-otherwise`: its seller did, or an order of ours. Which of them is not told
 * apart, since a rights holder does not learn what another one filed.
 */
export type ShadowSeen = 'removed' | 'gone' | 'still-there' | 'ended-otherwise' | 'unclear';

/** The marketplace of a target key, in SQL. */
const ofTarget = `split_part(target, '/', 1)`;

/** Removals that may not go: since when and why all of them are stopped, which wait, and how much was taken down of whom. */
export const removals = {
  /**
   * All removals are stopped since an instant, by the desk; or those of one marketplace, by its people, whose tenant the row has. Of
   * each at most one row has no end. Who stopped them, and who let them go on, is never forgotten.
   */
  removal_stop: {
    columns: {
      tenant: text,
      id: uuid,
      since: instant,
      by: text,
      reason: text,
      ended_at: orNull(instant),
      /** The instant of the backup that the programme was restored from: then nothing leaves at all, restorations and letters included. */
      restored_from: orNull(instant),
    },
    key: ['id'],
    rows: owned({ grants: 'select, insert, update' }),
    read: (table) => readByTenant(table) + readByDesk()(table),
    also: 'create unique index removal_stop_one on removal_stop (tenant) where ended_at is null',
  },
  /** The word of one person for an act that takes two; spent once the act was done. */
  removal_approval: {
    columns: {
      tenant: text,
      id: uuid,
      /** The act, and what it is about. */
      subject: text,
      by: text,
      reason: text,
      at: instant,
      spent_at: orNull(instant),
    },
    key: ['id'],
    rows: owned({ grants: 'select, insert, update' }),
    read: readByTenant,
    also: 'create unique index removal_approval_one on removal_approval (subject, by) where spent_at is null',
  },
  /** A removal that waits for people. */
  removal_hold: {
    columns: {
      tenant: text,
      outbox: bigint,
      /** The id of its order, or of its submission. */
      subject: text,
      target: text,
      seller: text,
      why: textOf<HoldReason>(),
      since: instant,
      /** The limit that it would be above, how far, and by how many listings; null where removals are stopped. */
      scope: orNull(textOf<LimitScope>()),
      key: orNull(text),
      weight: orNull(int),
      counts: orNull(json),
    },
    key: ['outbox'],
    rows: owned(),
    read: (table) => readByTenant(table) + readByMarketplace(ofTarget)(table),
    also: `
      alter table removal_hold add foreign key (outbox) references outbox (id) on delete cascade;
      create index removal_hold_subject on removal_hold (subject);
      create index removal_hold_target on removal_hold (target);
      create index removal_hold_limit on removal_hold (scope, key, outbox) where scope is not null;
    `,
  },
  /** Of a held removal, for each party that complains of it. */
  case_hold: {
    columns: { tenant: text, case_id: uuid, outbox: bigint, why: textOf<HoldReason>(), since: instant },
    key: ['tenant', 'case_id'],
    rows: owned(),
    read: readByTenant,
    also: `
      alter table case_hold add foreign key (outbox) references removal_hold (outbox) on delete cascade;
      create index case_hold_outbox on case_hold (outbox);
    `,
  },
  /**
   * The lock of one sum of removals that is bounded (`LimitScope`), with what an ordinary
   * day of it is.
   */
  removal_limit: {
    columns: {
      scope: textOf<LimitScope>(),
      key: text,
      ordinary: orNull(real),
      ordinary_of: orNull(day),
      /** When to see whether what waits above it fits; null where nothing does. */
      look_at: orNull(instant),
    },
    key: ['scope', 'key'],
    rows: ownerless('sums of removals and their lock; the desk reads them, no party does'),
    read: readByDesk(),
    also: 'create index removal_limit_look on removal_limit (look_at) where look_at is not null',
  },
  /** Listings taken down in the five minutes from `slice` on. */
  removal_tally: {
    columns: { scope: textOf<LimitScope>(), key: text, slice: instant, removals: int },
    key: ['scope', 'key', 'slice'],
    rows: ownerless('sums of removals; the desk reads them, a holder and a marketplace their own'),
    read: readByDesk(),
    also: `
      create index removal_tally_slice on removal_tally (slice);
      -- A rights holder sees how much was taken down for it, and what may be: its own sums only. So do a marketplace's people.
      create policy own on removal_tally for select to marketsafe_reader
        using (scope = 'holder' and key = current_setting('marketsafe.tenant', true)
          or scope = 'marketplace' and 'marketplace:' || key = current_setting('marketsafe.tenant', true));
    `,
  },
  /**
   * What would have been ordered for a rights holder in the stage `shadow`: nothing of it is sent. A row for each party that reads it,
   * with what that party may see.
   */
  shadow_order: {
    columns: {
      tenant: text,
      id: text,
      marketplace: text,
      /** The participant whose right it is. */
      holder: text,
      target: text,
      /** Of a variant: its listing. */
      whole: text,
      seller: text,
      right_type: textOf<RightType>(),
      reason: textOf<ReasonCode>(),
      /** `expedited`: it would have gone at once. The others would have waited for a reviewer, and are not counted as orders. */
      lane: textOf<Lane>(),
      measure: textOf<MeasureKind>(),
      at: instant,
      /** When the stage began in which it was filed. */
      since: instant,
      /** When what is still on sale counts as left by the marketplace; null if the rules name no days. */
      look_at: orNull(instant),
      seen: orNull(textOf<ShadowSeen>()),
      seen_at: orNull(instant),
      /** Names and what the page showed (`ShadowFacts` in `takedown/shadow`); null once erased. */
      facts: orNull(json),
    },
    key: ['tenant', 'id'],
    rows: owned({ grants: 'select, insert, update' }),
    read: readByTenant,
    also: `
      create index shadow_order_at on shadow_order (tenant, at desc, id desc);
      create index shadow_order_whole on shadow_order (whole) where tenant = 'desk';
      create index shadow_order_open on shadow_order (tenant, target) where seen is null;
    `,
  },
  /** What the people of a marketplace decided about an order: the last word counts. Only an erasure changes a row: it takes the reason. */
  order_word: {
    columns: {
      tenant: text,
      seq: numbered,
      /** The id of the order, or of the shadow order. */
      subject: text,
      word: textOf<OrderWord | ShadowWord>(),
      /** What the complaint lacks, of a refusal and where they would not have removed it. */
      lacks: orNull(jsonOf<readonly ReviewGap[]>()),
      by: text,
      reason: text,
      at: instant,
    },
    key: ['subject', 'seq'],
    rows: owned({ grants: 'select, insert, update' }),
    read: (table) => readByTenant(table) + readByDesk()(table),
    also: `
      -- Whose shadow order it is reads what was said about it.
      create policy shadow on order_word for select to marketsafe_reader using (exists (
        select from shadow_order s where s.tenant = current_setting('marketsafe.tenant', true) and s.id = subject));
    `,
  },
  /** What a side wants of the stage of a rights holder on a marketplace, whose tenant it is; the stage follows. Rows are never changed. */
  stage_word: {
    columns: {
      tenant: text,
      seq: numbered,
      /** A participant; empty for all that have no words of their own, and for what follows from strikes. */
      holder: text,
      stage: textOf<Stage>(),
      side: textOf<StageSide>(),
      by: text,
      reason: text,
      at: instant,
    },
    key: ['tenant', 'holder', 'seq'],
    rows: owned({ grants: 'select, insert' }),
    read: (table) => readByTenant(table) + readByDesk()(table),
    also: `
      -- Who files for a rights holder reads its stage.
      create policy filer on stage_word for select to marketsafe_reader using (exists (
        select from right_view r where r.tenant = current_setting('marketsafe.tenant', true)
          and r.view ->> 'status' <> 'assigned' and stage_word.holder in ('', r.holder)));
    `,
  },
  /** The cap that a marketplace's people set themselves: for what all rights holders have removed there. */
  marketplace_cap: {
    columns: { tenant: text, hour: int, day: int, by: text, at: instant },
    key: ['tenant'],
    rows: owned(),
    read: (table) => readByTenant(table) + readByDesk()(table),
  },
  /** Removals that were let go: each is counted once, however often it is sent. */
  removal_admission: {
    columns: { subject: text, at: instant },
    key: ['subject'],
    rows: ownerless('which orders were counted, by their ids'),
  },
} satisfies Tables;
