/**
 * JSON in one form only, so that equal values give equal bytes: object keys sorted by UTF-16 code unit, no white space,
 * `undefined` members left out. After RFC 8785; refuses what JSON cannot hold (NaN, infinities, functions, bigints).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`${value} has no JSON form`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) {
    let items = '';
    for (let index = 0; index < value.length; index += 1) {
      items += index === 0 ? canonicalJson(value[0] ?? null) : `,${canonicalJson(value[index] ?? null)}`;
    }
    return `[${items}]`;
  }
  if (typeof value === 'object') {
    let members = '';
    for (const key of sorted(Object.keys(value))) {
      const member = (value as Readonly<Record<string, unknown>>)[key];
      if (member === undefined) continue;
      members += members === '' ? named(key) : `,${named(key)}`;
      members += canonicalJson(member);
    }
    return `{${members}}`;
  }
  throw new TypeError(`a ${typeof value} has no JSON form`);
}

/** An object of ours has fewer. Sorting so few one by one takes no memory; the other way takes as long as all else here. */
const few = 40;

function sorted(names: string[]): string[] {
  if (names.length > few) return names.sort();
  for (let from = 1; from < names.length; from += 1) {
    const name = names[from] ?? '';
    let at = from;
    for (; at > 0 && (names[at - 1] ?? '') > name; at -= 1) names[at] = names[at - 1] ?? '';
    names[at] = name;
  }
  return names;
}

/** Names as JSON has them, with their colon: most are the same few again and again. */
const known = new Map<string, string>();
const mostKnown = 2000;

function named(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  const written = `${JSON.stringify(name)}:`;
  if (known.size >= mostKnown) known.clear();
  known.set(name, written);
  return written;
}
