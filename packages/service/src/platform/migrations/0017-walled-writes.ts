import { type Kysely, sql } from 'kysely';

/** Whether a row's tenant is one of those that the transaction said it concerns. Unsaid or empty, it concerns nobody. */
const concerned = (tenant: string): string =>
  `${tenant} = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;

/** The transaction said whom it concerns. */
const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/** Policies by which the work reads a table's rows, and writes those alone that its transaction concerns. */
const wallWrites = (table: string, tenant = 'tenant'): string => `
  drop policy if exists work on ${table};
  create policy work_reads on ${table} for select to marketsafe_work using (${said});
  create policy work_writes on ${table} to marketsafe_work using (${concerned(tenant)}) with check (${concerned(tenant)});
`;

/** As `wallWrites`, for what is locked before it is known whom it concerns: only what is written is looked at. */
const wallWritten = (table: string, check: string): string => `
  drop policy if exists work on ${table};
  create policy work on ${table} to marketsafe_work using (${said}) with check (${check});
`;

/** A table that is nobody's: who said nothing does nothing in it. */
const needContext = (table: string): string => wallWritten(table, said);

const tenantTables = [
  'brand',
  'listing',
  'finding',
  'participant_view',
  'right_view',
  'case_view',
  'timeline',
  'seller_view',
  'measure',
  'marketplace_order',
  'notice',
  'exhibit',
  'desk_task',
  'written_reason',
  'fact',
  'webhook_endpoint',
  'webhook_secret',
  'webhook_delivery',
  'removal_stop',
  'removal_approval',
  'removal_hold',
  'case_hold',
];

const ofAggregate = (id: string): string => `case kind
  when 'complainant' then ${concerned(id)}
  when 'seller' then ${concerned(`'seller:' || ${id}`)}
  else ${said} end`;

/** Tables whose rows have an owner in another column, or one only for some. */
const ownedOtherwise: Readonly<Record<string, string>> = {
  aggregate: ofAggregate('id'),
  event: ofAggregate('aggregate'),
  case_file: `${concerned("file ->> 'complainant'")} and ${concerned("'seller:' || seller")}`,
  right_code: concerned('participant'),
};

const nobodys = [
  'sealed',
  'outbox',
  'deadline',
  'register_entry',
  'enrolment',
  'cursor',
  'mail',
  'policy_pack',
  'marketplace_event',
  'ledger_head',
  'ledger_queue',
  'ledger_leaf',
  'ledger_tile',
  'ledger_checkpoint',
  'ledger_key',
];

/**
 * The database walls writes too: the work says whom its transaction concerns, and rows of anybody else can be neither
 * written nor taken away. A webhook's secrets and deliveries are tied to an endpoint of their own tenant.
 */
export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`
    alter table webhook_endpoint add unique (tenant, id);
    -- Its owner sees rows only where no policy is forced on it.
    alter table webhook_secret no force row level security;
    alter table webhook_endpoint no force row level security;
    alter table webhook_secret add column tenant text;
    update webhook_secret set tenant = e.tenant from webhook_endpoint e where e.id = webhook_secret.endpoint;
    alter table webhook_secret alter column tenant set not null;
    alter table webhook_secret drop constraint webhook_secret_endpoint_fkey;
    alter table webhook_secret add foreign key (tenant, endpoint) references webhook_endpoint (tenant, id) on delete cascade;
    alter table webhook_delivery drop constraint webhook_delivery_endpoint_fkey;
    alter table webhook_delivery add foreign key (tenant, endpoint) references webhook_endpoint (tenant, id) on delete cascade;
    alter table webhook_secret force row level security;
    alter table webhook_endpoint force row level security;
  `)
    .execute(db);
  const policies = [
    ...tenantTables.map((table) => wallWrites(table)),
    wallWrites('participant', 'id'),
    wallWrites('account', 'coalesce(participant, role)'),
    wallWrites('seller_account', "'seller:' || key"),
    ...Object.entries(ownedOtherwise).map(([table, check]) => wallWritten(table, check)),
    ...nobodys.map(needContext),
    // A request's key is its caller's, whoever else its decision concerns.
    `drop policy work on idempotency;
     create policy work on idempotency to marketsafe_work
       using (tenant = nullif(current_setting('marketsafe.caller', true), ''))
       with check (tenant = nullif(current_setting('marketsafe.caller', true), ''));`,
    `drop policy work_adds on auth."user"; drop policy work_reads on auth."user";
     create policy work_adds on auth."user" for insert to marketsafe_work with check (${said});
     create policy work_reads on auth."user" for select to marketsafe_work using (${said});
     drop policy work_adds on auth.account;
     create policy work_adds on auth.account for insert to marketsafe_work with check (${said});
     drop policy work_adds on auth.session;
     create policy work_adds on auth.session for insert to marketsafe_work with check (${said});`,
  ];
  for (const policy of policies) await sql.raw(policy).execute(db);
}
