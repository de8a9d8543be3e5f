import { targetKey, targetOfKey, wholeOf } from '@marketsafe/terms';
import { type Selectable, sql } from 'kysely';
import type { z } from 'zod';
import { codeMinutes, codeTries, isCode, maskAddress, newCode } from '../../parties/rights/index.ts';
import { tenantOf } from '../../platform/caller.ts';
import type { Clock } from '../../platform/clock.ts';
import { readCursor, writeCursor } from '../../platform/cursor.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Handlers } from '../../platform/handler.ts';
import { queueMail } from '../../platform/mail/index.ts';
import { notFound, ProblemError } from '../../platform/problem.ts';
import { type Programme, targetOfUrl } from '../../platform/programme.ts';
import type { Schema } from '../../platform/schema/index.ts';
import { asServiceRole } from '../../platform/service-role.ts';
import { allowTenantWrites } from '../../platform/tenant-scope.ts';
import type { AnyTx, Tx } from '../../platform/transactions.ts';
import { isUuid } from '../../platform/uuid.ts';
import type { Tip, TipRequest } from './contract.ts';
import { checkTipLimits, defaultTipLimits, keyedHash, type TipLimits } from './limits.ts';
import type { tipRoutes } from './routes.ts';
import { tipMail } from './texts.ts';

interface Dependencies {
  readonly clock: Clock;
  readonly entropy: Entropy;
  readonly programme: Programme;
  readonly tipLimits?: TipLimits | undefined;
}

export function tipHandlers(deps: Dependencies): Handlers<typeof tipRoutes> {
  return {
    sendTip: ({ tx, body, address }) => sendTip(asServiceRole(tx), deps, body, address),
    confirmTip: ({ tx, params, body }) => confirmTip(asServiceRole(tx), deps, params.tip, body.code),
    listTips: ({ tx, query, caller }) => listTips(tx, deps, tenantOf(caller), query),
    closeTip: ({ tx, params, caller }) => closeTip(asServiceRole(tx), deps, tenantOf(caller), params.tip),
  };
}

async function sendTip(tx: Tx, deps: Dependencies, body: z.output<typeof TipRequest>, address: string) {
  const { programme, entropy, tipLimits = defaultTipLimits } = deps;
  const now = deps.clock.now();
  const target = targetOfUrl(programme, body.url);
  // Its rights holder will follow the link: no other scheme, whatever host it names.
  if (target === undefined || target.kind === 'storefront' || !/^https?:\/\//i.test(body.url))
    throw new ProblemError(
      422,
      'not-a-listing',
      'This address leads to no listing of a marketplace of this programme.',
      {
        errors: [{ code: 'not-a-listing', field: 'body.url' }],
      },
    );
  const key = programme.identityKey;
  const [requester, mailbox] = [keyedHash(key, 'network', address), keyedHash(key, 'mailbox', body.email)];
  await checkTipLimits(tx, tipLimits, { requester, mailbox, now });
  const id = entropy.uuid();
  const code = newCode({ key, now, entropy }, id);
  const { url, brand, words } = body;
  await tx
    .insertInto('tip_request')
    .values({
      ...{ id, requester, mailbox, code_hash: code.hash, asked_at: now, expires_at: code.expiresAt },
      tip: JSON.stringify({ listing: targetKey(wholeOf(target)), url, brand, words }),
    })
    .execute();
  const mail = tipMail[body.language]({ code: code.code, minutes: codeMinutes, programme: programme.name });
  await queueMail(tx, { to: body.email, ...mail }, { now, entropy, programme });
  return { id, sentTo: maskAddress(body.email), until: code.expiresAt.toISOString() };
}

/** A wrong code is returned, not thrown, since it uses up a try; the third invalidates the code. */
async function confirmTip(tx: Tx, { clock, programme }: Dependencies, id: string, given: string) {
  const now = clock.now();
  const row = isUuid(id)
    ? await tx.selectFrom('tip_request').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
    : undefined;
  if (!row) throw notFound('tip');
  const { tip, code_hash: hash } = row;
  if (tip === null) return { taken: true as const };
  if (hash === null || row.expires_at <= now)
    throw new ProblemError(409, 'code-expired', 'The code has expired. Send the report again to get a new one.');
  if (!isCode(programme.identityKey, id, given, hash)) {
    const left = codeTries - row.tries - 1;
    await tx
      .updateTable('tip_request')
      .set({ tries: row.tries + 1, ...(left === 0 && { code_hash: null }) })
      .where('id', '=', id)
      .execute();
    return left === 0
      ? new ProblemError(422, 'code-expired', 'That was the third wrong code. Send the report again to get a new one.')
      : new ProblemError(
          422,
          'wrong-code',
          `That is not the code. ${left} ${left === 1 ? 'try is' : 'tries are'} left.`,
        );
  }
  await deliver(tx, id, tip, now);
  await tx.updateTable('tip_request').set({ tip: null, code_hash: null }).where('id', '=', id).execute();
  return { taken: true as const };
}

/** Milliseconds that a tip stays in a queue. */
const keptFor = 180 * 86_400_000;

/** To the rights holders whose brand the listing names by their screening, or that the sender named. */
async function deliver(
  tx: Tx,
  id: string,
  { listing: key, url, brand, words }: NonNullable<Selectable<Schema['tip_request']>['tip']>,
  now: Date,
): Promise<void> {
  const { marketplace, id: listing } = targetOfKey(key) as { readonly marketplace: string; readonly id: string };
  const name = brand.normalize('NFKC').toLowerCase();
  const { rows } = await sql<{ tenant: string }>`
    select tenant from sighting where marketplace = ${marketplace} and listing = ${listing}
    union select tenant from finding where marketplace = ${marketplace} and listing = ${listing}
    union select tenant from brand where lower(normalize(brand ->> 'name', NFKC)) = ${name}
      or exists (select from jsonb_array_elements(brand -> 'marks') as mark where lower(normalize(mark ->> 'text', NFKC)) = ${name})`.execute(
    tx,
  );
  const tenants = rows.map(({ tenant }) => tenant);
  if (tenants.length === 0) return;
  await allowTenantWrites(tx, tenants);
  await tx
    .deleteFrom('tip')
    .where('tenant', 'in', tenants)
    .where('at', '<', new Date(now.getTime() - keptFor))
    .execute();
  await tx
    .insertInto('tip')
    .values(tenants.map((tenant) => ({ tenant, id, marketplace, listing, url, words, at: now })))
    .execute();
}

type Row = Selectable<Schema['tip']> & { readonly title: string | null };

const viewOf = ({ marketplaces }: Programme, row: Row): z.input<typeof Tip> => ({
  ...{ id: row.id, listing: row.listing, url: row.url, words: row.words, at: row.at.toISOString() },
  marketplace: {
    id: row.marketplace,
    name: marketplaces.find(({ id }) => id === row.marketplace)?.name ?? {
      en: row.marketplace,
      'zh-CN': row.marketplace,
    },
  },
  ...(row.title !== null && { title: row.title }),
  ...(row.closed_at !== null && { closedAt: row.closed_at.toISOString() }),
});

const withTitle = sql`
  select tip.*, listing.title from tip left join listing on listing.marketplace = tip.marketplace and listing.id = tip.listing`;

async function listTips(
  tx: AnyTx,
  { programme }: Dependencies,
  tenant: string,
  query: { readonly cursor?: string | undefined; readonly limit: number },
) {
  const after = readCursor(query.cursor, ['instant', 'uuid']);
  const { rows } = await sql<Row>`
    ${withTitle} where tip.tenant = ${tenant}
      ${after ? sql`and (tip.at, tip.id) < (${after[0]}::timestamptz, ${after[1]}::uuid)` : sql``}
    order by tip.at desc, tip.id desc limit ${query.limit + 1}`.execute(tx);
  const page = rows.slice(0, query.limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => viewOf(programme, row)),
    ...(rows.length > query.limit && last && { next: writeCursor([last.at.toISOString(), last.id]) }),
  };
}

async function closeTip(tx: Tx, { clock, programme }: Dependencies, tenant: string, id: string) {
  if (!isUuid(id)) throw notFound('tip');
  await tx
    .updateTable('tip')
    .set({ closed_at: sql`coalesce(closed_at, ${clock.now()})` })
    .where('tenant', '=', tenant)
    .where('id', '=', id)
    .execute();
  const { rows } = await sql<Row>`${withTitle} where tip.tenant = ${tenant} and tip.id = ${id}`.execute(tx);
  const [row] = rows;
  if (!row) throw notFound('tip');
  return viewOf(programme, row);
}
