/**
 * `npm run soak:seeded-faults [-- part of a name or a path]`: applies each mistake of `tests/seeded-faults/faults.ts` to a copy of the
 * checkout, one at a time, and runs the tests that must fail. The control runs the same tests without any.
 */
import { fileURLToPath } from 'node:url';
import { startPostgres } from '../../scripts/postgres.ts';
import { SpoiltCopy } from '../../tests/seeded-faults/copy.ts';
import { faults } from '../../tests/seeded-faults/faults.ts';
import { runIn } from '../../tests/seeded-faults/find.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const wanted = faults.filter(({ name, file }) => [name, file].some((text) => text.includes(process.argv[2] ?? '')));
const server = await startPostgres();
if (!('url' in server)) throw new Error(server.why);
const copy = new SpoiltCopy(root);

let missed = 0;
try {
  const { failed, passed } = runIn(copy, [...new Set(wanted.flatMap(({ tests }) => tests))], server.url);
  console.log(`control, nothing spoilt: ${passed} passed, ${failed.length} failed ${failed.join('; ')}`);
  if (failed.length > 0 || passed === 0) missed += 1;
  for (const fault of wanted) {
    const begun = performance.now();
    const [by] = copy.with(fault, () => runIn(copy, fault.tests, server.url).failed);
    if (by === undefined) missed += 1;
    const seconds = ((performance.now() - begun) / 1000).toFixed(0);
    console.log(
      `${by === undefined ? 'MISSED' : 'found '} ${seconds.padStart(4)} s  ${fault.name}${by === undefined ? '' : ` (${by})`}`,
    );
  }
} finally {
  copy.remove();
  server.stop();
}
console.log(`${wanted.length - missed} of ${wanted.length} found`);
process.exit(missed === 0 ? 0 : 1);
