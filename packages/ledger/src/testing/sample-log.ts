import { createHash, type KeyObject } from 'node:crypto';
import {
  appendLeaves,
  type CaseProof,
  caseProofFormat,
  checkpointText,
  consistencyRanges,
  disclose,
  edgeOf,
  inclusionRanges,
  leafHash,
  type OpenedSeal,
  rangeRoot,
  sealedHash,
  signNote,
  type Tile,
  tilesFor,
  tilesOf,
  tlogProofText,
  verifierKey,
} from '../index.ts';

export const sampleName = 'sample.example/ledger';

/** 32 bytes that depend only on the words. */
const bytesFor = (words: string): Buffer => createHash('sha256').update(words).digest();

/** A log in memory with cases of a few steps each, and everything that a proof may contain. Deterministic. */
export class SampleLog {
  readonly #tiles = new Map<string, Tile>();
  readonly #records: { salt: Buffer; record: Record<string, unknown> }[] = [];
  readonly #seals = new Map<string, OpenedSeal>();
  readonly #key: KeyObject;

  constructor(key: KeyObject) {
    this.#key = key;
  }
  get size(): number {
    return this.#records.length;
  }
  get key(): string {
    return verifierKey(sampleName, this.#key).text;
  }

  /** Appends cases whose steps alternate in the log. */
  addCases(cases: number, stepsEach: number): void {
    const first = this.#records.length;
    for (let step = 1; step <= stepsEach; step += 1) {
      for (let at = 0; at < cases; at += 1) this.#add(`case-${first}-${at}`, step);
    }
  }

  #add(aggregate: string, version: number): void {
    const index = this.#records.length;
    const salt = bytesFor(`salt ${index}`);
    const seal = {
      id: `seal-${index}`,
      salt: bytesFor(`seal ${index}`).toString('hex'),
      body: { text: `理由 ${index}` },
    };
    this.#seals.set(seal.id, seal);
    const record = {
      id: `event-${index}`,
      kind: 'case',
      aggregate,
      version,
      type: version === 1 ? 'complaint-filed' : 'case-upheld',
      at: new Date(Date.UTC(2026, 2, 1, 0, index)).toISOString(),
      actor: { kind: 'desk', user: `user-${index}` },
      payload: {
        decider: `user-${index}`,
        reasons: { sealed: seal.id, hash: sealedHash(Buffer.from(seal.salt, 'hex'), seal.body) },
        list: [index, { name: 'a / b ~ c' }, null, true, 1.5],
        answer: { kind: 'authorised', empty: {} },
      },
    };
    const changed = appendLeaves(this.#load(edgeOf(index)), index, [leafHash(salt, record)]);
    for (const tile of changed) this.#tiles.set(`${tile.level}/${tile.index}`, tile);
    this.#records.push({ salt, record });
  }

  #load(ids: readonly { level: number; index: number }[]) {
    return tilesOf(ids.flatMap(({ level, index }) => this.#tiles.get(`${level}/${index}`) ?? []));
  }

  #nodes(ranges: readonly { from: number; to: number }[]): Buffer[] {
    const tiles = this.#load(tilesFor(ranges));
    return ranges.map((range) => rangeRoot(tiles, range));
  }

  checkpoint(size = this.size): string {
    const [root] = this.#nodes([{ from: 0, to: size }]);
    return signNote(checkpointText({ origin: sampleName, size, root: root as Buffer }), sampleName, this.#key);
  }

  consistency(older: number, newer: number): string[] {
    return this.#nodes(consistencyRanges(older, newer)).map((node) => node.toString('base64'));
  }

  /** The proof of one case, without disclosing user ids. */
  proofOf(aggregate: string, size = this.size): CaseProof {
    const checkpoint = this.checkpoint(size);
    const entries = this.#records.slice(0, size).flatMap(({ salt, record }, index) => {
      if (record.aggregate !== aggregate) return [];
      const shows = (pointer: string): boolean => !/user|decider/.test(pointer);
      const proof = this.#nodes(inclusionRanges(index, size));
      return [{ index, entry: disclose(salt, record, shows), proof: tlogProofText({ index, proof, checkpoint }) }];
    });
    const sealed = entries.map(({ index }) => this.#seals.get(`seal-${index}`) as OpenedSeal);
    return {
      format: caseProofFormat,
      key: this.key,
      checkpoint,
      entries: entries.map(({ entry, proof }) => ({ entry, proof })),
      sealed: sealed.sort((a, b) => (a.id < b.id ? -1 : 1)),
    };
  }
}
