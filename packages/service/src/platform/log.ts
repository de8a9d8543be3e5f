import { type DestinationStream, type LevelWithSilent, type Logger, pino } from 'pino';

export interface Logging {
  readonly level: LevelWithSilent;
  /** Receives each line; default standard output. */
  readonly stream?: DestinationStream;
}

/** Reports errors of work that has no caller to answer. */
export interface Log {
  error(what: { readonly err: unknown }, text: string): void;
}

/** For a process without a log: one line on standard error. */
export const standardError: Log = {
  error: ({ err }, text) => console.error(`${text}: ${err instanceof Error ? err.message : String(err)}`),
};

/**
 * The log: JSON lines. It contains route patterns, request ids and kinds of rows. It contains no requested address, header, body or
 * text of a row, since links are keys and rows name people.
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
        // An error alone would be logged with its own message too.
        logMethod([what, text, ...rest], write) {
          const said = what instanceof Error ? { err: what } : what;
          const isError = typeof said === 'object' && said !== null && 'err' in said;
          write.apply(this, [said, text ?? (isError ? 'error' : undefined), ...rest]);
        },
      },
      // The form parser's error has the request's headers attached, and with them the session.
      redact: { paths: ['busboyOptions'], remove: true },
    },
    stream,
  );

/** Describes an error without the personal values that it may quote: its kind, its place, and the database constraint it violated. */
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

/** Messages may quote values, addresses, links or numbers. */
const withoutValues = (message: string): string =>
  message
    .split('\n', 1)
    .join('')
    .replace(/"[^"]*"|'[^']*'|“[^”]*”|`[^`]*`/g, '"…"')
    .replace(/\S+@\S+|\w+:\/\/\S+|[\w.~+/-]{25,}/g, '…')
    .replace(/\b\d{6,}\b/g, '…');
