/**
 * The time of `npm start` until it answers, and its memory: `node bench/start.ts [--runs 3]`. Each run
 * begins in a copy of the checkout with its dependencies installed and nothing built: the first start builds the portals,
 * creates the database and plays the demonstration's past; the second finds all of them.
 */
import { rm } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { freePorts } from '../scripts/free-ports.ts';
import { residentMegabytes } from './process/child.ts';
import { freshCopy, npmStart } from './process/npm-start.ts';
import { median } from './quantiles.ts';

const { values: given } = parseArgs({ options: { runs: { type: 'string', default: '3' } } });
/** Long enough for the work after a start's first answer. */
const afterwards = 10_000;

interface Start {
  readonly seconds: number;
  readonly megabytes: number;
}

const copy = await freshCopy();
const first: Start[] = [];
const second: Start[] = [];
try {
  for (let run = 0; run < Number(given.runs); run += 1) {
    const data = join(copy.folder, '.data');
    await rm(data, { recursive: true, force: true });
    await rm(join(copy.folder, 'packages/web/dist'), { recursive: true, force: true });
    // A demonstration keeps its port; its shops take the next two.
    const port = await freePorts(3);
    for (const starts of [first, second]) {
      const started = await npmStart(copy.folder, data, port);
      await new Promise((resolve) => setTimeout(resolve, afterwards));
      starts.push({ seconds: started.ready / 1000, megabytes: residentMegabytes(started.pid) });
      await started.stop();
    }
  }
} finally {
  await copy.clear();
}

const line = (name: string, starts: readonly Start[]): string => {
  const spread = (values: readonly number[], digits: number): string =>
    `${median(values).toFixed(digits)} (${Math.min(...values).toFixed(digits)}–${Math.max(...values).toFixed(digits)})`;
  const seconds = starts.map((one) => one.seconds);
  const megabytes = starts.map((one) => one.megabytes);
  return `| ${name} | ${spread(seconds, 1)} | ${spread(megabytes, 0)} |`;
};
console.log(
  `Node ${process.version}, ${cpus()[0]?.model.trim()}, ${availableParallelism()} cores, load average ${loadavg()[0]?.toFixed(1)}. ` +
    `Median of ${first.length} (range).\n\n| \`npm start\` | seconds to first answer | resident MB, ${afterwards / 1000} s later |\n|---|---|---|`,
);
console.log(line('first', first));
console.log(line('second', second));
