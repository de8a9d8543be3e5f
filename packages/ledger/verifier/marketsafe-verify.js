// Verifies the proof of a MarketSafe case: one file, no dependencies, no network. In a browser it is `marketsafeVerify`; with Node it
// is a command too: node marketsafe-verify.js PROOF [--key KEY] [--checkpoint FILE] [--consistency FILE]
// It is written apart from the service's own verifier, and tests hold the two against each other.
'use strict';

const marketsafeVerify = (() => {
  const utf8 = new TextEncoder();
  const bytesOf = (text) => utf8.encode(text);

  function joined(...parts) {
    const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
    let at = 0;
    for (const part of parts) {
      all.set(part, at);
      at += part.length;
    }
    return all;
  }
  const isSame = (a, b) => a.length === b.length && a.every((byte, at) => byte === b[at]);
  const toHex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
  const fromHex = (text) => Uint8Array.from(text.match(/../g) || [], (pair) => Number.parseInt(pair, 16));
  const toBase64 = (bytes) => btoa(String.fromCharCode(...bytes));
  /** Bytes of base64 written in the one way; undefined otherwise. */
  function fromBase64(text) {
    try {
      const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
      return toBase64(bytes) === text ? bytes : undefined;
    } catch {
      return undefined;
    }
  }

  // SHA-2, FIPS 180-4: the constants are the fractions of roots of the first primes.

  function primes(count) {
    const found = [];
    for (let candidate = 2; found.length < count; candidate += 1) {
      if (found.every((prime) => candidate % prime !== 0)) found.push(candidate);
    }
    return found;
  }
  /** The first 64 bits after the point of the `degree`-th root of a number. */
  function fractionOfRoot(number, degree) {
    const target = BigInt(number) << BigInt(64 * degree);
    let low = 0n;
    let high = 1n << 72n;
    while (high - low > 1n) {
      const middle = (low + high) >> 1n;
      if (middle ** BigInt(degree) <= target) low = middle;
      else high = middle;
    }
    return low & 0xffffffffffffffffn;
  }
  const rounds = primes(80).map((prime) => fractionOfRoot(prime, 3));
  const start = primes(8).map((prime) => fractionOfRoot(prime, 2));

  /** The message with its padding: a one bit, zeros, and its length in bits. */
  function padded(message, block, lengthBytes) {
    const length = Math.ceil((message.length + 1 + lengthBytes) / block) * block;
    const all = new Uint8Array(length);
    all.set(message);
    all[message.length] = 0x80;
    const view = new DataView(all.buffer);
    view.setUint32(length - 8, Math.floor(message.length / 0x20000000));
    view.setUint32(length - 4, (message.length << 3) >>> 0);
    return view;
  }

  const k256 = Uint32Array.from(rounds.slice(0, 64), (word) => Number(word >> 32n));
  const h256 = start.map((word) => Number(word >> 32n));

  function plainSha256(message) {
    const view = padded(message, 64, 8);
    const state = Uint32Array.from(h256);
    const w = new Uint32Array(64);
    const rotated = (word, by) => (word >>> by) | (word << (32 - by));
    for (let at = 0; at < view.byteLength; at += 64) {
      for (let t = 0; t < 16; t += 1) w[t] = view.getUint32(at + 4 * t);
      for (let t = 16; t < 64; t += 1) {
        const s0 = rotated(w[t - 15], 7) ^ rotated(w[t - 15], 18) ^ (w[t - 15] >>> 3);
        const s1 = rotated(w[t - 2], 17) ^ rotated(w[t - 2], 19) ^ (w[t - 2] >>> 10);
        w[t] = w[t - 16] + s0 + w[t - 7] + s1;
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let t = 0; t < 64; t += 1) {
        const t1 = (h + (rotated(e, 6) ^ rotated(e, 11) ^ rotated(e, 25)) + ((e & f) ^ (~e & g)) + k256[t] + w[t]) | 0;
        const t2 = ((rotated(a, 2) ^ rotated(a, 13) ^ rotated(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) | 0, c, b, a, (t1 + t2) | 0];
      }
      for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] += word;
    }
    const digest = new DataView(new ArrayBuffer(32));
    for (const [i, word] of state.entries()) digest.setUint32(4 * i, word);
    return new Uint8Array(digest.buffer);
  }

  function plainSha512(message) {
    const view = padded(message, 128, 16);
    const mask = 0xffffffffffffffffn;
    const rotated = (word, by) => ((word >> by) | (word << (64n - by))) & mask;
    const state = [...start];
    const w = new Array(80);
    for (let at = 0; at < view.byteLength; at += 128) {
      for (let t = 0; t < 16; t += 1) w[t] = view.getBigUint64(at + 8 * t);
      for (let t = 16; t < 80; t += 1) {
        const s0 = rotated(w[t - 15], 1n) ^ rotated(w[t - 15], 8n) ^ (w[t - 15] >> 7n);
        const s1 = rotated(w[t - 2], 19n) ^ rotated(w[t - 2], 61n) ^ (w[t - 2] >> 6n);
        w[t] = (w[t - 16] + s0 + w[t - 7] + s1) & mask;
      }
      let [a, b, c, d, e, f, g, h] = state;
      for (let t = 0; t < 80; t += 1) {
        const choice = (e & f) ^ (~e & mask & g);
        const t1 = h + (rotated(e, 14n) ^ rotated(e, 18n) ^ rotated(e, 41n)) + choice + rounds[t] + w[t];
        const t2 = (rotated(a, 28n) ^ rotated(a, 34n) ^ rotated(a, 39n)) + ((a & b) ^ (a & c) ^ (b & c));
        [h, g, f, e, d, c, b, a] = [g, f, e, (d + t1) & mask, c, b, a, (t1 + t2) & mask];
      }
      for (const [i, word] of [a, b, c, d, e, f, g, h].entries()) state[i] = (state[i] + word) & mask;
    }
    const digest = new DataView(new ArrayBuffer(64));
    for (const [i, word] of state.entries()) digest.setBigUint64(8 * i, word);
    return new Uint8Array(digest.buffer);
  }

  // Ed25519, RFC 8032 section 5.1: points as (X : Y : Z : T) with x = X/Z, y = Y/Z, xy = T/Z.

  const p = 2n ** 255n - 19n;
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const modulo = (number, by = p) => ((number % by) + by) % by;
  function power(base, exponent) {
    let result = 1n;
    for (let factor = modulo(base), left = exponent; left > 0n; left >>= 1n, factor = (factor * factor) % p) {
      if (left & 1n) result = (result * factor) % p;
    }
    return result;
  }
  const inverse = (number) => power(number, p - 2n);
  const d = modulo(-121665n * inverse(121666n));
  const rootOfMinusOne = power(2n, (p - 1n) / 4n);
  const neutral = [0n, 1n, 1n, 0n];

  function sum([x1, y1, z1, t1], [x2, y2, z2, t2]) {
    const a = modulo((y1 - x1) * (y2 - x2));
    const b = modulo((y1 + x1) * (y2 + x2));
    const c = modulo(2n * t1 * t2 * d);
    const e = modulo(2n * z1 * z2);
    const [f, g, h, i] = [b - a, e - c, e + c, b + a];
    return [modulo(f * g), modulo(h * i), modulo(g * h), modulo(f * i)];
  }
  function times(point, scalar) {
    let result = neutral;
    for (let factor = point, left = scalar; left > 0n; left >>= 1n, factor = sum(factor, factor)) {
      if (left & 1n) result = sum(result, factor);
    }
    return result;
  }
  const fromLittleEndian = (bytes) => BigInt(`0x${toHex(Uint8Array.from(bytes).reverse())}`);

  /** The point that 32 bytes stand for; undefined when they stand for none. */
  function pointOf(bytes) {
    const encoded = fromLittleEndian(bytes);
    const sign = encoded >> 255n;
    const y = encoded & ((1n << 255n) - 1n);
    if (y >= p) return undefined;
    const u = modulo(y * y - 1n);
    const v = modulo(d * y * y + 1n);
    let x = modulo(u * v ** 3n * power(u * v ** 7n, (p - 5n) / 8n));
    if (modulo(v * x * x) !== u) x = modulo(x * rootOfMinusOne);
    if (modulo(v * x * x) !== u || (x === 0n && sign === 1n)) return undefined;
    if ((x & 1n) !== sign) x = p - x;
    return [x, y, 1n, modulo(x * y)];
  }
  const base = pointOf(fromHex(`58${'66'.repeat(31)}`));
  const isSamePoint = ([x1, y1, z1], [x2, y2, z2]) =>
    modulo(x1 * z2 - x2 * z1) === 0n && modulo(y1 * z2 - y2 * z1) === 0n;

  function plainEd25519(publicKey, message, signature) {
    const [r, a] = [pointOf(signature.subarray(0, 32)), pointOf(publicKey)];
    const s = fromLittleEndian(signature.subarray(32));
    if (signature.length !== 64 || !r || !a || s >= order) return false;
    const k = modulo(fromLittleEndian(plainSha512(joined(signature.subarray(0, 32), publicKey, message))), order);
    return isSamePoint(times(base, s), sum(r, times(a, k)));
  }

  /** Two ways to the same answers: what the browser has built in, which a page opened from the disk may not use, and ours. */
  const plain = {
    name: 'plain',
    sha256: async (message) => plainSha256(message),
    ed25519: async (publicKey, message, signature) => plainEd25519(publicKey, message, signature),
  };
  const builtIn = (subtle) => ({
    name: 'built-in',
    sha256: async (message) => new Uint8Array(await subtle.digest('SHA-256', message)),
    ed25519: async (publicKey, message, signature) =>
      subtle.verify(
        'Ed25519',
        await subtle.importKey('raw', publicKey, 'Ed25519', false, ['verify']),
        signature,
        message,
      ),
  });

  /** What is built in where it answers, for hashes and signatures each by itself; ours otherwise. */
  async function bestEngine(subtle = globalThis.crypto?.subtle) {
    if (!subtle) return plain;
    const offered = builtIn(subtle);
    try {
      await offered.sha256(bytesOf(''));
      // RFC 8032 section 7.1, TEST 1.
      const key = fromHex('d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a');
      const signature = fromHex(
        'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
      );
      if (await offered.ed25519(key, bytesOf(''), signature)) return offered;
    } catch {
      // Not this one.
    }
    return { ...plain, name: 'plain' };
  }

  // The forms: canonical JSON, signed notes, checkpoints, single proofs.

  const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

  function canonicalJson(value) {
    if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
    if (!isObject(value)) return JSON.stringify(value);
    const members = Object.keys(value).sort((a, b) => (a < b ? -1 : 1));
    return `{${members.map((name) => `${JSON.stringify(name)}:${canonicalJson(value[name])}`).join(',')}}`;
  }

  const isName = (name) => name !== '' && !/[\s+]/u.test(name);

  async function readKey(text, engine) {
    const [, name = '', id, encoded = ''] = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text) || [];
    const bytes = fromBase64(encoded);
    if (!isName(name) || !bytes || bytes.length !== 33 || bytes[0] !== 1) return undefined;
    const digest = await engine.sha256(joined(bytesOf(`${name}\n`), bytes));
    return toHex(digest.subarray(0, 4)) === id ? { name, id, publicKey: bytes.subarray(1), text } : undefined;
  }

  function readNote(note) {
    const end = note.lastIndexOf('\n\n');
    if (end < 0 || !note.endsWith('\n')) return undefined;
    const signatures = [];
    for (const line of note.slice(end + 2, -1).split('\n')) {
      const [dash, name = '', encoded = '', ...more] = line.split(' ');
      const bytes = fromBase64(encoded);
      if (dash !== '—' || !isName(name) || more.length > 0 || !bytes || bytes.length < 5) return undefined;
      signatures.push({ name, id: toHex(bytes.subarray(0, 4)), signature: bytes.subarray(4) });
    }
    return { text: note.slice(0, end + 1), signatures };
  }

  function readCheckpoint(text) {
    const [origin, decimal = '', encoded = '', ...rest] = text.split('\n');
    const [root, size] = [fromBase64(encoded), Number(decimal)];
    if (origin === '' || !/^(0|[1-9]\d{0,15})$/.test(decimal) || !Number.isSafeInteger(size)) return undefined;
    return root && root.length === 32 && rest.length === 1 && rest[0] === '' ? { origin, size, root } : undefined;
  }

  async function openCheckpoint(text, keys, engine) {
    const note = readNote(text);
    const checkpoint = note && readCheckpoint(note.text);
    if (!checkpoint) return { fault: 'bad-checkpoint' };
    let signer;
    for (const { name, id, signature } of note.signatures) {
      const key = keys.find((one) => one.name === name && one.id === id);
      if (!key) continue;
      const isGood = signature.length === 64 && (await engine.ed25519(key.publicKey, bytesOf(note.text), signature));
      if (!isGood) return { fault: 'false-signature' };
      signer = key;
    }
    return signer ? { checkpoint, key: signer } : { fault: 'other-key' };
  }

  function readInclusion(text) {
    const end = text.indexOf('\n\n');
    if (end < 0) return undefined;
    const [header, second = '', ...lines] = text.slice(0, end).split('\n');
    const index = /^index (0|[1-9]\d{0,15})$/.exec(second);
    const nodes = lines.map(fromBase64);
    if (header !== 'c2sp.org/tlog-proof@v1' || !index || nodes.some((node) => node?.length !== 32)) return undefined;
    return { index: Number(index[1]), nodes, checkpoint: text.slice(end + 2) };
  }

  // The tree, RFC 6962: defined by recursion, and followed so.

  const parent = (left, right, engine) => engine.sha256(joined(Uint8Array.of(1), left, right));
  function split(count) {
    let half = 1;
    while (half * 2 < count) half *= 2;
    return half;
  }

  /** The root over `size` leaves to which a leaf leads; `nodes` from the top down are used up. */
  async function rootFrom(index, size, leaf, nodes, engine) {
    if (size === 1) return leaf;
    const sibling = nodes.pop();
    if (!sibling) return undefined;
    const half = split(size);
    const inside =
      index < half
        ? await rootFrom(index, half, leaf, nodes, engine)
        : await rootFrom(index - half, size - half, leaf, nodes, engine);
    if (!inside) return undefined;
    return index < half ? parent(inside, sibling, engine) : parent(sibling, inside, engine);
  }

  async function rootFromInclusion(index, size, leaf, proof, engine) {
    if (index >= size) return undefined;
    const nodes = [...proof];
    const root = await rootFrom(index, size, leaf, nodes, engine);
    return nodes.length === 0 ? root : undefined;
  }

  /** Both roots that a consistency proof leads to; `isWhole`: the older tree is the whole left part, whose root is known. */
  async function rootsFrom(older, newer, isWhole, oldRoot, nodes, engine) {
    if (older === newer) {
      const root = isWhole ? oldRoot : nodes.pop();
      return root && [root, root];
    }
    const sibling = nodes.pop();
    const half = split(newer);
    const isLeft = older <= half;
    const inside =
      sibling &&
      (isLeft
        ? await rootsFrom(older, half, isWhole, oldRoot, nodes, engine)
        : await rootsFrom(older - half, newer - half, false, oldRoot, nodes, engine));
    if (!inside) return undefined;
    const [before, after] = inside;
    if (isLeft) return [before, await parent(after, sibling, engine)];
    return [await parent(sibling, before, engine), await parent(sibling, after, engine)];
  }

  async function isConsistent(older, newer, proof, engine) {
    if (older.size === 0) return proof.length === 0;
    const nodes = [...proof];
    const roots = await rootsFrom(older.size, newer.size, true, older.root, nodes, engine);
    return !!roots && nodes.length === 0 && isSame(roots[0], older.root) && isSame(roots[1], newer.root);
  }

  // The document.

  const hasExactly = (value, names) =>
    isObject(value) && Object.keys(value).length === names.length && names.every((name) => Object.hasOwn(value, name));
  const isHash = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
  const isDisclosed = (value) => isObject(value) && Object.values(value).every(isNode);
  function isNode(value) {
    if (hasExactly(value, ['hash'])) return isHash(value.hash);
    if (hasExactly(value, ['salt', 'value'])) return isHash(value.salt) && !isObject(value.value);
    return hasExactly(value, ['salt', 'members']) && isHash(value.salt) && isDisclosed(value.members);
  }
  const isProof = (value) =>
    hasExactly(value, ['format', 'key', 'checkpoint', 'entries', 'sealed']) &&
    value.format === 'marketsafe-case-proof@v1' &&
    typeof value.key === 'string' &&
    typeof value.checkpoint === 'string' &&
    Array.isArray(value.entries) &&
    value.entries.length > 0 &&
    value.entries.every(
      (one) => hasExactly(one, ['entry', 'proof']) && isDisclosed(one.entry) && typeof one.proof === 'string',
    ) &&
    Array.isArray(value.sealed) &&
    value.sealed.every(
      (one) => hasExactly(one, ['id', 'salt', 'body']) && typeof one.id === 'string' && isHash(one.salt),
    );

  function readProof(bytes) {
    let document;
    try {
      const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      document = JSON.parse(text);
      if (`${canonicalJson(document)}\n` !== text) return { fault: 'not-canonical' };
    } catch {
      return { fault: 'not-a-proof' };
    }
    return isProof(document) ? document : { fault: 'not-a-proof' };
  }

  const salted = async (salt, form, engine) =>
    toHex(await engine.sha256(joined(fromHex(salt), bytesOf(canonicalJson(form)))));

  async function commitments(entry, engine) {
    const members = await Promise.all(
      Object.entries(entry).map(async ([name, node]) => [name, await commitment(node, engine)]),
    );
    return Object.fromEntries(members);
  }
  async function commitment(node, engine) {
    if ('hash' in node) return node.hash;
    if ('value' in node) return salted(node.salt, ['value', node.value], engine);
    return salted(node.salt, ['members', await commitments(node.members, engine)], engine);
  }
  const leafOf = async (entry, engine) =>
    engine.sha256(joined(Uint8Array.of(0), bytesOf(canonicalJson(await commitments(entry, engine)))));

  function shownOf(entry) {
    const shown = [];
    for (const [name, node] of Object.entries(entry)) {
      if ('value' in node) shown.push([name, node.value]);
      else if ('members' in node) shown.push([name, shownOf(node.members)]);
    }
    return Object.fromEntries(shown);
  }
  const hiddenIn = (entry) =>
    Object.values(entry).reduce(
      (count, node) => count + ('hash' in node ? 1 : 'members' in node ? hiddenIn(node.members) : 0),
      0,
    );

  function stepOf(entry, index) {
    const { kind, aggregate, version, type, at, actor } = shownOf(entry);
    if (typeof kind !== 'string' || typeof aggregate !== 'string' || !Number.isSafeInteger(version)) return undefined;
    const by = isObject(actor) ? actor.kind : undefined;
    return {
      index,
      step: version,
      aggregate: `${kind} ${aggregate}`,
      ...(typeof type === 'string' && { type }),
      ...(typeof at === 'string' && { at }),
      ...(typeof by === 'string' && { by }),
      hidden: hiddenIn(entry),
    };
  }

  /** Sealed rows that the entries point to, with the hashes given for them. */
  function sealsIn(entries) {
    const seals = new Map();
    const visit = (value) => {
      if (typeof value !== 'object' || value === null) return;
      for (const [id, digest] of [
        [value.sealed, value.hash],
        [value.id, value.sha256],
      ]) {
        if (typeof id === 'string' && typeof digest === 'string')
          seals.set(id, (seals.get(id) || new Set()).add(digest));
      }
      for (const member of Object.values(value)) visit(member);
    };
    for (const { entry } of entries) visit(shownOf(entry));
    return seals;
  }

  async function compareKept(head, held, keys, engine) {
    const opened = await openCheckpoint(held.checkpoint, keys, engine);
    if (opened.fault) return opened.fault === 'bad-checkpoint' ? { fault: 'bad-kept-checkpoint' } : opened;
    const kept = opened.checkpoint;
    if (kept.origin !== head.origin) return { fault: 'bad-kept-checkpoint' };
    if (kept.size === head.size) return isSame(kept.root, head.root) ? kept : { fault: 'forked' };
    if (!held.consistency) return { fault: 'needs-consistency' };
    const [older, newer] = kept.size < head.size ? [kept, head] : [head, kept];
    const nodes = held.consistency.map((node) => fromBase64(node) || new Uint8Array());
    return (await isConsistent(older, newer, nodes, engine)) ? kept : { fault: 'not-consistent' };
  }

  async function verifyEntries(document, head, engine) {
    const steps = [];
    for (const [at, { entry, proof }] of document.entries.entries()) {
      const inclusion = readInclusion(proof);
      if (!inclusion || inclusion.checkpoint !== document.checkpoint) return { fault: 'bad-inclusion', at };
      const step = stepOf(entry, inclusion.index);
      if (!step) return { fault: 'bad-entry', at };
      const leaf = await leafOf(entry, engine);
      const root = await rootFromInclusion(inclusion.index, head.size, leaf, inclusion.nodes, engine);
      if (!root) return { fault: 'bad-inclusion', at };
      if (!isSame(root, head.root)) return { fault: 'entry-changed', at };
      if (steps.length > 0 && step.index <= steps[steps.length - 1].index) return { fault: 'out-of-order', at };
      steps.push(step);
    }
    const next = new Map();
    for (const [at, { aggregate, step }] of steps.entries()) {
      const expected = next.get(aggregate) || 1;
      if (step !== expected) return { fault: step > expected ? 'step-missing' : 'out-of-order', at };
      next.set(aggregate, expected + 1);
    }
    return steps;
  }

  async function verifySeals(document, engine) {
    const hashes = sealsIn(document.entries);
    const seen = new Set();
    for (const [at, { id, salt, body }] of document.sealed.entries()) {
      if (!hashes.has(id) || seen.has(id)) return { fault: 'seal-unknown', at };
      seen.add(id);
      if (!hashes.get(id).has(await salted(salt, body, engine))) return { fault: 'seal-changed', at };
    }
    return undefined;
  }

  /**
   * Verifies the bytes of a proof. `held`: what the verifier has from elsewhere, `keys`, a `checkpoint`, `consistency` nodes.
   * Answers with what was proved, or with `fault`, the first thing that is wrong, and `at`, its position.
   */
  async function verify(bytes, held = {}, engine = undefined) {
    const by = engine || (await bestEngine());
    const document = readProof(bytes);
    if (document.fault) return document;
    const own = await readKey(document.key, by);
    const given = held.keys && (await Promise.all(held.keys.map((key) => readKey(key, by))));
    if (!own || given?.some((key) => !key)) return { fault: 'bad-key' };
    const keys = given || [own];
    const head = await openCheckpoint(document.checkpoint, keys, by);
    if (head.fault) return head;
    if (head.key.text !== own.text) return { fault: 'other-key' };
    const kept = held.checkpoint === undefined ? undefined : await compareKept(head.checkpoint, held, keys, by);
    if (kept?.fault) return kept;
    const steps = await verifyEntries(document, head.checkpoint, by);
    if (steps.fault) return steps;
    const wrongSeal = await verifySeals(document, by);
    if (wrongSeal) return wrongSeal;
    const cases = new Map();
    for (const step of steps) cases.set(step.aggregate, [...(cases.get(step.aggregate) || []), step]);
    return {
      origin: head.checkpoint.origin,
      size: head.checkpoint.size,
      root: toBase64(head.checkpoint.root),
      key: { name: own.name, id: own.id, given: given !== undefined },
      ...(kept && { kept: kept.size }),
      cases: [...cases].map(([aggregate, own]) => ({ case: aggregate.replace(/^case /, ''), steps: own })),
      sealed: document.sealed.length,
    };
  }

  /** The checkpoint in a text that has words around it, such as a mail; undefined when there is none. */
  function checkpointIn(text) {
    const lines = `${text.replaceAll('\r\n', '\n')}\n`;
    const found = /^[^\s+]+\n\d+\n[A-Za-z0-9+/]{43}=\n\n(?:— \S+ \S+\n)+/m.exec(lines);
    return found ? found[0] : undefined;
  }

  return { verify, checkpointIn, bestEngine, builtIn, plain, plainSha256, plainSha512, plainEd25519 };
})();

if (typeof module !== 'undefined') {
  module.exports = marketsafeVerify;
  if (require.main === module) {
    const { readFileSync } = require('node:fs');
    const { parseArgs } = require('node:util');
    const run = async () => {
      const { values, positionals } = parseArgs({
        allowPositionals: true,
        options: {
          key: { type: 'string', multiple: true },
          checkpoint: { type: 'string' },
          consistency: { type: 'string' },
        },
      });
      if (positionals.length !== 1)
        throw new Error('node marketsafe-verify.js PROOF [--key KEY] [--checkpoint FILE] [--consistency FILE]');
      const held = { keys: values.key };
      if (values.checkpoint !== undefined) {
        held.checkpoint = marketsafeVerify.checkpointIn(readFileSync(values.checkpoint, 'utf8')) || '';
      }
      if (values.consistency !== undefined)
        held.consistency = JSON.parse(readFileSync(values.consistency, 'utf8')).proof;
      const outcome = await marketsafeVerify.verify(readFileSync(positionals[0]), held);
      console.log(JSON.stringify({ verified: !outcome.fault, ...outcome }, null, 2));
      process.exitCode = outcome.fault ? 1 : 0;
    };
    run().catch((error) => {
      console.error(error.message);
      process.exitCode = 2;
    });
  }
}
