import {
  bigint,
  boolean,
  byDefault,
  bytes,
  decimal,
  derived,
  instant,
  int,
  json,
  jsonOf,
  numbered,
  orNull,
  real,
  text,
  textOf,
  texts,
  uuid,
} from './columns.ts';
import type { Tables } from './table.ts';
import {
  owned,
  ownerless,
  readByDesk,
  readByTenant,
  readByTenantAndPublic,
  readColumnsByTenantAndPublic,
} from './tenant-isolation.ts';

/** Listings, what is found in them, and what screening weighs. */
export const screening = {
  listing: {
    columns: {
      tenant: text,
      marketplace: text,
      id: text,
      seller: text,
      title: text,
      state: textOf<'visible' | 'hidden' | 'deleted'>(),
      listing: json,
      grams: texts,
      content_hash: text,
      /** The content that was screened last. */
      screened_hash: orNull(text),
      observed_at: instant,
      /** When this seller's page was seen first. */
      first_seen_at: instant,
      /** By the marketplace's clock: since when shoppers do not see it; null while they do. */
      disappeared_at: orNull(instant),
      /** Since when it is to be screened; null while its findings are those that they should be. */
      screening_due_at: orNull(instant),
      /** When a pull saw its present pictures first; of those that it had before, by their addresses, `pictures_before`. */
      pictures_since: byDefault(instant, "'epoch'"),
      pictures_before: orNull(json),
      /** Since when its pictures are to be compared with the photo bank, or from when on again; null while they are compared. */
      pictures_due_at: orNull(instant),
      /** Since when text in its pictures is to be read, since screening left a doubt, or from when on again; null while it is not. */
      texts_due_at: orNull(instant),
    },
    key: ['marketplace', 'id'],
    rows: owned(),
    read: readByTenantAndPublic,
    also: `
      create index listing_grams on listing using gin (grams);
      create index listing_seller on listing (marketplace, seller);
      create index listing_screening_due on listing (screening_due_at, marketplace, id) where screening_due_at is not null;
      create index listing_pictures_due on listing (pictures_due_at) where pictures_due_at is not null and state = 'visible';
      create index listing_texts_due on listing (texts_due_at) where texts_due_at is not null and state = 'visible';
    `,
  },
  /** What is kept of the pictures of listings with findings, by their addresses: a cache, of which the oldest unused go. */
  listing_picture: {
    columns: {
      marketplace: text,
      /** SHA-256 of the address, hex. */
      address_hash: text,
      address: text,
      /** Whose listing it was wanted for first: their number on the marketplace. */
      seller: text,
      /** SHA-256 of the copy that is kept. Null: there is none. */
      sha256: orNull(text),
      /** Of the copy. */
      size: byDefault(int, '0'),
      /** Why there is none. */
      fault: orNull(text),
      read_at: orNull(instant),
      /** When it was wanted or shown last, to a day. */
      used_at: instant,
      /** Since when it is to be read; null while it is not. */
      due_at: orNull(instant),
      claimed_until: orNull(instant),
      attempts: byDefault(int, '0'),
    },
    key: ['marketplace', 'address_hash'],
    rows: ownerless('a cache by addresses: people who may see a listing, or its case, may see its picture'),
    also: `
      create index listing_picture_due on listing_picture (due_at) where due_at is not null;
      create index listing_picture_used on listing_picture (used_at);
      create index listing_picture_file on listing_picture (sha256) where sha256 is not null;
    `,
  },
  /**
   * The fingerprint of a picture: of one that a seller's listings show, and of those that they are compared with, the photo bank. A
   * seller has one row for each address, however many listings show it.
   */
  fingerprint: {
    columns: {
      /** The participant whose bank it is in; of what listings show, the public, as of listings. */
      tenant: text,
      id: uuid,
      /** `listing`: shown, in no bank. `brand`: genuine goods. `case`: the page of an upheld case. */
      bank: textOf<'listing' | 'brand' | 'logo' | 'case'>(),
      /** The brand of a bank's picture; of `case`, that of the right. Null: the book has none. */
      brand: orNull(text),
      /** Of `case`: the case, and the right that it is about. */
      case_id: orNull(uuid),
      right_id: orNull(text),
      /** Whose listing showed it: their number on the marketplace. Null: it was uploaded. */
      marketplace: orNull(text),
      seller: orNull(text),
      /** The first listing that showed it. */
      listing: orNull(text),
      address: orNull(text),
      /** SHA-256 of the address, hex. */
      address_hash: orNull(text),
      /** Of what was uploaded: the name of the file, and the SHA-256 of its copy, which is kept with documents. */
      name: orNull(text),
      sha256: orNull(text),
      /** PDQ: 32 bytes. Null: there is none, and `fault` says why. */
      pdq: orNull(bytes),
      /** Of the PDQ, 0 to 100. */
      quality: byDefault(int, '0'),
      /** Local features, as `packages/screening/src/pictures/copies` writes them. */
      features: orNull(bytes),
      fault: orNull(text),
      attempts: byDefault(int, '0'),
      /** When the seller's page showed it first, as far as pulls tell; or when it was uploaded. */
      first_seen: instant,
      read_at: instant,
      /** In the order in which pictures came into banks. */
      seq: numbered,
      /** Of `listing`: what it has in common with pictures of banks (`Likeness`), up to this `seq`. */
      matches: byDefault(json, "'[]'"),
      matched_up_to: byDefault(bigint, '0'),
      /** Of `listing`: the lines of text in it, as the screening library reads them. Null: it was not read; where it could not be, `text_fault` says why. */
      texts: orNull(json),
      text_fault: orNull(text),
      text_attempts: byDefault(int, '0'),
      /** Of a bank's picture: how many sellers that are known to be honest show the same. From some on, it is a stock photo. */
      honest_sellers: byDefault(int, '0'),
    },
    key: ['id'],
    rows: owned(),
    // Not what it is like: that names pictures of other participants.
    read: readColumnsByTenantAndPublic(
      '(tenant, id, bank, brand, case_id, marketplace, seller, listing, address, address_hash, name, sha256, pdq, fault, first_seen, seq, honest_sellers)',
    ),
    also: `
      create unique index fingerprint_shown on fingerprint (marketplace, seller, address_hash) where bank = 'listing';
      create index fingerprint_bank on fingerprint (seq) where bank <> 'listing';
      create index fingerprint_of_brand on fingerprint (tenant, brand, seq) where bank <> 'listing';
      create index fingerprint_of_case on fingerprint (case_id) where case_id is not null;
      create index fingerprint_seller on fingerprint (marketplace, seller);
      create index fingerprint_file on fingerprint (sha256) where sha256 is not null;
      -- Whom a bank's picture is found with.
      create index fingerprint_alike on fingerprint using gin (matches jsonb_path_ops) where matches <> '[]';
      create index fingerprint_matched on fingerprint (marketplace, seller) where matches <> '[]';
      create index fingerprint_written on fingerprint (marketplace, seller) where texts <> '[]';
      create index fingerprint_to_match on fingerprint (matched_up_to) where bank = 'listing' and features is not null;
      create index fingerprint_to_read on fingerprint (read_at) where bank <> 'listing' and pdq is null and fault is null;
    `,
  },
  finding: {
    columns: {
      tenant: text,
      marketplace: text,
      listing: text,
      brand: text,
      band: textOf<'act' | 'review' | 'watch'>(),
      score: real,
      harm: decimal,
      finding: json,
      /** What offers of the same goods are told by. */
      goods: json,
      /** The upheld case that removed these goods (`Relist` in `intake/relists`). */
      relist: orNull(json),
      /** What instructions ask of the finding: no list reads the whole of it for that. */
      of_typical: derived(
        orNull(real),
        `(jsonb_path_query_first(finding, '$.signals[*] ? (@.signal == "price").ofTypical') #>> '{}')::double precision`,
      ),
      pictured_before: derived(
        boolean,
        `jsonb_path_exists(finding, '$.signals[*] ? (@.signal == "same-picture" && @.bank == "case")')`,
      ),
    },
    key: ['tenant', 'brand', 'marketplace', 'listing'],
    rows: owned(),
    read: readByTenantAndPublic,
    also: `
      create index finding_harm on finding (tenant, (relist is not null) desc, harm desc, marketplace, listing);
      -- Whether screening had found a listing is asked of each complaint about it.
      create index finding_listing on finding (marketplace, listing);
    `,
  },
  /** Findings on offers of the same goods are one group for their participant: the groups of two and more. */
  finding_group: {
    columns: { tenant: text, brand: text, marketplace: text, listing: text, grp: text },
    key: ['tenant', 'brand', 'marketplace', 'listing'],
    rows: owned(),
    read: readByTenant,
    also: 'create index finding_group_grp on finding_group (tenant, grp)',
  },
  /** A listing that names a brand, whether it came to a finding or not; and whose it is, so that an index counts a shop's brands. */
  sighting: {
    columns: { tenant: text, brand: text, marketplace: text, listing: text, seller: text },
    key: ['tenant', 'brand', 'marketplace', 'listing'],
    rows: owned(),
    read: readByTenant,
    also: `
      create index sighting_listing on sighting (marketplace, listing);
      create index sighting_brand on sighting (brand, marketplace, listing);
      create index sighting_seller on sighting (marketplace, seller, tenant, brand);
    `,
  },
  /** A shop whose listings name so many brands of one participant that it counts as mixed, for that participant. */
  shop_mix: {
    columns: { tenant: text, marketplace: text, seller: text },
    key: ['tenant', 'marketplace', 'seller'],
    rows: owned({ grants: 'select, insert, delete' }),
    read: readByTenant,
    also: 'create index shop_mix_seller on shop_mix (marketplace, seller)',
  },
  /**
   * Due listings from the first to the last, in the order of the queue, that a screener has in its hands: a row, so that they are
   * not lost with it.
   */
  screening_claim: {
    columns: {
      id: numbered,
      from_at: instant,
      from_marketplace: text,
      from_listing: text,
      to_at: instant,
      to_marketplace: text,
      to_listing: text,
      listings: int,
      attempts: byDefault(int, '0'),
      /** Null once its screener is known to be gone. */
      claimed_until: orNull(instant),
      last_error: orNull(text),
    },
    key: ['id'],
    rows: ownerless('which listings a screener has in its hands'),
    read: readByDesk(),
    also: 'alter table screening_claim add unique (from_at, from_marketplace, from_listing)',
  },
  /** How many listings were screened in a minute. */
  screening_tally: {
    columns: { minute: instant, listings: int },
    key: ['minute'],
    rows: ownerless('how many listings were screened, by the minute'),
    read: readByDesk(),
  },
  /** A listing that ended its screener twice: screened again when its content changes, or the desk says so. */
  screening_dead_letter: {
    columns: { tenant: text, marketplace: text, listing: text, at: instant, why: text },
    key: ['marketplace', 'listing'],
    rows: owned(),
    read: readByTenant,
    also: `
      -- How far the sweep of one's own brand has come; the desk reads how far all have, and is not told whose they are. It reads pulls too.
      create policy own on cursor for select to marketsafe_reader using (
        current_setting('marketsafe.tenant', true) = 'desk' or (marketplace = ''
        and exists (select from brand where brand.tenant = current_setting('marketsafe.tenant', true) and 'brand:' || brand.id = cursor.entity)));
      grant select on cursor to marketsafe_reader;
    `,
  },
  /** What a participant decided about a finding last. */
  triage: {
    columns: {
      tenant: text,
      brand: text,
      marketplace: text,
      listing: text,
      state: textOf<'open' | 'dismissed' | 'snoozed'>(),
      reason: orNull(text),
      until: orNull(instant),
      assignee: orNull(text),
      by: orNull(text),
      at: instant,
      /** What was decided about: while it is the same, the decision stands. */
      basis: orNull(json),
      /** Why it came back, of what is open again. */
      back: orNull(json),
      back_at: orNull(instant),
    },
    key: ['tenant', 'brand', 'marketplace', 'listing'],
    rows: owned(),
    read: readByTenant,
    also: 'create index triage_listing on triage (marketplace, listing)',
  },
  /** Which findings a participant has prepared for filing: they file nothing. */
  instruction: {
    columns: {
      tenant: text,
      id: uuid,
      name: text,
      is_on: boolean,
      conditions: json,
      /** Who wrote or changed it last. */
      by: text,
      at: instant,
    },
    key: ['tenant', 'id'],
    rows: owned(),
    read: readByTenant,
  },
  /** One decision about one finding, and the finding as it was. Acts are never changed: they are labels, too. */
  triage_act: {
    columns: {
      tenant: text,
      seq: numbered,
      /** Acts that one press made; null for an act that no person made. */
      batch: orNull(uuid),
      brand: text,
      marketplace: text,
      listing: text,
      act: textOf<'dismiss' | 'snooze' | 'assign' | 'reopen' | 'undo' | 'came-back'>(),
      reason: orNull(text),
      by: orNull(text),
      at: instant,
      before: orNull(json),
      finding: orNull(json),
    },
    key: ['seq'],
    rows: owned({ grants: 'select, insert' }),
    read: readByTenant,
    also: `
      create index triage_act_batch on triage_act (tenant, batch);
      create index triage_act_finding on triage_act (tenant, brand, marketplace, listing, seq desc);
    `,
  },
  /** What a person without an account says about a listing, until they have proved their mailbox; kept for a day, to count. */
  tip_request: {
    columns: {
      id: uuid,
      /** The network, and the mailbox, as keyed hashes: the address itself is not kept. */
      requester: text,
      mailbox: text,
      /** Null once it is proved. */
      tip: orNull(
        jsonOf<{ readonly listing: string; readonly url: string; readonly brand: string; readonly words: string }>(),
      ),
      code_hash: orNull(text),
      tries: byDefault(int, '0'),
      asked_at: instant,
      expires_at: instant,
    },
    key: ['id'],
    rows: ownerless('its sender is no tenant, and writes to it with its random id alone'),
    also: 'create index tip_request_asked_at on tip_request (asked_at)',
  },
  /** The same, proved, for each rights holder whose brand it is about. Nothing but its own page reads it: it moves no rank and no lane. */
  tip: {
    columns: {
      tenant: text,
      id: uuid,
      marketplace: text,
      listing: text,
      url: text,
      words: text,
      at: instant,
      closed_at: orNull(instant),
    },
    key: ['tenant', 'id'],
    rows: owned(),
    read: readByTenant,
    also: 'create index tip_at on tip (tenant, at desc, id)',
  },
} satisfies Tables;
