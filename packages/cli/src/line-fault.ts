/** One unusable line of a file, and the reason. */
export interface LineFault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly field?: string | undefined;
  readonly error: string;
  /** The line was taken, without the value of this field. */
  readonly kept?: true;
}

/** `feed.csv:6542:price: not a price`, the format of places in editors and other tools; with `json` one JSON object. */
export function formatFault({ file, line, field, error, kept }: LineFault, json = false): string {
  if (json) return JSON.stringify({ file, line, field, error, kept });
  return `${file}:${line}:${field === undefined ? '' : `${field}:`} ${error}`;
}
