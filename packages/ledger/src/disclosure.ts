import { canonicalJson } from './canonical.ts';
import { saltsUnder } from './salts.ts';
import { sha256 } from './sha256.ts';

/**
 * An entry is committed to member by member, so that a party can be shown some of them and still compute the leaf
 * (ADR 0010). A member is a value, or an object whose members are committed to in turn; lists are values.
 *
 *   commitment(value)  = SHA-256(salt of its pointer, canonical JSON of ["value", value])
 *   commitment(object) = SHA-256(salt of its pointer, canonical JSON of ["members", {name: commitment}])
 *   salt of a pointer  = HMAC-SHA-256(salt of the entry, JSON pointer)
 *
 * Names stand open beside their commitments: an entry cannot hold two values under one name and show each to somebody else.
 */
export type Node =
  | { readonly salt: string; readonly value: unknown }
  | { readonly salt: string; readonly members: Disclosed }
  /** Not shown: its commitment, 64 hex digits. */
  | { readonly hash: string };

/** An object as one party is shown it. */
export type Disclosed = Readonly<Record<string, Node>>;

/** Shows of a record the members whose JSON pointer (`/payload/answer/kind`) `shows` accepts; the rest is committed to. */
export function disclose(
  salt: Uint8Array,
  record: Readonly<Record<string, unknown>>,
  shows: (pointer: string) => boolean,
): Disclosed {
  const saltOf = saltsUnder(salt);
  return members(record, '', (value, pointer) => nodeOf(saltOf, value, pointer, shows));
}

/** The commitment of every member of a record, hex. */
export function commitmentsOf(
  salt: Uint8Array,
  record: Readonly<Record<string, unknown>>,
): Readonly<Record<string, string>> {
  const saltOf = saltsUnder(salt);
  return members(record, '', (value, pointer) => commit(saltOf, value, pointer));
}

/** The commitment of a member from what is shown of it. */
export function commitmentOf(node: Node): string {
  if ('hash' in node) return node.hash;
  const salt = Buffer.from(node.salt, 'hex');
  if ('value' in node) return digest(salt, ['value', node.value]);
  const inside = Object.entries(node.members).map(([name, member]) => [name, commitmentOf(member)]);
  return digest(salt, ['members', Object.fromEntries(inside)]);
}

/** What is shown of an object, as the plain object that it was. */
export function shownOf(entry: Disclosed): Record<string, unknown> {
  const shown: [string, unknown][] = [];
  for (const [name, node] of Object.entries(entry)) {
    if ('value' in node) shown.push([name, node.value]);
    else if ('members' in node) shown.push([name, shownOf(node.members)]);
  }
  return Object.fromEntries(shown);
}

/** How many members of an object are not shown, those inside others among them. */
export const hiddenIn = (entry: Disclosed): number =>
  Object.values(entry).reduce(
    (count, node) => count + ('hash' in node ? 1 : 'members' in node ? hiddenIn(node.members) : 0),
    0,
  );

type SaltOf = (pointer: string) => Buffer;

function nodeOf(saltOf: SaltOf, value: unknown, pointer: string, shows: (pointer: string) => boolean): Node {
  if (!shows(pointer)) return { hash: commit(saltOf, value, pointer) };
  const own = saltOf(pointer).toString('hex');
  if (!isObject(value)) return { salt: own, value };
  return { salt: own, members: members(value, pointer, (inner, at) => nodeOf(saltOf, inner, at, shows)) };
}

const commit = (saltOf: SaltOf, value: unknown, pointer: string): string =>
  digest(
    saltOf(pointer),
    isObject(value) ? ['members', members(value, pointer, (inner, at) => commit(saltOf, inner, at))] : ['value', value],
  );

/** Every member that JSON keeps, by name. */
function members<T>(
  object: Readonly<Record<string, unknown>>,
  pointer: string,
  each: (value: unknown, pointer: string) => T,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, each(value, `${pointer}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`)]),
  );
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const digest = (salt: Uint8Array, form: readonly unknown[]): string =>
  sha256(salt, Buffer.from(canonicalJson(form), 'utf8')).toString('hex');
