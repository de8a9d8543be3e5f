import { owned, readByTenant } from './walls.ts';

/** What the desk looks at again, and what it proposes. */
export const oversight = `
  -- Cases that silence decided and the lot drew, under the ids by which their readers know them.
  create table audit (
    tenant text not null, id uuid primary key, case_id uuid not null unique, drawn_at timestamptz not null,
    due_at timestamptz not null, readers text[] not null, finding text
  );
  ${owned('audit')}
  ${readByTenant('audit')}
  -- Proposed versions of the rules, each with the simulation over all past cases that it waits for or had.
  create table rule_proposal (
    tenant text not null, id uuid primary key, file text not null, text text not null, pack text not null, title jsonb not null,
    hash text not null, from_day text not null, until_day text, warnings jsonb not null, by text not null, at timestamptz not null,
    state text not null, ended_by text, ended_at timestamptz, reasons text,
    simulation text not null, asked_at timestamptz not null, record_at timestamptz, record_end bigint, done int not null default 0,
    "of" int, attempts int not null default 0, claimed_until timestamptz, finished_at timestamptz, result jsonb, last_error text
  );
  create index rule_proposal_due on rule_proposal (asked_at) where simulation = 'due';
  create index rule_proposal_announced on rule_proposal (hash) where state = 'announced';
  create index rule_proposal_at on rule_proposal (at desc, id desc);
  ${owned('rule_proposal', { grants: 'select, insert, update' })}
  ${readByTenant('rule_proposal')}
`;
