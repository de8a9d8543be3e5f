import { boolean, byDefault, instant, numbered, orNull, text, textOf } from './columns.ts';
import type { Tables } from './table.ts';
import { concerned, owned, readByTenant, said } from './tenant-isolation.ts';

export const accounts = {
  /** Whose account each user of the sign-in library is. */
  account: {
    columns: {
      user_id: text,
      role: textOf<'participant' | 'desk' | 'marketplace'>(),
      participant: orNull(text),
      /** Some of the desk's people administer it. */
      administrator: byDefault(boolean, 'false'),
    },
    key: ['user_id'],
    rows: owned({ tenant: 'coalesce(participant, role)' }),
    also: `
      alter table account add check (role = 'desk' or not administrator);
      -- A signed-in party reads its own users.
      create policy own on account for select to marketsafe_reader
        using (coalesce(participant, role) = current_setting('marketsafe.tenant', true));
      grant select on account to marketsafe_reader;
    `,
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
