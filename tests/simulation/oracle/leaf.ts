import { createHmac, hash } from 'node:crypto';

/** The leaf of an entry, by ADR 0010 and RFC 8785, implemented a second time without the ledger package. */
export function leafOf(salt: Buffer, entry: Readonly<Record<string, unknown>>): string {
  const text = canonical(commitments(salt, entry, ''));
  return hash('sha256', Buffer.concat([Buffer.of(0), Buffer.from(text)]), 'hex');
}

function commitments(salt: Buffer, object: object, pointer: string): Record<string, string> {
  return Object.fromEntries(
    Object.entries(object).map(([name, value]) => [name, commitment(salt, value, `${pointer}/${escaped(name)}`)]),
  );
}

function commitment(salt: Buffer, value: unknown, pointer: string): string {
  const own = createHmac('sha256', salt).update(pointer).digest();
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const said = isObject ? ['members', commitments(salt, value, pointer)] : ['value', value];
  return hash('sha256', Buffer.concat([own, Buffer.from(canonical(said))]), 'hex');
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const object = value as Record<string, unknown>;
  return `{${Object.keys(object)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonical(object[key])}`)
    .join(',')}}`;
}
