import type { Language, Position } from '@marketsafe/terms';
import { sql } from 'kysely';
import { z } from 'zod';
import {
  accountWith,
  closeAccount,
  type Invited,
  type InviteSurroundings,
  inviteUser,
  resetAccess,
} from '../../parties/members/index.ts';
import { openInstalled } from '../../platform/database/open-installed.ts';
import { systemEntropy } from '../../platform/entropy.ts';
import { MailAddress, PartyName } from '../../platform/fields.ts';
import type { Role } from '../../platform/positions.ts';
import { ProblemError } from '../../platform/problem.ts';
import { loadSecrets } from '../../platform/secrets.ts';
import { allowTenantWrites, marketplaceTenant } from '../../platform/tenant-scope.ts';
import { type Tx, transactionsOf } from '../../platform/transactions.ts';
import { installedVault } from '../installation-secrets.ts';
import { addedMarketplaces } from './added-marketplaces.ts';
import type { Configuration } from './configuration.ts';
import { configurationOf } from './connect.ts';
import { databaseAddress } from './database-address.ts';

/** An account, or an invitation that is open. */
export interface UserSeen {
  readonly id: string;
  /** Null: an invitation whose holder enters their own. */
  readonly email: string | null;
  readonly name: string | null;
  /** The participant's id, or `marketplace:<id>`; null for the review team. */
  readonly participant: string | null;
  readonly role: Role;
  readonly position: Position;
  readonly organisation: string | null;
  readonly state: 'invited' | 'active' | 'disabled';
  readonly secondFactor: boolean;
}

export interface MadeLink {
  readonly link: string;
  readonly expiresAt: string;
}

/** The people of a programme without its pages: it works on the database itself, beside running processes. */
export interface Users {
  list(): Promise<readonly UserSeen[]>;
  /** Mails the link. @throws ProblemError as the API does */
  invite(invited: Omit<Invited, 'inviter'> & z.input<typeof Person>): Promise<MadeLink>;
  /** @throws ProblemError if no account with access has the address, or it is the only administrator's */
  disable(email: string): Promise<void>;
  /** Takes password and second factor away, and makes a link for a new password. It is mailed if asked. @throws ProblemError as `disable` */
  reset(
    email: string,
    how: { readonly language?: Language | undefined; readonly isMailed: boolean },
  ): Promise<MadeLink>;
  close(): Promise<void>;
}

const Person = z.object({ email: MailAddress, name: PartyName, organisation: PartyName.optional() });

/** @throws ConfigurationError, NoDatabaseError, DirectoryInUseError, UnfitDatabaseError */
export async function openUsers(configuration: Configuration): Promise<Users> {
  const { data: dataDirectory, keys: masterKeys, url: publicUrl, programme } = configuration;
  const { links: linkKey } = await loadSecrets(dataDirectory, await installedVault({ dataDirectory, masterKeys }));
  const database = await openInstalled({ dataDirectory, databaseUrl: await databaseAddress(configuration) });
  const transactions = transactionsOf(database);
  const { work } = transactions;
  const added = await addedMarketplaces(configuration, transactions);
  const marketplaces = [...configuration.marketplaces, ...added.map(configurationOf)];
  const usual = programme.languages[0] ?? 'en';
  const named = marketplaces.map(({ id, name }) => ({ id, name: name ?? { en: id, 'zh-CN': id } }));
  const around = (): InviteSurroundings => ({
    ...{ now: new Date(), entropy: systemEntropy },
    programme: { name: programme.name, publicUrl, linkKey, marketplaces: named },
  });
  const seen = ({ link, expiresAt }: { link: string; expiresAt: Date }) => ({
    ...{ link, expiresAt: expiresAt.toISOString() },
  });
  return {
    list: () => work((tx) => listUsers(tx, new Date())),
    invite: async ({ language = usual, ...invited }) => {
      const fault = Person.safeParse(invited).error?.issues[0];
      if (fault) throw new ProblemError(422, 'invalid-request', `${fault.path.join('.')}: ${fault.message}`);
      const people = marketplaces.filter((one) => one.people).map(({ id }) => id);
      if (invited.role === 'marketplace' && !people.some((id) => marketplaceTenant(id) === invited.participant))
        throw new ProblemError(
          422,
          'unknown-marketplace',
          `${invited.participant} has no people here. Set "people: true" at a marketplace of the configuration first, or on the page Marketplaces; there ${people.length === 0 ? 'is none' : `are: ${people.join(', ')}`}.`,
        );
      return work(async (tx) => seen(await inviteUser(tx, { ...invited, language }, around())));
    },
    disable: (email) =>
      work(async (tx) => {
        const { user, participant, role } = await accountOf(tx, email);
        const tenant = participant ?? role;
        await allowTenantWrites(tx, [tenant]);
        await closeAccount(tx, { tenant, member: user, now: new Date() });
      }),
    reset: (email, { language = usual, isMailed }) =>
      work(async (tx) => seen(await resetAccess(tx, await accountOf(tx, email), { language, isMailed }, around()))),
    close: database.close,
  };
}

async function accountOf(tx: Tx, email: string) {
  const account = await accountWith(tx, email);
  if (account) return account;
  throw new ProblemError(
    404,
    'not-found',
    `No account with access has the address ${email}. "marketsafe user list" shows all.`,
  );
}

async function listUsers(tx: Tx, now: Date): Promise<readonly UserSeen[]> {
  const { rows } = await sql<UserSeen>`
    select u.id, u.email, u.name, a.participant, a.role, a.position, a.organisation,
      case when a.left_at is null then 'active' else 'disabled' end as state, auth.has_second_factor(u.id) as "secondFactor"
    from auth."user" u join account a on a.user_id = u.id
    union all
    select id::text, email, name, nullif(tenant, 'desk'), role, position, organisation, 'invited', false
    from account_link
    where kind = 'invitation' and used_at is null and withdrawn_at is null and expires_at > ${now}
    order by 4 nulls first, 2, 1`.execute(tx);
  return rows;
}
