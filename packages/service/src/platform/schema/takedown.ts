import type { EvidenceGrade, Lane, ParticipantKind, ReasonCode } from '@marketsafe/terms';
import {
  bigint,
  boolean,
  byDefault,
  decimal,
  derived,
  instant,
  int,
  json,
  jsonOf,
  numbered,
  orNull,
  text,
  textOf,
  texts,
  uuid,
} from './columns.ts';
import type { DisputeEnd } from './duties.ts';
import type { Tables } from './table.ts';
import {
  concerned,
  lockedFirst,
  owned,
  ownerless,
  readByMarketplace,
  readByTenant,
  readByTenantAndPublic,
} from './tenant-isolation.ts';

export type FactKind =
  /** A filing that was signed on its card; how long the card was in view. */
  | 'card-seen'
  | 'complaint'
  | 'refused'
  | 'no-listing'
  | 'contested'
  /** The desk owes it a ruling; and one that it owed and does not owe any more. */
  | 'awaits-ruling'
  | 'left-ruling'
  | 'unanswered'
  | 'removal'
  | 'restoration'
  | 'wrongly-removed'
  /** A removed listing whose goods came back; its time is that from the removal to the first sight of the new page. */
  | 'relisted'
  /** A listing that was removed, by the grade of evidence that its case has now. */
  | `removed-${EvidenceGrade}`
  /** A person of the desk decided in a case; `target`: the organisation that they worked for. */
  | 'desk-decision'
  | 'audited'
  | 'audit-right'
  | 'audit-wrong'
  | 'audit-unclear'
  | 'storefront-closed'
  | 'storefront-banned'
  | 'participant'
  | 'suspended-illegal-content'
  | 'suspended-unfounded-notices'
  | 'erroneous-notice'
  | 'malicious-notice'
  | 'loss-declared'
  | 'award'
  | 'award-doubled'
  | 'dispute'
  | `dispute-${DisputeEnd}`
  | 'dispute-adopted';

/** What the public figures about cases are broken down by. */
export interface FactCut {
  readonly lane: Lane;
  readonly reason: ReasonCode;
  readonly found: 'by-machine' | 'by-people';
  readonly marketplace: string;
  readonly filer: ParticipantKind;
}

/** The end of what has none, ISO 8601 in UTC: it sorts last. */
export const noEnd = '9999-12-31T00:00:00.000Z';

/** Cases, their orders and their notices. */
export const takedown = {
  case_file: {
    columns: {
      id: uuid,
      bundle: uuid,
      right_id: text,
      target: text,
      reason: text,
      seller: text,
      /** Still undecided: at most one open case per right, target and reason. */
      open: boolean,
      /** What the projections of the case need and its events do not hold. */
      file: json,
      /**
       * The key of what a complaint is about or, where that is one variant, of its listing (`targetKey` in the terms): what happens
       * to a listing concerns every complaint about it.
       */
      whole: derived(
        text,
        `case when split_part(target, '/', 2) = 'variant'
          then split_part(target, '/', 1) || '/listing/' || replace(replace(split_part(target, '/', 3), '%2F', '/'), '%25', '%')
          else target
        end`,
      ),
      /** Overturned, or withdrawn as a mistake: screening weighs it for the seller. */
      fell: byDefault(boolean, 'false'),
    },
    key: ['id'],
    rows: lockedFirst({
      tenant: "'seller:' || seller",
      check: `${concerned("file ->> 'complainant'")} and ${concerned("'seller:' || seller")}`,
    }),
    also: `
      create unique index case_file_one_open on case_file (right_id, target, reason) where open;
      create index case_file_bundle on case_file (bundle);
      create index case_file_triple on case_file (right_id, target, reason);
      create index case_file_seller on case_file (seller);
      create index case_file_whole on case_file (whole) where open;
      create index case_file_fell on case_file (seller) where fell;
    `,
  },
  case_view: {
    columns: {
      tenant: text,
      id: uuid,
      bundle: uuid,
      status: text,
      settled: boolean,
      filed_at: instant,
      view: json,
      grams: texts,
      /** What is looked for: no index has the view itself, so that a change of it alone touches no index. */
      /** Marketplace, kind and id; of a variant, its listing's. */
      target: derived(
        orNull(text),
        `(view #>> '{target,marketplace}') || '/' || (view #>> '{target,kind}') || '/' || (view #>> '{target,id}')`,
      ),
      wrong: derived(boolean, `view ? 'wrong'`),
    },
    key: ['tenant', 'id'],
    rows: owned(),
    read: readByTenantAndPublic,
    also: `
      -- A row is changed some times in its first days; the rest of its page is for that.
      alter table case_view set (fillfactor = 60);
      create index case_view_filed on case_view (tenant, filed_at desc, bundle);
      create index case_view_bundle on case_view (tenant, bundle);
      create index case_view_open_target on case_view (tenant, target) where not settled;
      create index case_view_grams on case_view using gin (grams);
      create index case_view_liability on case_view (tenant) where wrong;
    `,
  },
  /**
   * A complainant's case as a narrow row, by which its lists are filtered and its figures counted. Beside the view: an index that every
   * step of a case changes would make each change of the view enter all its indexes anew, the search's among them.
   */
  case_row: {
    columns: {
      tenant: text,
      id: uuid,
      bundle: uuid,
      status: text,
      settled: boolean,
      filed_at: instant,
      /** Whose time runs, and until when; the year 9999 where no one's does. */
      turn: orNull(textOf<'seller' | 'complainant' | 'desk'>()),
      due_at: instant,
      marketplace: text,
      reason: text,
      lane: orNull(text),
      right_id: text,
      complainant: text,
      seller: text,
      decision: orNull(text),
      /** When its target was seen gone. */
      removed_at: orNull(instant),
      answered: boolean,
      /** The case about the same goods that was there before. */
      again_after: orNull(uuid),
    },
    key: ['tenant', 'id'],
    rows: owned(),
    read: readByTenant,
    also: `
      create index case_row_due on case_row (tenant, due_at, filed_at desc, id);
      create index case_row_filed on case_row (tenant, filed_at desc, id);
      create index case_row_again on case_row (tenant, again_after) where again_after is not null;
    `,
  },
  /** The documents of each case by their content, so that the desk sees which of them stand in another case, too. */
  case_document: {
    columns: {
      tenant: text,
      case_id: uuid,
      bundle: uuid,
      document: text,
      /** SHA-256 of the cleaned copy, which is the same for files that differ in their metadata alone. */
      copy: text,
      pages: int,
      part: textOf<'answer' | 'report' | 'reply' | 'evidence'>(),
    },
    key: ['tenant', 'case_id', 'document'],
    rows: owned(),
    read: readByTenant,
    also: 'create index case_document_copy on case_document (tenant, copy)',
  },
  timeline: {
    columns: {
      tenant: text,
      case_id: uuid,
      seq: numbered,
      at: instant,
      type: text,
      by: text,
      detail: json,
    },
    key: ['tenant', 'case_id', 'seq'],
    rows: owned(),
    read: readByTenantAndPublic,
    also: 'create index timeline_at on timeline (tenant, at)',
  },
  measure: {
    columns: { tenant: text, seller: text, target: text, case_id: text, kind: text, in_force: boolean },
    key: ['tenant', 'target', 'case_id', 'kind'],
    rows: owned(),
    read: readByTenantAndPublic,
    also: 'create index measure_in_force on measure (target) where in_force',
  },
  marketplace_order: {
    columns: {
      tenant: text,
      id: text,
      marketplace: text,
      target: text,
      seller: text,
      measure: text,
      desired: textOf<'down' | 'up'>(),
      epoch: int,
      state: text,
      cases: jsonOf<string[]>(),
      before: orNull(json),
      receipt: orNull(json),
      attempts: byDefault(int, '0'),
      created_at: instant,
      updated_at: instant,
      /** After a restore: the target was not looked at yet. */
      to_observe: byDefault(boolean, 'false'),
      /** What the reconciliation after the latest restore saw (`Seen` in `takedown/reconciliation`). */
      seen: orNull(json),
    },
    key: ['id'],
    rows: owned(),
    read: (table) => readByTenantAndPublic(table) + readByMarketplace('marketplace')(table),
    also: `
      create index marketplace_order_target on marketplace_order (target, epoch);
      create index marketplace_order_created on marketplace_order (marketplace, created_at desc, id desc);
      create index marketplace_order_to_observe on marketplace_order (marketplace, id) where to_observe;
    `,
  },
  notice: {
    columns: {
      tenant: text,
      id: uuid,
      kind: text,
      bundle: orNull(uuid),
      seller: orNull(text),
      cases: jsonOf<string[]>(),
      language: text,
      /** How it went out; null until it has. */
      channel: orNull(textOf<'inbox' | 'mail'>()),
      state: textOf<'queued' | 'sent' | 'delivered' | 'undeliverable'>(),
      sent_at: orNull(instant),
      delivered_at: orNull(instant),
      /** Of a measure on the whole shop: what the notice states, typed. */
      reasons: orNull(jsonOf<object>()),
    },
    key: ['id'],
    rows: owned(),
    read: readByTenantAndPublic,
    also: `
      create index notice_bundle on notice (bundle);
      -- The desk reads how every notice stands.
      create policy desk on notice for select to marketsafe_reader using (current_setting('marketsafe.tenant', true) = 'desk');
    `,
  },
  /** The links of a seller that no longer open. */
  link_revocation: {
    columns: {
      tenant: text,
      id: uuid,
      seller: text,
      /** Null: every link of the seller. */
      bundle: orNull(uuid),
      at: instant,
    },
    key: ['id'],
    rows: owned({ grants: 'select, insert' }),
    read: readByTenant,
    also: 'create index link_revocation_seller on link_revocation (seller)',
  },
  /** What a seller has of its answer before it is sent: one for all its devices, which no other party reads. */
  answer_draft: {
    columns: {
      tenant: text,
      bundle: uuid,
      /** Counts what was kept: a device that continues an older one is told. */
      version: int,
      draft: json,
      kept_at: instant,
    },
    key: ['tenant', 'bundle'],
    rows: owned(),
    read: readByTenant,
  },
  exhibit: {
    columns: {
      tenant: text,
      id: uuid,
      /** Null: for a clearance. */
      bundle: orNull(uuid),
      sha256: text,
      name: text,
      /** Of the cleaned copy, as are `size` and `pages`. */
      mime: text,
      size: int,
      pages: int,
      /** SHA-256 of the cleaned copy. */
      copy: text,
      uploaded_at: instant,
      /** Barcodes and QR codes in it (`Codes`). Null: it is no picture of a participant, or was not read. */
      codes: orNull(json),
    },
    key: ['id'],
    rows: owned(),
    read: readByTenantAndPublic,
    also: 'create index exhibit_bundle on exhibit (bundle)',
  },
  /**
   * What was read of a listing's page when a complaint about it was filed, by the hash of its bytes: the page, its pictures, and a
   * screenshot that was drawn from these afterwards.
   */
  captured_file: {
    columns: {
      bundle: uuid,
      sha256: text,
      kind: textOf<'page' | 'picture' | 'screenshot'>(),
      /** SHA-256 of the copy that people see: a picture, or the page's words. Null until it is made. */
      copy: orNull(text),
      /** Why there is none. */
      refused: orNull(text),
      /** Of a page: SHA-256 of its screenshot. Null until it is drawn, and where none is. */
      screenshot: orNull(text),
      /** Of a page: why there is none. */
      not_drawn: orNull(text),
      /** Of a screenshot: name and version of the browser. */
      drawn_by: orNull(text),
      kept_at: instant,
    },
    key: ['bundle', 'sha256'],
    rows: ownerless('it belongs to the packets of its bundle, which say who reads them'),
  },
  /** Time stamps of packets (RFC 3161), each asked for at the filing of its case. */
  time_stamp: {
    columns: {
      case_id: uuid,
      /** Null until the authority has answered. */
      stamp: orNull(json),
    },
    key: ['case_id'],
    rows: ownerless('it belongs to the packet of its case, which says who reads it'),
  },
  desk_task: {
    columns: {
      tenant: text,
      id: uuid,
      kind: text,
      subject: text,
      task: json,
      opened_at: instant,
      due_at: orNull(instant),
      done_at: orNull(instant),
    },
    key: ['id'],
    rows: owned(),
    read: readByTenantAndPublic,
    also: `
      create unique index desk_task_one_open on desk_task (kind, subject) where done_at is null;
      create index desk_task_open_case on desk_task ((task ->> 'case')) where done_at is null;
    `,
  },
  /** Why a reviewer or a seller did what no event has words for: a hold, a ban decision, a contest. */
  written_reason: {
    columns: {
      tenant: text,
      id: uuid,
      /** A case id, a seller key, a participant or right id. */
      subject: text,
      about: text,
      by: text,
      text: text,
      at: instant,
    },
    key: ['id'],
    rows: owned(),
    read: readByTenantAndPublic,
    also: 'create index written_reason_subject on written_reason (tenant, subject, at desc)',
  },
  /** One countable fact for the public counters: a removal, a restoration, a closed storefront. */
  fact: {
    columns: {
      tenant: text,
      kind: textOf<FactKind>(),
      subject: text,
      /** How long it took, where that is published. */
      milliseconds: orNull(bigint),
      at: instant,
      /** The listing or storefront that it happened to, by its key; two cases about one count as one. */
      target: orNull(text),
      /** What it is worth, where sums are published. */
      amount: orNull(decimal),
      currency: orNull(text),
      /** Of a case: what public figures are broken down by. */
      cut: orNull(jsonOf<FactCut>()),
    },
    key: ['kind', 'subject'],
    rows: owned(),
    read: readByTenantAndPublic,
    also: `
      -- Each filing asks how fast the desk rules.
      create index fact_left_ruling on fact (at) where kind = 'left-ruling';
    `,
  },
  /** The public figures of a month that is over, as they were published then. */
  edition: {
    columns: {
      tenant: text,
      /** `YYYY-MM`, of UTC. */
      month: text,
      edition: json,
      made_at: instant,
    },
    key: ['month'],
    rows: owned({ grants: 'select, insert' }),
    read: readByTenantAndPublic,
  },
  /** A decision of a case that shoppers may read once it is final, and until it is too old to say anything. */
  public_decision: {
    columns: {
      tenant: text,
      case_id: uuid,
      marketplace: text,
      /** The listing, of a variant its whole one, or the shop. */
      target: text,
      seller: text,
      /** The shop's name at the filing, as names are compared. */
      shop: orNull(text),
      reason: text,
      outcome: textOf<'upheld' | 'overturned'>(),
      decided_at: instant,
      /** From then on no time to appeal or for late proof runs. */
      final_at: instant,
      until: instant,
    },
    key: ['case_id'],
    rows: owned(),
    read: readByTenantAndPublic,
    also: `
      create index public_decision_target on public_decision (target);
      create index public_decision_seller on public_decision (seller);
      create index public_decision_shop on public_decision (shop);
    `,
  },
} satisfies Tables;
