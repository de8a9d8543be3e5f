import { sql } from 'kysely';
import { day } from '../stage/world.ts';
import { checkMoneyIsFree } from './check-money.ts';
import { leafOf } from './leaf.ts';
import type { Oracle } from './oracle.ts';
import { must, name } from './violation.ts';

/** Invariants of the whole run: I9, I16, I22. */
export async function checkEnd(oracle: Oracle): Promise<void> {
  await nothingFailedInside(oracle);
  await everyFilingOnce(oracle);
  bothSidesTold(oracle);
  checkMoneyIsFree(oracle);
  await logComplete(oracle);
  await warnedBeforeSuspended(oracle);
}

/** I13: by the log, every suspension follows an active warning. */
async function warnedBeforeSuspended({ world }: Oracle): Promise<void> {
  const steps = await world.disk.examine(sql<{ aggregate: string; type: string }>`
    select aggregate, type from event where type in ('complainant-warned', 'warning-lifted', 'complainant-suspended')
    order by aggregate, version`);
  const warned = new Set<string>();
  for (const { aggregate, type } of steps) {
    if (type === 'complainant-warned') warned.add(aggregate);
    else if (type === 'warning-lifted') warned.delete(aggregate);
    else must(warned.has(aggregate), 'I13', () => `${aggregate} was suspended without a warning`);
  }
}

/** Undeliverable messages failed for external reasons: none of the database, and none of our own. */
async function nothingFailedInside({ world }: Oracle): Promise<void> {
  const failed = await world.disk.examine(sql<{ what: string }>`
    select concat_ws(': ', key, last_error) as what from outbox
    where last_error ~* 'violates|permission denied|does not exist|syntax error|is not a function|cannot read'`);
  must(failed.length === 0, 'alive', () => failed.map(({ what }) => what).join('; '));
}

/** I22: the existing cases are exactly those that a filer was answered, each once. */
async function everyFilingOnce(oracle: Oracle): Promise<void> {
  const there: string[] = [];
  let cursor = '';
  do {
    const page: { items: { cases: { id: string }[] }[]; next?: string } = await oracle.ask(
      `/bundles?limit=100${cursor && `&cursor=${encodeURIComponent(cursor)}`}`,
    );
    there.push(...page.items.flatMap(({ cases }) => cases.map(({ id }) => id)));
    cursor = page.next ?? '';
  } while (cursor);
  const known = new Set(oracle.book.entries.keys());
  for (const id of known) must(there.includes(id), 'I22', () => `case ${id} was acknowledged and is not there`);
  for (const id of there) must(known.has(id), 'I22', () => `case ${id} is there and nobody was told that it was filed`);
}

/** I9: the end of a case was reported to both sides, if the seller had lost something. */
function bothSidesTold({ world, book, cast }: Oracle): void {
  for (const entry of book.entries.values()) {
    const { endedAt } = entry;
    if (endedAt === undefined || endedAt > world.now - 4 * day || entry.stopped) continue;
    const complainants = cast.brands.filter((one) => entry.parties[0] === one.name);
    // Cases that end together share a notice, with a link to one of the bundle.
    const bundle = [...book.entries.values()].filter((one) => one.bundle === entry.bundle);
    const mailed = complainants.some((one) =>
      world.post
        .to(one.email)
        .some((mail) => bundle.some(({ id }) => mail.link?.endsWith(id)) && Date.parse(mail.at) >= endedAt - 1000),
    );
    must(mailed, 'I9', () => `${name(entry)} ended ${entry.standing}, and ${entry.parties[0]} was not told`);
    if (entry.told === undefined) continue;
    const seller = cast.sellers.find((one) => entry.seller === `${one.marketplace}/${one.name}`);
    if (!seller || world.post.refusing.has(seller.email)) continue;
    const { shop } = world.market(seller.marketplace);
    const told = [
      ...shop.effects().filter((one) => one.effect === 'message-delivered' && one.seller === seller.name),
      ...world.post.to(seller.email),
    ].some((one) => Date.parse(one.at) >= endedAt - 1000);
    must(told, 'I9', () => `${name(entry)} ended ${entry.standing}, and its seller was not told`);
  }
}

interface Leaf {
  readonly id: string;
  readonly kind: string;
  readonly aggregate: string;
  readonly version: number;
  readonly type: string;
  readonly payload: unknown;
  readonly actor: unknown;
  readonly at: Date;
  readonly salt: Buffer;
  readonly leaf_hash: string;
}

/** I16: as many leaves as steps, without gaps, and each hash matches its content. */
async function logComplete({ world }: Oracle): Promise<void> {
  const leaves = await world.disk.examine(sql<Leaf>`
    select id, kind, aggregate, version, type, payload, actor, at, salt, leaf_hash from event order by kind, aggregate, version`);
  const states = await world.disk.examine(
    sql<{ kind: string; id: string; version: number }>`select kind, id, version from aggregate`,
  );
  const counts = new Map<string, number>();
  for (const { salt, leaf_hash: claimed, ...leaf } of leaves) {
    const key = `${leaf.kind} ${leaf.aggregate}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    must(
      counts.get(key) === leaf.version,
      'I16',
      () => `${key}: step ${leaf.version} stands where ${counts.get(key)} belongs`,
    );
    must(
      leafOf(salt, { ...leaf, at: leaf.at.toISOString() }) === claimed,
      'I16',
      () => `${key}: the leaf of step ${leaf.version} is not that of what stands there`,
    );
  }
  for (const { kind, id, version } of states) {
    must(
      counts.get(`${kind} ${id}`) === version,
      'I16',
      () => `${kind} ${id} is at step ${version} with ${counts.get(`${kind} ${id}`)} leaves`,
    );
  }
}
