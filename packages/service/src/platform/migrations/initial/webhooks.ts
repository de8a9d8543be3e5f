import { owned, readByTenant } from './walls.ts';

/** Where participants listen, what is signed with, and what became of each event. */
export const webhooks = `
  create table webhook_endpoint (
    tenant text not null, id uuid primary key, url text not null, state text not null, why text,
    created_at timestamptz not null, succeeded_at timestamptz, unique (tenant, id)
  );
  create index webhook_endpoint_tenant on webhook_endpoint (tenant, created_at);
  ${owned('webhook_endpoint')}
  ${readByTenant('webhook_endpoint')}
  -- A secret is read by the unit of work alone, and opened with the master key. It is tied to an endpoint of its own tenant.
  create table webhook_secret (
    id uuid primary key, endpoint uuid not null, sealed text not null,
    made_at timestamptz not null, ends_at timestamptz, tenant text not null,
    foreign key (tenant, endpoint) references webhook_endpoint (tenant, id) on delete cascade
  );
  create index webhook_secret_endpoint on webhook_secret (endpoint, made_at);
  ${owned('webhook_secret')}
  create table webhook_delivery (
    tenant text not null, endpoint uuid not null, message text not null,
    type text not null, data jsonb not null, happened_at timestamptz not null,
    state text not null, attempts int not null, status int, fault text,
    first_at timestamptz not null, last_at timestamptz not null, next_at timestamptz,
    primary key (endpoint, message),
    foreign key (tenant, endpoint) references webhook_endpoint (tenant, id) on delete cascade
  );
  create index webhook_delivery_recent on webhook_delivery (endpoint, last_at desc);
  ${owned('webhook_delivery')}
  ${readByTenant('webhook_delivery')}
`;
