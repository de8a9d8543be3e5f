import { readBase64 } from './base64.ts';

/** Proof that one leaf is in a log, after C2SP tlog-proof, without extra data. */
export interface TlogProof {
  readonly index: number;
  /** The inclusion proof, 32 bytes each, from the leaf's sibling up. */
  readonly proof: readonly Buffer[];
  /** The signed checkpoint, unchanged. */
  readonly checkpoint: string;
}

const header = 'c2sp.org/tlog-proof@v1';

export const tlogProofText = ({ index, proof, checkpoint }: TlogProof): string =>
  [header, `index ${index}`, ...proof.map((node) => node.toString('base64')), '', checkpoint].join('\n');

/** Reads a proof; undefined if it is not one. Nothing is verified. */
export function readTlogProof(text: string): TlogProof | undefined {
  const end = text.indexOf('\n\n');
  const [first, second = '', ...lines] = text.slice(0, end).split('\n');
  const index = /^index (0|[1-9]\d{0,15})$/.exec(second)?.[1];
  if (end < 0 || first !== header || index === undefined) return undefined;
  const proof: Buffer[] = [];
  for (const line of lines) {
    const node = readBase64(line);
    if (node?.length !== 32) return undefined;
    proof.push(node);
  }
  return { index: Number(index), proof, checkpoint: text.slice(end + 2) };
}
