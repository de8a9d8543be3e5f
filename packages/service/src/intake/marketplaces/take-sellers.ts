import type { PulledSeller } from '@marketsafe/connectors';
import { sellerKey } from '@marketsafe/terms';
import { z } from 'zod';
import { identityHash } from '../../platform/links.ts';
import { eraseSealed, unseal } from '../../platform/sealed.ts';
import { allowTenantWrites, sellerTenant } from '../../platform/tenant-scope.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import type { UnitOfWork } from '../../platform/unit-of-work.ts';
import { openingsChanged } from '../screening/index.ts';

interface Account {
  readonly key: string;
  readonly pulled: PulledSeller;
  readonly identity: string | undefined;
  readonly openedOn: string | null;
}

const system = { kind: 'system' } as const;

/**
 * Takes over seller accounts as their marketplace describes them. The identity that a seller declared, or its token, is stored as a
 * keyed hash, the address sealed. A new account with the identity of a closed or banned shop is recognised as its continuation in the same
 * transaction, so that it is never in good standing.
 */
export async function ingestSellers(
  tx: Tx,
  marketplace: string,
  pulled: readonly PulledSeller[],
  begin: (tx: AnyTx) => UnitOfWork,
): Promise<void> {
  const work = begin(tx);
  const accounts = [...new Map(pulled.map((one) => [one.id, one])).values()].map(
    (one): Account => ({
      key: sellerKey({ marketplace, seller: one.id }),
      pulled: one,
      // An invalid date is ignored.
      openedOn: z.iso.date().safeParse(one.openedOn).data ?? null,
      identity: identityOf(work.programme.identityKey, marketplace, one),
    }),
  );
  if (accounts.length === 0) return;
  const known = await knownAccounts(
    tx,
    accounts.map(({ key }) => key),
  );
  const declaring = accounts.filter(
    ({ key, identity }) => identity !== undefined && known.get(key)?.identity_hash !== identity,
  );
  const namesakes = await sameIdentity(tx, declaring);
  const changed = accounts.filter(({ key, pulled, identity }) => {
    const row = known.get(key);
    return !row || row.identity_hash !== (identity ?? null) || row.language !== pulled.language;
  });
  await work.lock(
    [...changed.map(({ key }) => key), ...[...namesakes.values()].flat()].map((id) => ({ kind: 'seller', id })),
  );
  await allowTenantWrites(
    tx,
    accounts.map(({ key }) => sellerTenant(key)),
  );
  await writeAccounts(work, marketplace, accounts, known);
  const opened = accounts.filter(({ key, openedOn }) => (known.get(key)?.opened_on ?? null) !== openedOn);
  await openingsChanged(
    tx,
    opened.map(({ key }) => key),
    new Date(work.now),
  );
  for (const { key, pulled, identity } of changed) {
    const said = { seller: key, language: pulled.language, ...(identity !== undefined && { identity }) };
    work.execute({ kind: 'seller', id: key }, { type: 'register', ...said }, system);
  }
  for (const { key, identity } of declaring) recognise(work, key, identity, namesakes);
  await work.finish();
}

/** A marketplace's own token counts among its sellers alone: another's key makes others. */
function identityOf(key: string, marketplace: string, { identityToken, declaredIdentity }: PulledSeller) {
  if (identityToken !== undefined) return identityHash(key, { kind: `token of ${marketplace}`, number: identityToken });
  return declaredIdentity && identityHash(key, declaredIdentity);
}

async function knownAccounts(tx: Tx, keys: readonly string[]) {
  const rows = await tx.selectFrom('seller_account').selectAll().where('key', 'in', keys).execute();
  return new Map(rows.map((row) => [row.key, row]));
}

/** Known accounts for each identity that is declared now. */
async function sameIdentity(tx: Tx, declaring: readonly Account[]): Promise<Map<string, string[]>> {
  const hashes = [...new Set(declaring.flatMap(({ identity }) => (identity === undefined ? [] : [identity])))];
  const found = new Map<string, string[]>();
  if (hashes.length === 0) return found;
  const rows = await tx
    .selectFrom('seller_account')
    .select(['key', 'identity_hash'])
    .where('identity_hash', 'in', hashes)
    .orderBy('key')
    .execute();
  for (const { key, identity_hash: identity } of rows) {
    if (identity !== null) found.set(identity, [...(found.get(identity) ?? []), key]);
  }
  return found;
}

function recognise(
  work: UnitOfWork,
  key: string,
  identity: string | undefined,
  namesakes: ReadonlyMap<string, readonly string[]>,
): void {
  if (identity === undefined) return;
  const own = work.state('seller', key);
  if (own.closure || own.ban || own.recognised) return;
  // An account with a closure of its own is the original. An account recognised after it continues the original and cannot be
  // continued itself.
  const of = (namesakes.get(identity) ?? []).find((other) => {
    const state = work.state('seller', other);
    return other !== key && (state.closure !== undefined || state.ban !== undefined);
  });
  if (of !== undefined) {
    work.execute({ kind: 'seller', id: key }, { type: 'recognise', of, identity }, system);
  }
}

async function writeAccounts(
  work: UnitOfWork,
  marketplace: string,
  accounts: readonly Account[],
  known: ReadonlyMap<string, { contact: string | null }>,
): Promise<void> {
  const kept = await unseal(
    work.tx,
    [...known.values()].flatMap(({ contact }) => (contact === null ? [] : [contact])),
  );
  const replaced: string[] = [];
  for (const { key, pulled, identity, openedOn } of accounts) {
    const before = known.get(key)?.contact ?? null;
    const email = pulled.contact?.email;
    const same = before !== null && (kept.get(before) as { email?: string } | undefined)?.email === email;
    const contact = email === undefined ? null : same ? before : work.seal('contact', { email }).sealed;
    if (before !== null && before !== contact) replaced.push(before);
    const row = {
      name: pulled.name,
      language: pulled.language,
      state: pulled.state,
      identity_hash: identity ?? null,
      contact,
      opened_on: openedOn,
    };
    await work.tx
      .insertInto('seller_account')
      .values({ key, marketplace, id: pulled.id, ...row })
      .onConflict((conflict) => conflict.column('key').doUpdateSet(row))
      .execute();
  }
  // Nothing names an earlier address, so that no erasure would find it.
  await eraseSealed(work.tx, replaced);
}
