import { canonicalJson } from './canonical.ts';
import { saltsUnder } from './salts.ts';
import { TextHash } from './sha256.ts';

/**
 * An entry commits to each member separately, so that a party can see some of them and still compute the leaf (ADR 0010). A member
 * is a value, or an object whose members are committed to in turn; lists are values.
 * - commitment(value) = SHA-256(salt of its pointer, canonical JSON of ["value", value])
 * - commitment(object) = SHA-256(salt of its pointer, canonical JSON of ["members", {name: commitment}])
 * - salt of a pointer = HMAC-SHA-256(salt of the entry, JSON pointer)
 * Names are in clear text next to their commitments, so an entry cannot contain two values under one name for two readers.
 */
export type Node =
  | { readonly salt: string; readonly value: unknown }
  | { readonly salt: string; readonly members: Disclosed }
  /** Not disclosed: its commitment, 64 hex digits. */
  | { readonly hash: string };

/** An object as disclosed to one party. */
export type Disclosed = Readonly<Record<string, Node>>;

/** Discloses the members of a record whose JSON pointer (`/payload/answer/kind`) `shows` accepts, and the commitments of the others. */
export function disclose(
  salt: Uint8Array,
  record: Readonly<Record<string, unknown>>,
  shows: (pointer: string) => boolean,
): Disclosed {
  const saltOf = saltsUnder(salt);
  return members(record, '', (value, pointer) => nodeOf(saltOf, value, pointer, shows));
}

/** The commitments of every member of a record, as canonical JSON. */
export const commitmentsOf = (salt: Uint8Array, record: Readonly<Record<string, unknown>>): string =>
  commitments(saltsUnder(salt), record, '');

/** The commitment of a member, computed from its disclosed form. */
function commitmentOf(node: Node): string {
  if ('hash' in node) return node.hash;
  const salt = Buffer.from(node.salt, 'hex').toString('binary');
  return 'value' in node
    ? ofValue(salt, canonicalJson(node.value))
    : ofMembers(salt, commitmentsOfDisclosed(node.members));
}

/** The commitments of an object's members, computed from their disclosed form, as canonical JSON. */
export const commitmentsOfDisclosed = (entry: Disclosed): string =>
  canonicalJson(Object.fromEntries(Object.entries(entry).map(([name, node]) => [name, commitmentOf(node)])));

/** The disclosed members of an object, as a plain object. */
export function shownOf(entry: Disclosed): Record<string, unknown> {
  const shown: [string, unknown][] = [];
  for (const [name, node] of Object.entries(entry)) {
    if ('value' in node) shown.push([name, node.value]);
    else if ('members' in node) shown.push([name, shownOf(node.members)]);
  }
  return Object.fromEntries(shown);
}

/** Number of members that are not disclosed, including nested ones. */
export const hiddenIn = (entry: Disclosed): number =>
  Object.values(entry).reduce(
    (count, node) => count + ('hash' in node ? 1 : 'members' in node ? hiddenIn(node.members) : 0),
    0,
  );

/** Salts by pointer: 32 characters, one a byte. Disclosed salts are hex. */
type SaltOf = (pointer: string) => string;

function nodeOf(saltOf: SaltOf, value: unknown, pointer: string, shows: (pointer: string) => boolean): Node {
  if (!shows(pointer)) return { hash: commit(saltOf, value, pointer) };
  const own = Buffer.from(saltOf(pointer), 'binary').toString('hex');
  if (!isObject(value)) return { salt: own, value };
  return { salt: own, members: members(value, pointer, (inner, at) => nodeOf(saltOf, inner, at, shows)) };
}

const commit = (saltOf: SaltOf, value: unknown, pointer: string): string =>
  isObject(value)
    ? ofMembers(saltOf(pointer), commitments(saltOf, value, pointer))
    : ofValue(saltOf(pointer), canonicalJson(value));

/** Equal to `canonicalJson` of the commitments, but written directly, since this runs for every member of every event. */
function commitments(saltOf: SaltOf, object: Readonly<Record<string, unknown>>, pointer: string): string {
  let text = '';
  for (const name of Object.keys(object).sort()) {
    const value = object[name];
    if (value === undefined) continue;
    text += `${text && ','}${JSON.stringify(name)}:"${commit(saltOf, value, inside(pointer, name))}"`;
  }
  return `{${text}}`;
}

/** Every member that JSON keeps, by name. */
function members<T>(
  object: Readonly<Record<string, unknown>>,
  pointer: string,
  each: (value: unknown, pointer: string) => T,
): Record<string, T> {
  return Object.fromEntries(
    Object.entries(object)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [name, each(value, inside(pointer, name))]),
  );
}

const inside = (pointer: string, name: string): string =>
  `${pointer}/${/[~/]/.test(name) ? name.replaceAll('~', '~0').replaceAll('/', '~1') : name}`;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const ofValue = (salt: string, json: string): string => digest(salt, `["value",${json}]`);
const ofMembers = (salt: string, json: string): string => digest(salt, `["members",${json}]`);

const salted = new TextHash(32);

function digest(salt: string, form: string): string {
  salted.prefix.write(salt, 'binary');
  return salted.of(form, 'hex');
}
