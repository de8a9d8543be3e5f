import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  appendLeaves,
  consistencyRanges,
  edgeOf,
  emptyRoot,
  inclusionRanges,
  isConsistent,
  leafNode,
  parentNode,
  rangeRoot,
  rootFromInclusion,
  type Tile,
  tilesFor,
  tilesOf,
} from './index.ts';

/** RFC 6962 section 2.1 literally: slow, recursive, sharing no code with the implementation. */
const oracle = {
  split(count: number): number {
    return 2 ** Math.ceil(Math.log2(count) - 1);
  },
  root(leaves: readonly Buffer[]): Buffer {
    if (leaves.length === 0) return emptyRoot;
    if (leaves.length === 1) return leaves[0] as Buffer;
    const k = oracle.split(leaves.length);
    return parentNode(oracle.root(leaves.slice(0, k)), oracle.root(leaves.slice(k)));
  },
  path(m: number, leaves: readonly Buffer[]): Buffer[] {
    if (leaves.length === 1) return [];
    const k = oracle.split(leaves.length);
    return m < k
      ? [...oracle.path(m, leaves.slice(0, k)), oracle.root(leaves.slice(k))]
      : [...oracle.path(m - k, leaves.slice(k)), oracle.root(leaves.slice(0, k))];
  },
  subproof(m: number, leaves: readonly Buffer[], whole: boolean): Buffer[] {
    if (m === leaves.length) return whole ? [] : [oracle.root(leaves)];
    const k = oracle.split(leaves.length);
    return m <= k
      ? [...oracle.subproof(m, leaves.slice(0, k), whole), oracle.root(leaves.slice(k))]
      : [...oracle.subproof(m - k, leaves.slice(k), false), oracle.root(leaves.slice(0, k))];
  },
};

/** A tree stored as tiles that grows by batches. It hands out only the requested tiles. */
class TiledTree {
  readonly #tiles = new Map<string, Tile>();
  size = 0;

  #load(ids: readonly { level: number; index: number }[]) {
    return tilesOf(ids.flatMap(({ level, index }) => this.#tiles.get(`${level}/${index}`) ?? []));
  }
  append(leaves: readonly Buffer[]): number {
    const changed = appendLeaves(this.#load(edgeOf(this.size)), this.size, leaves);
    for (const tile of changed) this.#tiles.set(`${tile.level}/${tile.index}`, tile);
    this.size += leaves.length;
    return changed.length;
  }
  nodes(ranges: readonly { from: number; to: number }[]): Buffer[] {
    const tiles = this.#load(tilesFor(ranges));
    return ranges.map((range) => rangeRoot(tiles, range));
  }
  root(size = this.size): Buffer {
    return this.nodes([{ from: 0, to: size }])[0] as Buffer;
  }
}

const hex = (nodes: readonly Buffer[]): string[] => nodes.map((node) => node.toString('hex'));
const leafAt = (index: number): Buffer => leafNode(Buffer.from(`leaf ${index}`));

describe('the sample tree of Certificate Transparency', () => {
  const inputs = [
    ...['', '00', '10', '2021', '3031', '40414243'],
    ...['5051525354555657', '606162636465666768696a6b6c6d6e6f'],
  ];
  const roots = [
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
    'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
    'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
    'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
    '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
    '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
    'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
    '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
  ];
  const paths: [leaf: number, size: number, path: string[]][] = [
    [0, 1, []],
    [
      0,
      8,
      [
        '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4',
      ],
    ],
    [
      5,
      8,
      [
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
    [
      1,
      5,
      [
        '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ];
  const proofs: [older: number, newer: number, proof: string[]][] = [
    [1, 1, []],
    [1, 8, paths[1]?.[2] ?? []],
    [
      6,
      8,
      [
        '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a',
        'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
        'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
      ],
    ],
    [
      2,
      5,
      [
        '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
        'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b',
      ],
    ],
  ];
  const tree = new TiledTree();
  tree.append(inputs.map((input) => leafNode(Buffer.from(input, 'hex'))));

  it.each(roots.map((root, size) => [size, root]))('has root %2$s with %1$i leaves', (size, root) => {
    expect(tree.root(size as number).toString('hex')).toBe(root);
  });

  it.each(paths)('proves leaf %i in %i', (leaf, size, path) => {
    expect(hex(tree.nodes(inclusionRanges(leaf, size)))).toEqual(path);
  });

  it.each(proofs)('proves that %i is the beginning of %i', (older, newer, proof) => {
    expect(hex(tree.nodes(consistencyRanges(older, newer)))).toEqual(proof);
  });
});

describe('a tree kept as tiles', () => {
  it('has the roots and proofs of the recursive definition, for every size and index up to 300', () => {
    const leaves = Array.from({ length: 300 }, (_, index) => leafAt(index));
    const tree = new TiledTree();
    for (const [index, leaf] of leaves.entries()) {
      tree.append([leaf]);
      const size = index + 1;
      const root = tree.root();
      expect(root).toEqual(oracle.root(leaves.slice(0, size)));
      for (let at = 0; at < size; at += 1 + Math.floor(size / 4)) {
        const proof = tree.nodes(inclusionRanges(at, size));
        expect(proof).toEqual(oracle.path(at, leaves.slice(0, size)));
        expect(rootFromInclusion(at, size, leaves[at] as Buffer, proof)).toEqual(root);
        if (at > 0) {
          const grown = tree.nodes(consistencyRanges(at, size));
          expect(grown).toEqual(oracle.subproof(at, leaves.slice(0, size), true));
          expect(isConsistent({ size: at, root: tree.root(at) }, { size, root }, grown)).toBe(true);
        }
      }
    }
  });

  it('is the same for any batches, across the borders of tiles', () => {
    const batches = fc.array(fc.integer({ min: 0, max: 700 }), { maxLength: 12 });
    fc.assert(
      fc.property(batches, (sizes) => {
        const grown = new TiledTree();
        for (const size of sizes) {
          const changed = grown.append(Array.from({ length: size }, (_, index) => leafAt(grown.size + index)));
          expect(changed).toBeLessThanOrEqual(Math.ceil(size / 256) * 2 + 2);
        }
        const whole = new TiledTree();
        whole.append(Array.from({ length: grown.size }, (_, index) => leafAt(index)));
        expect(grown.root()).toEqual(whole.root());
      }),
      { numRuns: 30 },
    );
  });

  it('proves leaves and growth in trees of more than one level of tiles, and refuses every false proof', () => {
    const tree = new TiledTree();
    const total = 70_000;
    const leaves = Array.from({ length: total }, (_, index) => leafAt(index));
    tree.append(leaves);
    const sizes = fc.integer({ min: 2, max: total });
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), fc.nat({ max: 255 }), (size, some, other, bit) => {
        const index = some % size;
        const root = tree.root(size);
        const proof = tree.nodes(inclusionRanges(index, size));
        const leaf = leaves[index] as Buffer;
        expect(rootFromInclusion(index, size, leaf, proof)).toEqual(root);
        const neighbour = (index + 1 + (other % (size - 1))) % size;
        expect(rootFromInclusion(neighbour, size, leaf, proof)).not.toEqual(root);
        expect(rootFromInclusion(index, size, leaves[neighbour] as Buffer, proof)).not.toEqual(root);
        expect(rootFromInclusion(index, size, leaf, proof.slice(1))).not.toEqual(root);
        expect(rootFromInclusion(index, size, leaf, [...proof, leaf])).not.toEqual(root);

        const older = { size: 1 + (other % size), root: tree.root(1 + (other % size)) };
        const newer = { size, root };
        const grown = tree.nodes(consistencyRanges(older.size, size));
        expect(isConsistent(older, newer, grown)).toBe(true);
        const flipped = Buffer.from(older.root);
        flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(isConsistent({ ...older, root: flipped }, newer, grown)).toBe(false);
        expect(isConsistent(older, { ...newer, root: flipped }, grown)).toBe(false);
        expect(isConsistent(older, newer, [...grown, leaf])).toBe(false);
        if (grown.length > 0) expect(isConsistent(older, newer, grown.slice(1))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });

  it('refuses leaves and sizes that do not exist', () => {
    expect(() => inclusionRanges(3, 3)).toThrow('there is no leaf 3 in a tree of 3');
    expect(() => consistencyRanges(4, 3)).toThrow('a tree of 3 cannot have grown out of one of 4');
    expect(() => rangeRoot(tilesOf([]), { from: 0, to: 1 })).toThrow('tile 0/0 has no 1 nodes');
  });
});
