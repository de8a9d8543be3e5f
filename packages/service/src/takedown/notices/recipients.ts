import type { Language } from '@marketsafe/terms';
import { sql } from 'kysely';
import { marketplaceOf, type Programme } from '../../platform/programme.ts';
import { unseal } from '../../platform/sealed.ts';
import { marketplaceTenant } from '../../platform/tenant-scope.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { QueuedNotice } from './queue.ts';

/** In which language a notice is written, and where its mail goes. */
interface Recipient {
  readonly language: Language;
  readonly email?: string;
}

type Effect = QueuedNotice['effect'];
export type RecipientOf = (effect: Effect) => Recipient;

/** Reads the recipients of notices. A marketplace's accounts say no language: its territory does. */
export async function recipientsOf(programme: Programme, tx: Tx, effects: readonly Effect[]): Promise<RecipientOf> {
  const ofSellers = effects.filter(({ to }) => to === 'seller');
  const sellers = await sellersOf(
    tx,
    ofSellers.map(({ recipient }) => recipient),
  );
  const people = await peopleOf(tx, effects.filter((one) => !ofSellers.includes(one)).map(tenantOf));
  return (effect) => {
    if (effect.to === 'seller') return sellers.get(effect.recipient) ?? { language: 'zh-CN' };
    const person = people.get(tenantOf(effect)) ?? { language: 'en' };
    if (effect.to === 'complainant') return person;
    const isChinese = marketplaceOf(programme, effect.recipient).territories.includes('CN');
    return { ...person, language: isChinese ? 'zh-CN' : 'en' };
  };
}

const tenantOf = ({ to, recipient }: Effect): string =>
  to === 'marketplace' ? marketplaceTenant(recipient) : recipient;

async function sellersOf(tx: Tx, keys: readonly string[]): Promise<ReadonlyMap<string, Recipient>> {
  if (keys.length === 0) return new Map();
  const rows = await tx
    .selectFrom('seller_account')
    .select(['key', 'language', 'contact'])
    .where('key', 'in', keys)
    .execute();
  const contacts = await unseal(
    tx,
    rows.flatMap(({ contact }) => contact ?? []),
  );
  return new Map(
    rows.map(({ key, language, contact }) => {
      const { email } = ((contact && contacts.get(contact)) ?? {}) as { email?: string };
      return [key, { language, ...(email !== undefined && { email }) }];
    }),
  );
}

/** The first person of each tenant who has not left. */
async function peopleOf(tx: Tx, tenants: readonly string[]): Promise<ReadonlyMap<string, Recipient>> {
  if (tenants.length === 0) return new Map();
  const { rows } = await sql<{ participant: string; email: string; language: Language | null }>`
    select distinct on (a.participant) a.participant, u.email,
      (select e.request ->> 'language' from enrolment e where e.participant = a.participant limit 1) as language
    from account a join auth."user" u on u.id = a.user_id where a.participant = any (${tenants}::text[]) and a.left_at is null
    order by a.participant, u."createdAt"`.execute(tx);
  return new Map(rows.map(({ participant, email, language }) => [participant, { language: language ?? 'en', email }]));
}
