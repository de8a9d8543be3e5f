import { readBase64 } from './base64.ts';

/** The head of a log, after C2SP tlog-checkpoint. */
export interface Checkpoint {
  /** The log's permanent name, without white space. */
  readonly origin: string;
  /** Number of leaves. */
  readonly size: number;
  /** 32 bytes. */
  readonly root: Buffer;
}

/** The text of a checkpoint, to be signed as a note. */
export const checkpointText = ({ origin, size, root }: Checkpoint): string =>
  `${origin}\n${size}\n${root.toString('base64')}\n`;

/** Reads the text of a checkpoint; undefined if it is not one. Extension lines are refused, since ours have none. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  const [origin = '', decimal = '', encoded = '', ...rest] = text.split('\n');
  const root = readBase64(encoded);
  const size = Number(decimal);
  if (origin === '' || !/^(0|[1-9]\d{0,15})$/.test(decimal) || !Number.isSafeInteger(size)) return undefined;
  if (root?.length !== 32 || rest.length !== 1 || rest[0] !== '') return undefined;
  return { origin, size, root };
}
