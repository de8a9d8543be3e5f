/**
 * `npm run soak:files [-- files [seed]]`: hostile files, uploaded over HTTP by two sellers. Each is cleaned or refused, no cleaning
 * process exceeds its limits, and no other client waits.
 */
import { openCleaner } from '../../packages/service/src/platform/cleaning/index.ts';
import { mostMemoryBytes } from '../../packages/service/src/platform/cleaning/limits.ts';
import { playHostileFiles } from '../../tests/hostile-files/play.ts';

const count = Number(process.argv[2] ?? 400);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
const played = await playHostileFiles(seed, count, openCleaner());
const mib = (bytes: number): number => Math.round(bytes / 1024 / 1024);
console.log(`seed ${seed}: ${count} files, ${played.cleaned} cleaned, refused ${JSON.stringify(played.refused)}`);
console.log(
  `a file took ${Math.round(played.longestFile)} ms and ${mib(played.mostMemory)} MiB at most; the service was busy for ${Math.round(played.longestBusy)} ms at most while another client waited; ${played.heldUp} files held all others up`,
);
for (const wrong of played.wrong) console.log(`WRONG: ${wrong}`);
/** The most memory that a process can allocate between two checks. */
const betweenLooks = 128 * 1024 * 1024;
const isBounded =
  played.mostMemory < mostMemoryBytes + betweenLooks && played.longestBusy < 1_000 && played.heldUp + played.left === 0;
process.exit(played.wrong.length === 0 && isBounded ? 0 : 1);
