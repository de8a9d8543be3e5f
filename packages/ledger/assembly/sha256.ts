/** SHA-256 (FIPS 180-4) of four messages side by side, each in a lane of 32 bits. */

const CONSTANTS = memory.data<u32>([
  0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5, 0xd807aa98, 0x12835b01,
  0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174, 0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc,
  0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da, 0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147,
  0x06ca6351, 0x14292967, 0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
  0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070, 0x19a4c116, 0x1e376c08,
  0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3, 0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208,
  0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2,
]);

/** What every hash begins with. States lie in memory as digests do: eight words, the highest byte first. */
export const BEGINNING = memory.data<u8>([
  0x6a, 0x09, 0xe6, 0x67, 0xbb, 0x67, 0xae, 0x85, 0x3c, 0x6e, 0xf3, 0x72, 0xa5, 0x4f, 0xf5, 0x3a, 0x51, 0x0e, 0x52, 0x7f,
  0x9b, 0x05, 0x68, 0x8c, 0x1f, 0x83, 0xd9, 0xab, 0x5b, 0xe0, 0xcd, 0x19,
]);

export const BLOCK: usize = 64;

/** A job: a message of whole blocks, padded; how many they are; the state that it goes on from; where the digest goes. */
const JOB: usize = 16;

/** As many jobs as there is room for. */
export class Jobs {
  count: usize = 0;
  constructor(readonly at: usize, readonly most: usize) {}

  @inline
  add(message: usize, blocks: usize, state: usize, digest: usize): void {
    const job = this.at + this.count * JOB;
    store<u32>(job, <u32>message);
    store<u32>(job, <u32>blocks, 4);
    store<u32>(job, <u32>state, 8);
    store<u32>(job, <u32>digest, 12);
    this.count += 1;
  }

  /** Puts longer ones first, so that lanes end together. */
  arrange(): void {
    const end = this.at + this.count * JOB;
    for (let next = this.at + JOB; next < end; next += JOB) {
      const job = v128.load(next);
      const blocks = load<u32>(next, 4);
      let at = next;
      for (; at > this.at && load<u32>(at - JOB, 4) < blocks; at -= JOB) v128.store(at, v128.load(at - JOB));
      v128.store(at, job);
    }
  }

  /** Does them all. */
  run(): void {
    for (let from: usize = 0; from < this.count; from += 4) hashFour(this.at + from * JOB, this.count - from);
    this.count = 0;
  }
}

/** The words of a block of each lane, and what they are extended to. */
const WORDS = memory.data(64 * 16, 16);

/** Four jobs; where there are fewer, the first stands in for the rest. */
function hashFour(jobs: usize, count: usize): void {
  const second = count > 1 ? jobs + JOB : jobs;
  const third = count > 2 ? jobs + 2 * JOB : jobs;
  const fourth = count > 3 ? jobs + 3 * JOB : jobs;
  let m0: usize = load<u32>(jobs);
  let m1: usize = load<u32>(second);
  let m2: usize = load<u32>(third);
  let m3: usize = load<u32>(fourth);
  const s0: usize = load<u32>(jobs, 8);
  const s1: usize = load<u32>(second, 8);
  const s2: usize = load<u32>(third, 8);
  const s3: usize = load<u32>(fourth, 8);
  const blocks = i32x4(load<u32>(jobs, 4), load<u32>(second, 4), load<u32>(third, 4), load<u32>(fourth, 4));
  read(s0, s1, s2, s3, WORDS);
  read(s0 + 16, s1 + 16, s2 + 16, s3 + 16, WORDS + 64);
  let a = v128.load(WORDS);
  let b = v128.load(WORDS, 16);
  let c = v128.load(WORDS, 32);
  let d = v128.load(WORDS, 48);
  let e = v128.load(WORDS, 64);
  let f = v128.load(WORDS, 80);
  let g = v128.load(WORDS, 96);
  let h = v128.load(WORDS, 112);
  for (let block = 0; ; block += 1) {
    // Lanes whose message is over keep their state.
    const goesOn = i32x4.gt_s(blocks, i32x4.splat(block));
    if (!v128.any_true(goesOn)) break;
    for (let part: usize = 0; part < 64; part += 16) read(m0 + part, m1 + part, m2 + part, m3 + part, WORDS + part * 4);
    m0 += BLOCK;
    m1 += BLOCK;
    m2 += BLOCK;
    m3 += BLOCK;
    extend();
    let A = a;
    let B = b;
    let C = c;
    let D = d;
    let E = e;
    let F = f;
    let G = g;
    let H = h;
    for (let round: usize = 0; round < 64; round += 8) {
      const word = WORDS + round * 16;
      const constant = CONSTANTS + round * 4;
      let t = choice(E, F, G, H, i32x4.add(v128.load(word), v128.load32_splat(constant)));
      D = i32x4.add(D, t);
      H = i32x4.add(t, majority(A, B, C));
      t = choice(D, E, F, G, i32x4.add(v128.load(word, 16), v128.load32_splat(constant, 4)));
      C = i32x4.add(C, t);
      G = i32x4.add(t, majority(H, A, B));
      t = choice(C, D, E, F, i32x4.add(v128.load(word, 32), v128.load32_splat(constant, 8)));
      B = i32x4.add(B, t);
      F = i32x4.add(t, majority(G, H, A));
      t = choice(B, C, D, E, i32x4.add(v128.load(word, 48), v128.load32_splat(constant, 12)));
      A = i32x4.add(A, t);
      E = i32x4.add(t, majority(F, G, H));
      t = choice(A, B, C, D, i32x4.add(v128.load(word, 64), v128.load32_splat(constant, 16)));
      H = i32x4.add(H, t);
      D = i32x4.add(t, majority(E, F, G));
      t = choice(H, A, B, C, i32x4.add(v128.load(word, 80), v128.load32_splat(constant, 20)));
      G = i32x4.add(G, t);
      C = i32x4.add(t, majority(D, E, F));
      t = choice(G, H, A, B, i32x4.add(v128.load(word, 96), v128.load32_splat(constant, 24)));
      F = i32x4.add(F, t);
      B = i32x4.add(t, majority(C, D, E));
      t = choice(F, G, H, A, i32x4.add(v128.load(word, 112), v128.load32_splat(constant, 28)));
      E = i32x4.add(E, t);
      A = i32x4.add(t, majority(B, C, D));
    }
    a = v128.bitselect(i32x4.add(a, A), a, goesOn);
    b = v128.bitselect(i32x4.add(b, B), b, goesOn);
    c = v128.bitselect(i32x4.add(c, C), c, goesOn);
    d = v128.bitselect(i32x4.add(d, D), d, goesOn);
    e = v128.bitselect(i32x4.add(e, E), e, goesOn);
    f = v128.bitselect(i32x4.add(f, F), f, goesOn);
    g = v128.bitselect(i32x4.add(g, G), g, goesOn);
    h = v128.bitselect(i32x4.add(h, H), h, goesOn);
  }
  const d0: usize = load<u32>(jobs, 12);
  const d1: usize = load<u32>(second, 12);
  const d2: usize = load<u32>(third, 12);
  const d3: usize = load<u32>(fourth, 12);
  write(a, b, c, d, d0, d1, d2, d3);
  write(e, f, g, h, d0 + 16, d1 + 16, d2 + 16, d3 + 16);
}

/** Words 16 to 63 of a block from its own sixteen. */
@inline
function extend(): void {
  for (let at = WORDS; at < WORDS + 48 * 16; at += 16) {
    const fifteenBack = v128.load(at, 16);
    const twoBack = v128.load(at, 14 * 16);
    const near = v128.xor(v128.xor(rotated(fifteenBack, 7), rotated(fifteenBack, 18)), i32x4.shr_u(fifteenBack, 3));
    const far = v128.xor(v128.xor(rotated(twoBack, 17), rotated(twoBack, 19)), i32x4.shr_u(twoBack, 10));
    v128.store(at, i32x4.add(i32x4.add(v128.load(at), near), i32x4.add(v128.load(at, 9 * 16), far)), 16 * 16);
  }
}

@inline
function choice(e: v128, f: v128, g: v128, h: v128, word: v128): v128 {
  const turned = v128.xor(v128.xor(rotated(e, 6), rotated(e, 11)), rotated(e, 25));
  return i32x4.add(i32x4.add(h, word), i32x4.add(turned, v128.bitselect(f, g, e)));
}

@inline
function majority(a: v128, b: v128, c: v128): v128 {
  const turned = v128.xor(v128.xor(rotated(a, 2), rotated(a, 13)), rotated(a, 22));
  return i32x4.add(turned, v128.bitselect(c, a, v128.xor(a, b)));
}

@inline
function rotated(x: v128, by: i32): v128 {
  return v128.or(i32x4.shr_u(x, by), i32x4.shl(x, 32 - by));
}

/** Four words from each of four places, to lanes. */
@inline
function read(p0: usize, p1: usize, p2: usize, p3: usize, to: usize): void {
  const r0 = turned(v128.load(p0));
  const r1 = turned(v128.load(p1));
  const r2 = turned(v128.load(p2));
  const r3 = turned(v128.load(p3));
  const low01 = v128.shuffle<i32>(r0, r1, 0, 4, 1, 5);
  const low23 = v128.shuffle<i32>(r2, r3, 0, 4, 1, 5);
  const high01 = v128.shuffle<i32>(r0, r1, 2, 6, 3, 7);
  const high23 = v128.shuffle<i32>(r2, r3, 2, 6, 3, 7);
  v128.store(to, v128.shuffle<i64>(low01, low23, 0, 2));
  v128.store(to, v128.shuffle<i64>(low01, low23, 1, 3), 16);
  v128.store(to, v128.shuffle<i64>(high01, high23, 0, 2), 32);
  v128.store(to, v128.shuffle<i64>(high01, high23, 1, 3), 48);
}

/** Four words of each of four lanes, to four places. */
@inline
function write(w0: v128, w1: v128, w2: v128, w3: v128, p0: usize, p1: usize, p2: usize, p3: usize): void {
  const low01 = v128.shuffle<i32>(w0, w1, 0, 4, 1, 5);
  const low23 = v128.shuffle<i32>(w2, w3, 0, 4, 1, 5);
  const high01 = v128.shuffle<i32>(w0, w1, 2, 6, 3, 7);
  const high23 = v128.shuffle<i32>(w2, w3, 2, 6, 3, 7);
  v128.store(p0, turned(v128.shuffle<i64>(low01, low23, 0, 2)));
  v128.store(p1, turned(v128.shuffle<i64>(low01, low23, 1, 3)));
  v128.store(p2, turned(v128.shuffle<i64>(high01, high23, 0, 2)));
  v128.store(p3, turned(v128.shuffle<i64>(high01, high23, 1, 3)));
}

/** The bytes of each word the other way round. */
@inline
function turned(words: v128): v128 {
  return i8x16.shuffle(words, words, 3, 2, 1, 0, 7, 6, 5, 4, 11, 10, 9, 8, 15, 14, 13, 12);
}
