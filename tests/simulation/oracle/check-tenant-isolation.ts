import { hash } from 'node:crypto';
import { secretsOf } from '../people/seller.ts';
import type { Exchange } from '../stage/world.ts';
import type { Oracle } from './oracle.ts';
import { must } from './violation.ts';

const identifier = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;

/** I14, I15, I17: a complainant's answers contain no seller's personal data and nothing of others' cases. */
export function checkWalls({ cast, book, world }: Oracle, exchange: Exchange): void {
  // A process that died during the request sent no answer.
  if (exchange.status === 0) return;
  if (exchange.path.includes('/exhibits/')) {
    const id = exchange.path.slice(exchange.path.lastIndexOf('/') + 1);
    const file = world.kept.get(id);
    if (exchange.status === 200 && file) {
      must(sha256(exchange.body) === file.sha256, 'I15', () => `exhibit ${id} is not what was uploaded`);
      must(file.said === file.sha256, 'I15', () => `exhibit ${id} was acknowledged as another file`);
      world.sometimes('an exhibit read by the other side');
    }
    return;
  }
  const asker = cast.brands.find(({ name }) => name === exchange.who);
  if (!asker) return;
  const text = JSON.stringify(exchange.body ?? '');
  for (const seller of cast.sellers) {
    for (const secret of Object.values(secretsOf(seller.name))) {
      must(
        !text.includes(secret),
        'I14',
        () => `${exchange.who} was told "${secret}" by ${exchange.method} ${exchange.path}`,
      );
    }
  }
  const asked = new Set(exchange.path.match(identifier) ?? []);
  for (const id of text.match(identifier) ?? []) {
    const entry = book.entries.get(id);
    // A rights holder and its agents are one side: a refusal names the other complaint of the same right.
    if (!entry || asked.has(id) || asker.rights.includes(entry.right)) continue;
    must(
      entry.parties.includes(exchange.who),
      'I17',
      () =>
        `${exchange.who} learnt of case ${id} by ${exchange.method} ${exchange.path}: ${text.slice(Math.max(0, text.indexOf(id) - 80), text.indexOf(id) + 40)}`,
    );
  }
  for (const id of asked) {
    const entry = book.entries.get(id);
    if (entry?.parties.includes(exchange.who) && book.suspended.get(exchange.who) === Date.parse(exchange.at))
      must(exchange.status === 200, 'I13', () => `${exchange.who} is suspended, and cannot read its case ${id}`);
    if (!entry || entry.parties.includes(exchange.who)) continue;
    must(
      exchange.status === 404,
      'I17',
      () => `${exchange.who} was answered ${exchange.status} about case ${id} of another`,
    );
    world.sometimes('a foreign case asked for');
  }
}

const sha256 = (bytes: Buffer): string => hash('sha256', bytes, 'hex');
