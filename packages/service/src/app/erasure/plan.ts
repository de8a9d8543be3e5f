import { sql } from 'kysely';
import type { Tx } from '../../platform/transactions.ts';
import type { Subject } from '../subject.ts';
import { planSeller } from './erase-seller.ts';
import type { Item } from './kept.ts';
import type { At } from './kept-until.ts';
import { bundlesOf, planCases } from './plan-cases.ts';
import { planEnrolments, planLinks } from './requests.ts';

/** What an erasure of a subject would do, row by row. */
export async function planErasure(tx: Tx, subject: Subject, at: At): Promise<readonly Item[]> {
  switch (subject.kind) {
    case 'seller': {
      const cases = await planCases(tx, await bundlesOf(tx, { seller: subject.id }), at);
      const account = await planSeller(tx, subject.id, at);
      // Once its cases are erased, nothing else may keep it.
      const isLast = account.kept?.why === 'cases-kept' && cases.every(({ kept }) => kept === undefined);
      return [...cases, isLast ? await planSeller(tx, subject.id, at, true) : account];
    }
    case 'participant':
      return [{ what: 'participant', id: subject.id, kept: { why: 'takes-part' } }];
    case 'person':
      return [
        ...(await planEnrolments(tx, { email: subject.email }, at)),
        ...(await planLinks(tx, { email: subject.email }, at)),
        ...(await accounts(tx, subject.id)),
        ...(await registerEntries(tx, subject.email)),
      ];
  }
}

async function accounts(tx: Tx, user: string): Promise<Item[]> {
  const found = await tx.selectFrom('account').select('left_at').where('user_id', '=', user).execute();
  return found.map(({ left_at: left }) => ({
    what: 'person',
    id: user,
    kept: left === null ? { why: 'takes-part' } : { why: 'left', since: left.toISOString() },
  }));
}

async function registerEntries(tx: Tx, email: string): Promise<Item[]> {
  const { rows } = await sql<{ office: string; number: string }>`
    select office, number from register_entry where lower(entry ->> 'contact') = ${email} order by office, number`.execute(
    tx,
  );
  return rows.map(({ office, number }) => ({
    what: 'register-entry',
    id: `${office} ${number}`,
    kept: { why: 'published-register' },
  }));
}
