/**
 * Leaves of ledger entries from their canonical JSON: what `../src/disclosure.ts` says, for many members side by side. The host
 * writes salt and text of an entry and has it read; when some have been read, it has them all hashed.
 */
import { BEGINNING, BLOCK, Jobs } from './sha256';

/** Room for salts and texts, which stay where they are until their leaves are done. */
export const TEXTS_FIT: usize = 1 << 16;
export const texts = memory.data(1 << 16, 16);
/** Leaves in the order in which entries were read, 32 bytes each. */
export const LEAVES_FIT: usize = 16;
export const leaves = memory.data(16 * 32, 16);

const NODES_FIT: usize = 2048;
const nodes = memory.data(2048 * 64, 16);
const MESSAGES_FIT: usize = 1 << 20;
const messages = memory.data(1 << 20, 64);

const inner = new Jobs(memory.data(2048 * 16, 16), 2048);
const outer = new Jobs(memory.data(2048 * 16, 16), 2048);
/** Values of one block and longer ones, so that lanes end together. */
const short = new Jobs(memory.data(2048 * 16, 16), 2048);
const long = new Jobs(memory.data(2048 * 16, 16), 2048);
const objects = new Jobs(memory.data(2048 * 16, 16), 2048);

/** A member: its name in the text; for an object its depth, which is 0 for that of an entry, and its members; a digest. */
const NAME: usize = 0;
const NAME_LENGTH: usize = 4;
const NEXT: usize = 8;
const MEMBERS: usize = 12;
/** Depth + 1 of an object, 0 of a value. */
const DEPTH: usize = 16;
/** Its salt until it is committed to, its commitment then. */
const DIGEST: usize = 32;
const NODE: usize = 64;

const MOST_DEPTH: u32 = 16;

let nodesTop: usize = nodes;
let messagesTop: usize = messages;
let count: usize = 0;
/** Of the entry that is being read. */
let end: usize = 0;
let innerState: usize = 0;
let outerState: usize = 0;
let fits = true;

/**
 * Reads an entry: 32 bytes of salt, and so many of canonical JSON behind them. False, and nothing is kept of it, where there is no
 * room or a name is written with escapes.
 */
export function readEntry(at: usize, length: usize): bool {
  const nodesBefore = nodesTop;
  const messagesBefore = messagesTop;
  const innerBefore = inner.count;
  const shortBefore = short.count;
  const longBefore = long.count;
  fits = count < LEAVES_FIT;
  end = at + 32 + length;
  const keys = message(4 * BLOCK);
  if (fits) {
    innerState = keys + 2 * BLOCK;
    outerState = innerState + 32;
    padKey(at, 0x36, keys);
    padKey(at, 0x5c, keys + BLOCK);
    objects.add(keys, 1, BEGINNING, innerState);
    objects.add(keys + BLOCK, 1, BEGINNING, outerState);
    const root = node();
    if (fits) {
      store<u32>(root, 1, DEPTH);
      readMembers(at + 32, root, 0, 0, 1);
    }
  }
  if (fits) {
    count += 1;
    return true;
  }
  nodesTop = nodesBefore;
  messagesTop = messagesBefore;
  objects.count = 2 * count;
  inner.count = innerBefore;
  outer.count = innerBefore;
  short.count = shortBefore;
  long.count = longBefore;
  return false;
}

/** Writes the leaves of the entries that were read, and forgets them. Returns how many. */
export function hashLeaves(): usize {
  objects.run();
  inner.run();
  outer.run();
  short.run();
  long.run();
  let deepest: u32 = 0;
  for (let at = nodes; at < nodesTop; at += NODE) deepest = max(deepest, load<u32>(at, DEPTH));
  for (let depth = deepest; depth > 0; depth -= 1) {
    let leaf = leaves;
    for (let at = nodes; at < nodesTop; at += NODE) {
      if (load<u32>(at, DEPTH) != depth) continue;
      commitToMembers(at, depth == 1 ? leaf : 0);
      leaf += 32;
    }
    objects.arrange();
    objects.run();
  }
  const done = count;
  count = 0;
  nodesTop = nodes;
  messagesTop = messages;
  return done;
}

function padKey(salt: usize, value: u8, to: usize): void {
  const all = i8x16.splat(value);
  v128.store(to, v128.xor(v128.load(salt), all));
  v128.store(to, v128.xor(v128.load(salt, 16), all), 16);
  v128.store(to, all, 32);
  v128.store(to, all, 48);
}

/** Reads an object's members, from its brace. Returns where it ends. */
function readMembers(brace: usize, object: usize, pointer: usize, pointerLength: usize, depth: u32): usize {
  if (depth > MOST_DEPTH) fits = false;
  let at = brace + 1;
  let previous: usize = 0;
  if (load<u8>(at) == 0x7d) return at + 1;
  while (fits) {
    const name = at + 1;
    at = endOfString(at);
    const nameLength = at - 1 - name;
    const member = node();
    const pointerMost = pointerLength + 1 + 2 * nameLength;
    const own = message(blocksOf(pointerMost) * BLOCK + BLOCK);
    if (!fits) return at;
    store<u32>(member, <u32>name);
    store<u32>(member, <u32>nameLength, NAME_LENGTH);
    if (previous) store<u32>(previous, <u32>member, NEXT);
    else store<u32>(object, <u32>member, MEMBERS);
    previous = member;
    copy(own, pointer, pointerLength);
    const ownLength = pointerLength + writeName(name, nameLength, own + pointerLength);
    const blocks = pad(own, ownLength, BLOCK);
    const outerMessage = own + blocks * BLOCK;
    pad(outerMessage, 32, BLOCK);
    inner.add(own, blocks, innerState, outerMessage);
    messagesTop = outerMessage + BLOCK;
    at += 1;
    if (load<u8>(at) == 0x7b) {
      store<u32>(member, depth + 1, DEPTH);
      outer.add(outerMessage, 1, outerState, member + DIGEST);
      at = readMembers(at, member, own, ownLength, depth + 1);
    } else {
      const value = at;
      at = endOfValue(at);
      const length = at - value;
      const salted = message(blocksOf(42 + length) * BLOCK);
      if (!fits) return at;
      outer.add(outerMessage, 1, outerState, salted);
      store<u64>(salted, 0x2265756c6176225b, 32); // ["value"
      store<u8>(salted, 0x2c, 40);
      copy(salted + 41, value, length);
      store<u8>(salted + 41 + length, 0x5d);
      const valueBlocks = pad(salted, 42 + length, 0);
      (valueBlocks == 1 ? short : long).add(salted, valueBlocks, BEGINNING, member + DIGEST);
    }
    if (at >= end) break;
    const byte = load<u8>(at);
    at += 1;
    if (byte != 0x2c) break;
  }
  return at;
}

/** The message that commits to an object by the commitments of its members; for that of an entry, its leaf's. */
function commitToMembers(object: usize, leaf: usize): void {
  const start = messagesTop;
  let at = start;
  if (leaf) {
    store<u8>(at, 0);
    at += 1;
  } else {
    copy(at, object + DIGEST, 32);
    at += 32;
    store<u64>(at, 0x7265626d656d225b); // ["member
    store<u32>(at, 0x2c2273, 8); // s",
    at += 11;
  }
  store<u8>(at, 0x7b);
  at += 1;
  for (let member: usize = load<u32>(object, MEMBERS); member; member = load<u32>(member, NEXT)) {
    const length: usize = load<u32>(member, NAME_LENGTH);
    // With its quotes.
    copy(at, load<u32>(member) - 1, length + 2);
    at += length + 2;
    store<u16>(at, 0x223a);
    hex(member + DIGEST, at + 2);
    hex(member + DIGEST + 16, at + 34);
    store<u16>(at, 0x2c22, 66);
    at += 68;
  }
  if (load<u32>(object, MEMBERS)) at -= 1;
  store<u16>(at, 0x5d7d);
  at += leaf ? 1 : 2;
  const blocks = pad(start, at - start, 0);
  objects.add(start, blocks, BEGINNING, leaf ? leaf : object + DIGEST);
  messagesTop = start + blocks * BLOCK;
}

function node(): usize {
  const at = nodesTop;
  if (at + NODE > nodes + NODES_FIT * NODE) {
    fits = false;
    return nodes;
  }
  nodesTop = at + NODE;
  const none = i64x2.splat(0);
  v128.store(at, none);
  v128.store(at, none, 16);
  return at;
}

/** Room for so many bytes. A half is kept for what commits to objects, which is shorter than the members that it is made of. */
function message(bytes: usize): usize {
  const at = messagesTop;
  if (at + bytes > messages + MESSAGES_FIT / 2) {
    fits = false;
    return messages;
  }
  messagesTop = at + bytes;
  return at;
}

@inline
function blocksOf(length: usize): usize {
  return (length + 9 + BLOCK - 1) / BLOCK;
}

/** Ends a message of so many bytes, behind so many that were hashed before. Returns its blocks. */
function pad(start: usize, length: usize, before: usize): usize {
  const blocks = blocksOf(length);
  const stop = start + blocks * BLOCK;
  let at = start + length;
  store<u8>(at, 0x80);
  for (at += 1; at + 8 <= stop; at += 8) store<u64>(at, 0);
  store<u64>(stop - 8, bswap<u64>((length + before) * 8));
  return blocks;
}

/** What is written behind the end is written again later. */
@inline
function copy(to: usize, from: usize, length: usize): void {
  for (let at: usize = 0; at < length; at += 16) v128.store(to + at, v128.load(from + at));
}

/** A slash and the name, as a JSON pointer has it (RFC 6901). Returns how many bytes. */
function writeName(name: usize, length: usize, to: usize): usize {
  store<u8>(to, 0x2f);
  let at = to + 1;
  for (let from = name; from < name + length; from += 1) {
    const byte = load<u8>(from);
    if (byte == 0x5c) fits = false;
    if (byte == 0x7e || byte == 0x2f) {
      store<u8>(at, 0x7e);
      store<u8>(at, byte == 0x7e ? 0x30 : 0x31, 1);
      at += 2;
    } else {
      store<u8>(at, byte);
      at += 1;
    }
  }
  return at - to;
}

function endOfString(quote: usize): usize {
  const quotes = i8x16.splat(0x22);
  const backslashes = i8x16.splat(0x5c);
  let at = quote + 1;
  while (at < end) {
    const bytes = v128.load(at);
    const found = i8x16.bitmask(v128.or(i8x16.eq(bytes, quotes), i8x16.eq(bytes, backslashes)));
    if (!found) at += 16;
    else {
      at += ctz(found);
      if (load<u8>(at) == 0x22) return at + 1;
      at += 2;
    }
  }
  return end;
}

/** Of one that is no object. */
function endOfValue(value: usize): usize {
  let at = value;
  let lists = 0;
  while (at < end) {
    const byte = load<u8>(at);
    if (byte == 0x22) {
      at = endOfString(at);
      if (!lists) return at;
      continue;
    }
    if (byte == 0x5b || byte == 0x7b) lists += 1;
    else if (byte == 0x5d || byte == 0x7d) {
      if (!lists) return at;
      lists -= 1;
      if (!lists) return at + 1;
    } else if (byte == 0x2c && !lists) return at;
    at += 1;
  }
  return at;
}

const DIGITS = memory.data<u8>([48, 49, 50, 51, 52, 53, 54, 55, 56, 57, 97, 98, 99, 100, 101, 102]);

/** Sixteen bytes as 32 digits. */
@inline
function hex(bytes: usize, to: usize): void {
  const digits = v128.load(DIGITS);
  const all = v128.load(bytes);
  const high = i8x16.shr_u(all, 4);
  const low = v128.and(all, i8x16.splat(0x0f));
  v128.store(to, i8x16.swizzle(digits, i8x16.shuffle(high, low, 0, 16, 1, 17, 2, 18, 3, 19, 4, 20, 5, 21, 6, 22, 7, 23)));
  v128.store(to, i8x16.swizzle(digits, i8x16.shuffle(high, low, 8, 24, 9, 25, 10, 26, 11, 27, 12, 28, 13, 29, 14, 30, 15, 31)), 16);
}
