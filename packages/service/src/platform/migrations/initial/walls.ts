/** What the tables of every area have in common: row-level security, and what the work and readers may do with the rows. */

/** Whether a row's tenant is one of those that the transaction said it concerns. Unsaid or empty, it concerns nobody. */
export const concerned = (tenant: string): string =>
  `${tenant} = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;

/** The transaction said whom it concerns. */
export const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/** Whose request it is, or who reads. */
const caller = `nullif(current_setting('marketsafe.caller', true), '')`;
const reader = `current_setting('marketsafe.tenant', true)`;

const everything = 'select, insert, update, delete';

const forced = (table: string): string => `
  alter table ${table} enable row level security;
  alter table ${table} force row level security;
`;

/** The work reads every row, and writes those alone that its transaction concerns. */
export const owned = (table: string, { tenant = 'tenant', grants = everything } = {}): string => `
  ${forced(table)}
  create policy work_reads on ${table} for select to marketsafe_work using (${said});
  create policy work_writes on ${table} to marketsafe_work using (${concerned(tenant)}) with check (${concerned(tenant)});
  grant ${grants} on ${table} to marketsafe_work;
`;

/** As `owned`, for rows that are locked before it is known whom the decision concerns: only what is written is looked at. */
export const lockedFirst = (table: string, check: string, grants = everything): string => `
  ${forced(table)}
  create policy work on ${table} to marketsafe_work using (${said}) with check (${check});
  grant ${grants} on ${table} to marketsafe_work;
`;

/** Rows without a tenant: a transaction that did not say whom it concerns does nothing with them. */
export const ownerless = (table: string, grants = everything): string => lockedFirst(table, said, grants);

/** A request's key is its caller's, whoever else its decision concerns. */
export const ofCaller = (table: string): string => `
  ${forced(table)}
  create policy work on ${table} to marketsafe_work using (tenant = ${caller}) with check (tenant = ${caller});
  grant ${everything} on ${table} to marketsafe_work;
`;

/** A party reads its own rows. */
export const readByTenant = (table: string): string => `
  create policy own on ${table} for select to marketsafe_reader using (tenant = ${reader});
  grant select on ${table} to marketsafe_reader;
`;

/** A party reads its own rows and those of the public. */
export const readByTenantAndPublic = (table: string): string => `
  create policy own on ${table} for select to marketsafe_reader using (tenant in (${reader}, 'public'));
  grant select on ${table} to marketsafe_reader;
`;

/** The desk reads all rows: of the columns named, or whole. */
export const readByDesk = (table: string, columns = ''): string => `
  create policy desk on ${table} for select to marketsafe_reader using (${reader} = 'desk');
  grant select ${columns} on ${table} to marketsafe_reader;
`;
