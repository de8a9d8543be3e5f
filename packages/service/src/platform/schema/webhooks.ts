import type { EgressFault } from '../egress/index.ts';
import { instant, int, json, orNull, text, textOf, uuid } from './columns.ts';
import type { Tables } from './table.ts';
import { owned, readByTenant } from './tenant-isolation.ts';

/** Where participants listen, what is signed with, and what became of each event. */
export const webhooks = {
  webhook_endpoint: {
    columns: {
      tenant: text,
      id: uuid,
      url: text,
      state: textOf<'active' | 'paused' | 'disabled'>(),
      why: orNull(textOf<'gone' | 'no-answer'>()),
      created_at: instant,
      succeeded_at: orNull(instant),
    },
    key: ['id'],
    rows: owned(),
    read: readByTenant,
    also: `
      alter table webhook_endpoint add unique (tenant, id);
      create index webhook_endpoint_tenant on webhook_endpoint (tenant, created_at);
    `,
  },
  /** What an endpoint's deliveries are signed with, sealed under the master key: the unit of work alone reads it. */
  webhook_secret: {
    columns: {
      id: uuid,
      endpoint: uuid,
      sealed: text,
      made_at: instant,
      ends_at: orNull(instant),
      tenant: text,
    },
    key: ['id'],
    rows: owned(),
    also: `
      alter table webhook_secret add foreign key (tenant, endpoint) references webhook_endpoint (tenant, id) on delete cascade;
      create index webhook_secret_endpoint on webhook_secret (endpoint, made_at);
    `,
  },
  /** What became of one event on its way to one endpoint, since its first attempt. */
  webhook_delivery: {
    columns: {
      tenant: text,
      endpoint: uuid,
      message: text,
      type: text,
      data: json,
      happened_at: instant,
      state: textOf<'waiting' | 'delivered' | 'failed'>(),
      attempts: int,
      status: orNull(int),
      fault: orNull(textOf<EgressFault | 'failed'>()),
      first_at: instant,
      last_at: instant,
      next_at: orNull(instant),
    },
    key: ['endpoint', 'message'],
    rows: owned(),
    read: readByTenant,
    also: `
      alter table webhook_delivery add foreign key (tenant, endpoint) references webhook_endpoint (tenant, id) on delete cascade;
      create index webhook_delivery_recent on webhook_delivery (endpoint, last_at desc);
    `,
  },
} satisfies Tables;
