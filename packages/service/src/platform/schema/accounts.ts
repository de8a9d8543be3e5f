import type { Language, Position } from '@marketsafe/terms';
import type { KeyScope } from '../key-scopes.ts';
import type { Role } from '../positions.ts';
import {
  bigint,
  boolean,
  byDefault,
  instant,
  int,
  json,
  jsonOf,
  numbered,
  orNull,
  text,
  textOf,
  textsOf,
  uuid,
} from './columns.ts';
import type { Tables } from './table.ts';
import { concerned, owned, readByTenant, readColumnsByTenant, said } from './tenant-isolation.ts';

/** What an invitation to a mandate offers, and the invited agent's answer. */
export interface MandateOffer {
  /** As they were registered when the invitation was sent: its reader sees none of the inviter's rights. */
  readonly rights: readonly {
    readonly id: string;
    readonly office: string;
    readonly number: string;
    readonly mark?: string;
  }[];
  readonly until: string;
  /** Id of the user who invited: the mandates are granted in their name. */
  readonly by: string;
  readonly answer?: 'accepted' | 'declined';
}

export const accounts = {
  /** Whose account each user of the sign-in library is. */
  account: {
    columns: {
      user_id: text,
      role: textOf<Role>(),
      participant: orNull(text),
      position: textOf<Position>(),
      /** The organisation that the person works for, if it is not the party itself. */
      organisation: orNull(text),
      since: instant,
      /** From then on the person has no access. The row stays: decisions keep their names. */
      left_at: orNull(instant),
    },
    key: ['user_id'],
    rows: owned({ tenant: 'coalesce(participant, role)' }),
    also: `
      alter table account add check (
        case when role = 'desk' then position not in ('filer', 'viewer')
          else position not in ('approver', 'reviewer', 'auditor') end);
      -- A signed-in party reads its own users.
      create policy own on account for select to marketsafe_reader
        using (coalesce(participant, role) = current_setting('marketsafe.tenant', true));
      grant select on account to marketsafe_reader;
    `,
  },
  /** A mailed link that gives access to an account, or offers a mandate, once. The link itself is not stored. */
  account_link: {
    columns: {
      tenant: text,
      id: uuid,
      kind: textOf<'invitation' | 'new-password' | 'new-address' | 'mandate'>(),
      /** The account that it opens; null for an invitation, which begins one, or offers a mandate. */
      user_id: orNull(text),
      hash: text,
      /** Null: the link's holder says who they are. */
      email: orNull(text),
      name: orNull(text),
      role: textOf<Role>(),
      position: textOf<Position>(),
      organisation: orNull(text),
      language: textOf<Language>(),
      /** What the page shows to its reader, who has no account yet: the party's name, and who invites. */
      party: text,
      inviter: orNull(text),
      /** Only of an invitation to a mandate. */
      mandate: orNull(jsonOf<MandateOffer>()),
      /** A keyed hash of the network from which a stranger asked for it; null: a signed-in person or the operator did. */
      requester: orNull(text),
      made_at: instant,
      expires_at: instant,
      used_at: orNull(instant),
      withdrawn_at: orNull(instant),
    },
    key: ['tenant', 'id'],
    rows: owned(),
    also: `
      create unique index account_link_hash on account_link (hash);
      -- Its party reads it, and so does the holder of the link, who has no account yet.
      create policy own on account_link for select to marketsafe_reader
        using (current_setting('marketsafe.tenant', true) in (tenant, 'link:' || hash));
      grant select on account_link to marketsafe_reader;
    `,
  },
  /** A person's key of the API. Its secrets are stored as hashes. */
  api_key: {
    columns: {
      tenant: text,
      id: uuid,
      person: text,
      name: text,
      scopes: textsOf<KeyScope>(),
      hash: text,
      /** The beginning of the secret. */
      hint: text,
      /** The secret before it, which is valid until then. */
      former_hash: orNull(text),
      former_hint: orNull(text),
      former_ends_at: orNull(instant),
      made_at: instant,
      expires_at: instant,
      ended_at: orNull(instant),
      last_used_at: orNull(instant),
      /** How many were logged so far. */
      requests: byDefault(bigint, '0'),
      /** How many were refused before they counted. */
      refused: byDefault(bigint, '0'),
    },
    key: ['id'],
    rows: owned(),
    read: readColumnsByTenant(
      '(tenant, id, person, name, scopes, hint, former_hint, former_ends_at, made_at, expires_at, ended_at, last_used_at, requests, refused)',
    ),
    also: `
      create unique index api_key_hash on api_key (hash);
      create unique index api_key_former_hash on api_key (former_hash);
      create index api_key_person on api_key (person);
      create index api_key_old on api_key (least(ended_at, expires_at));
    `,
  },
  /** A request that showed a key. */
  api_request: {
    columns: {
      tenant: text,
      key: uuid,
      number: bigint,
      at: instant,
      method: text,
      /** The pattern, without ids. */
      route: text,
      status: int,
      address: text,
      /** Before it counted against the key's limit. */
      refused: boolean,
    },
    key: ['key', 'number'],
    rows: owned({ grants: 'select, insert, delete' }),
    read: readByTenant,
    also: `
      create index api_request_at on api_request (at);
      create index api_request_refused on api_request (key, at) where refused;
    `,
  },
  /** Who asked for the daily mail about windows that end, and when theirs is due. */
  digest: {
    columns: { tenant: text, user_id: text, next_at: instant },
    key: ['user_id'],
    rows: owned(),
    read: readByTenant,
    also: 'create index digest_next on digest (next_at)',
  },
  /** How many filings in a row a person has signed faster than the rules ask. */
  quick_signing: {
    columns: { tenant: text, user_id: text, in_a_row: int },
    key: ['user_id'],
    rows: owned(),
    read: readByTenant,
  },
  /** A filter of findings that a person keeps under a name. */
  saved_view: {
    columns: {
      tenant: text,
      id: uuid,
      user_id: text,
      name: text,
      filter: json,
      shared: boolean,
      made_at: instant,
    },
    key: ['id'],
    rows: owned(),
    read: readByTenant,
    also: 'create unique index saved_view_name on saved_view (user_id, name)',
  },
  /**
   * What an investigator of a break-in asks for: who signed in, took something away or was refused. The work adds rows and changes
   * none; it takes away what has had its time (400 days) by the server's clock, which nothing that the service says moves.
   */
  security_event: {
    columns: {
      tenant: text,
      number: numbered,
      at: instant,
      kind: text,
      /** Id of the user, and the tenant that they act for. */
      person: orNull(text),
      party: orNull(text),
      address: orNull(text),
      detail: orNull(text),
    },
    key: ['number'],
    rows: {
      tenant: 'tenant',
      policies: (table) => `
        create policy work_reads on ${table} for select to marketsafe_work using (${said});
        create policy work_adds on ${table} for insert to marketsafe_work with check (${concerned('tenant')});
        create policy work_prunes on ${table} for delete to marketsafe_work
          using (${concerned('tenant')} and at < current_timestamp - interval '400 days');
        grant select, insert, delete on ${table} to marketsafe_work;`,
    },
    read: readByTenant,
    also: 'create index security_event_at on security_event (at)',
  },
} satisfies Tables;
