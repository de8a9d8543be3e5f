/** One line of a file that could not be used, and why. */
export interface LineFault {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly field?: string | undefined;
  readonly error: string;
}

/** `feed.csv:6542:price: not a price`, as editors and other tools know places; with `json` one JSON object. */
export function formatFault({ file, line, field, error }: LineFault, json = false): string {
  if (json) return JSON.stringify({ file, line, field, error });
  return `${file}:${line}:${field === undefined ? '' : `${field}:`} ${error}`;
}
