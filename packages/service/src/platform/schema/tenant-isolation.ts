/** Whose the rows of a table are, as SQL: row-level security, and what the work and readers may do with the rows. */

interface OwnedRows {
  /** The row's tenant, in SQL. */
  readonly tenant: string;
  /** Why it may lock other tenants' rows; writes, changes and deletions are checked. */
  readonly locksOthers?: string;
}
interface OwnerlessRows {
  /** Why rows have no tenant: no party reads them, and access to their subject is checked elsewhere. */
  readonly ownerless: string;
}
export type Owner = OwnedRows | OwnerlessRows;
export type Rows = Owner & { readonly policies: (table: string) => string };

/** Whether a row's tenant is one of those that the transaction said it concerns. Unsaid or empty, it concerns no tenant. */
export const concerned = (tenant: string): string =>
  `${tenant} = any ((select nullif(current_setting('marketsafe.concerns', true), '')::text[])::text[])`;

/** The transaction said whom it concerns. */
export const said = `(select nullif(current_setting('marketsafe.concerns', true), '') is not null)`;

/** Whose request it is, or who reads. */
const caller = `nullif(current_setting('marketsafe.caller', true), '')`;
const reader = `current_setting('marketsafe.tenant', true)`;

const everything = 'select, insert, update, delete';

/** The work reads every row, and writes those alone that its transaction concerns. */
export const owned = ({ tenant = 'tenant', grants = everything } = {}): Rows => ({
  tenant,
  policies: (table) => `
    create policy work_reads on ${table} for select to marketsafe_work using (${said});
    create policy work_writes on ${table} to marketsafe_work using (${concerned(tenant)}) with check (${concerned(tenant)});
    grant ${grants} on ${table} to marketsafe_work;`,
});

const work =
  (using: string, check: string, grants = everything) =>
  (table: string) =>
    `
  create policy work on ${table} to marketsafe_work using (${using}) with check (${check});
  grant ${grants} on ${table} to marketsafe_work;`;

interface Checked {
  readonly tenant: string;
  /** Of a row that is written, in SQL. */
  readonly check: string;
}

/** As `owned`, for rows that are locked before it is known whom the decision concerns: only what is written is looked at. */
export const lockedFirst = ({ tenant, check }: Checked): Rows => ({
  tenant,
  locksOthers: 'locked before it is known whom the decision concerns',
  policies: work(said, check),
});

/** As `lockedFirst`, for rows that are never changed: there is no grant to. */
export const addedOnly = ({ tenant, check }: Checked): Rows => ({
  tenant,
  locksOthers: 'rows are added and never changed: there is no grant to',
  policies: work(said, check, 'select, insert'),
});

/** Rows without a tenant, and why: a transaction that did not say whom it concerns does nothing with them. */
export const ownerless = (why: string, grants = everything): Rows => ({
  ownerless: why,
  policies: work(said, said, grants),
});

/** A request's key is its caller's, whatever other tenants its decision concerns. */
export const ofCaller: Rows = { tenant: 'tenant', policies: work(`tenant = ${caller}`, `tenant = ${caller}`) };

const readable = (policy: string, using: string, columns: string) => (table: string) =>
  `
  create policy ${policy} on ${table} for select to marketsafe_reader using (${using});
  grant select ${columns} on ${table} to marketsafe_reader;`;

/** A party reads its own rows: of the columns named, or whole. */
export const readColumnsByTenant = (columns: string) => readable('own', `tenant = ${reader}`, columns);
export const readByTenant = readColumnsByTenant('');

/** A party reads its own rows and those of the public: of the columns named, or whole. */
export const readColumnsByTenantAndPublic = (columns: string) =>
  readable('own', `tenant in (${reader}, 'public')`, columns);
export const readByTenantAndPublic = readColumnsByTenantAndPublic('');

/** The people of a marketplace read the rows about what it offers; `of`: its id, in SQL. Beside a policy that grants the columns. */
export const readByMarketplace = (of: string) => (table: string) =>
  `
  create policy marketplace on ${table} for select to marketsafe_reader using (${reader} = 'marketplace:' || ${of});`;

/** The desk reads all rows: of the columns named, or whole. */
export const readByDesk = (columns = '') => readable('desk', `${reader} = 'desk'`, columns);
