import { type DestinationStream, type LevelWithSilent, type Logger, pino } from 'pino';

export interface Logging {
  readonly level: LevelWithSilent;
  /** Takes each line; standard output without. */
  readonly stream?: DestinationStream;
}

/** What work needs to tell that it failed where no answer tells it. */
export interface Log {
  error(what: { readonly err: unknown }, text: string): void;
}

/** For a process that keeps no log: one line on standard error. */
export const standardError: Log = {
  error: ({ err }, text) => console.error(`${text}: ${err instanceof Error ? err.message : String(err)}`),
};

/**
 * The log: JSON lines. What is written names routes, ids of requests and kinds of rows; no address that was asked for, no header, no
 * body and no text of a row, since links are keys and people are named there.
 */
export const createLog = ({ level, stream }: Logging): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      serializers: { err: errorIn, req: () => undefined, res: () => undefined },
      hooks: {
        // An error alone would be told in its own words, too.
        logMethod([what, text, ...rest], write) {
          const said = what instanceof Error ? { err: what } : what;
          const isError = typeof said === 'object' && said !== null && 'err' in said;
          write.apply(this, [said, text ?? (isError ? 'error' : undefined), ...rest]);
        },
      },
      // What reads a form tells the log the headers of its request, and with them whose session it is.
      redact: { paths: ['busboyOptions'], remove: true },
    },
    stream,
  );

/** An error without the values that it may quote, which are somebody's: its kind, where it happened, and which rule of the database it broke. */
function errorIn(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table, column } = error as Error & Readonly<Record<string, unknown>>;
  return {
    type: error.name,
    message: withoutValues(error.message),
    stack: error.stack?.split('\n').filter((line) => /^\s+at /.test(line)),
    ...Object.fromEntries(
      Object.entries({ code, constraint, table, column }).filter(([, value]) => value !== undefined),
    ),
    ...(error.cause !== undefined && { cause: errorIn(error.cause) }),
  };
}

/** Messages quote what they complain of, or hold an address, a link or a number as it is. */
const withoutValues = (message: string): string =>
  message
    .split('\n', 1)
    .join('')
    .replace(/"[^"]*"|'[^']*'|“[^”]*”|`[^`]*`/g, '"…"')
    .replace(/\S+@\S+|\w+:\/\/\S+|[\w.~+/-]{25,}/g, '…')
    .replace(/\b\d{6,}\b/g, '…');
