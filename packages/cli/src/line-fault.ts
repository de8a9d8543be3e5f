/** One unusable line of a file, and the reason. */
export interface LineFault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly field?: string | undefined;
  readonly error: string;
}

/** `feed.csv:6542:price: not a price`, the format of places in editors and other tools; with `json` one JSON object. */
export function formatFault({ file, line, field, error }: LineFault, json = false): string {
  if (json) return JSON.stringify({ file, line, field, error });
  return `${file}:${line}:${field === undefined ? '' : `${field}:`} ${error}`;
}
