import { Presets, SingleBar } from 'cli-progress';

export interface Progress {
  update(done: number): void;
  /** Writes a note to standard error, above the bar if there is one. */
  note(text: string): void;
  stop(): void;
}

/**
 * A bar on standard error if that is a terminal and the total is known; otherwise silent.
 * @param total number of `unit`
 */
export function startProgress(what: string, total: number | undefined, unit: string): Progress {
  if (!process.stderr.isTTY || total === undefined) {
    return { update: () => {}, note: (text) => process.stderr.write(`${text}\n`), stop: () => {} };
  }
  const bar = new SingleBar(
    {
      format: `${what} {bar} {percentage} % | {value} of {total} ${unit} | {eta_formatted} left`,
      stream: process.stderr,
      hideCursor: true,
      clearOnComplete: true,
      // A note overwrites the bar's line, so the same bar is drawn again below it.
      forceRedraw: true,
    },
    Presets.shades_classic,
  );
  bar.start(total, 0);
  let drawn = 0;
  return {
    update: (done) => {
      const now = performance.now();
      if (now - drawn < DRAW_EVERY_MS) return;
      drawn = now;
      bar.update(Math.min(done, total));
    },
    note: (text) => process.stderr.write(`\r\x1b[K${text}\n`),
    stop: () => bar.stop(),
  };
}

/** Often enough for a reader. The time left is estimated from the last ten updates, which must not all be in one millisecond. */
const DRAW_EVERY_MS = 200;
