/**
 * `npm run soak:ledger [-- tamperings [seed [entries]]]`: tampering with a log by a superuser who has the signing key, five times as many
 * flipped bits of proofs, a tenth as many untouched runs. Everything must be found, and nothing in an untouched log.
 */
import { caseProofText, verifyCaseProof } from '@marketsafe/ledger';
import { SampleLog } from '@marketsafe/ledger/testing';
import { seededEntropy } from '../../packages/service/src/platform/entropy.ts';
import { startPostgres } from '../../scripts/postgres.ts';
import { unfoundFlips } from '../../tests/tampering/bit-flips.ts';
import { keyFrom, openLog } from '../../tests/tampering/log.ts';
import { consistent, mutations } from '../../tests/tampering/mutations.ts';
import { courseOf } from './course.ts';

const [tamperings, seed, entries] = [
  Number(process.argv[2] ?? 10_000),
  process.argv[3] ?? String(Date.now() % 1_000_000_000),
  Number(process.argv[4] ?? 500),
];
const flips = 5 * tamperings;
const cleanRuns = Math.max(20, Math.ceil(tamperings / 10));
const growths = 20;
const controls = Math.min(20, Math.ceil(tamperings / 50));
console.log(
  `seed ${seed}: ${tamperings} tamperings of a log of ${entries} entries, ${flips} flipped bits, ${cleanRuns} clean runs`,
);

const server = await startPostgres();
if ('url' in server) process.env.TEST_DATABASE_URL = server.url;
const seconds = (begun: number): string => `${((performance.now() - begun) / 1000).toFixed(0)} s`;
let wrong = 0;

const log = await openLog(seed);
let begun = performance.now();
let alarms = 0;
for (let run = 0; run < cleanRuns; run += 1) {
  // The log grows unevenly in the first runs, and is checked repeatedly after that.
  if (run < growths) await log.grow(Math.ceil((entries * 2 * (run + 1)) / (growths * (growths + 1))));
  if ((await log.check()).faults.length > 0) alarms += 1;
}
const size = (await log.check()).entries;
console.log(`clean: ${alarms} false alarms in ${cleanRuns} runs, up to ${size} entries; ${seconds(begun)}`);
wrong += alarms;

begun = performance.now();
const kinds = Object.entries(mutations).map(([name, mutate]) => {
  return {
    name,
    mutate,
    chance: seededEntropy(`${seed} ${name}`),
    played: 0,
    found: 0,
    first: new Map<string, number>(),
  };
});
// The kinds alternate, so that an interrupted run has played all.
let goOn = courseOf(tamperings, 'tamperings');
for (let done = 0; done < tamperings && goOn(done); done += 1) {
  const kind = kinds[done % kinds.length];
  if (!kind) continue;
  const { faults } = await log.checkAfter((tx) => kind.mutate(tx, log, size, kind.chance));
  const [fault] = faults;
  kind.played += 1;
  if (fault) {
    kind.found += 1;
    kind.first.set(fault.fault, (kind.first.get(fault.fault) ?? 0) + 1);
  } else console.log(`NOT FOUND: ${kind.name}, number ${kind.played}, seed ${seed}`);
}
for (const { name, played, found, first } of kinds) {
  wrong += played - found;
  const told = [...first].map(([fault, times]) => `${times} ${fault}`).join(', ');
  console.log(`${name.padEnd(15)} ${found} of ${played} found, first as: ${told}`);
}
console.log(`tampering: ${seconds(begun)}`);
for (const name of consistent) {
  const chance = seededEntropy(`${seed} control ${name}`);
  let found = 0;
  for (let round = 0; round < controls; round += 1) {
    const { faults } = await log.checkAfter((tx) => mutations[name]?.(tx, log, size, chance) ?? Promise.reject(), {
      checkpoints: [],
    });
    if (faults.length > 0) found += 1;
  }
  wrong += found;
  console.log(`control, nothing kept outside: ${name} ${found} of ${controls} found`);
}
await log.close();
if ('url' in server) server.stop();

begun = performance.now();
const sample = new SampleLog(keyFrom(seededEntropy(seed)));
sample.addCases(20, 8);
let unfound = 0;
goOn = courseOf(flips, 'flipped bits');
const inEach = Math.ceil(flips / 20);
let which = 0;
for (; which < 20 && goOn(which * inEach); which += 1) {
  const proof = Buffer.from(caseProofText(sample.proofOf(`case-0-${which}`)));
  if ('fault' in verifyCaseProof(proof)) wrong += 1;
  unfound += (await unfoundFlips(proof, inEach, seededEntropy(`${seed} flips ${which}`))).length;
}
wrong += unfound;
console.log(
  `flipped bits: ${which * inEach} in ${which} proofs, ${unfound} not found by one of the two verifiers; ${seconds(begun)}`,
);
process.exit(wrong === 0 ? 0 : 1);
