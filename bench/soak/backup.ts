/** `npm run soak:backup [-- drills [seed]]`: a backup under load, restored elsewhere, each with a cluster of its own. */
import { newCluster } from '../../scripts/postgres.ts';
import { drill, faultsOf } from '../backup/drill.ts';
import { courseOf } from './course.ts';

const drills = Number(process.argv[2] ?? 20);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
console.log(`seed ${seed}`);
const goOn = courseOf(drills, 'drills');
let failed = 0;
const sum = { acknowledged: 0, during: 0, documents: 0, looked: 0, settled: 0, waits: 0 };
for (let done = 0; done < drills && goOn(done); done += 1) {
  const cluster = await newCluster();
  if ('why' in cluster) throw new Error(cluster.why);
  try {
    await cluster.start();
    const report = await drill({ server: cluster.url, seed: seed + done });
    const faults = faultsOf(report);
    for (const fault of faults) console.log(`seed ${seed + done}: ${fault}`);
    failed += faults.length;
    sum.acknowledged += report.acknowledged.size;
    sum.during += report.during;
    sum.documents += report.documents;
    for (const what of ['looked', 'settled', 'waits'] as const) sum[what] += report.reconciled[what];
  } finally {
    cluster.remove();
  }
}
console.log(
  `${drills} drills: ${sum.acknowledged} complaints and ${sum.documents} documents acknowledged before, ${sum.during} complaints since; ${sum.looked} targets ` +
    `looked at, ${sum.settled} orders settled, ${sum.waits} sent afterwards; ${failed} faults`,
);
process.exit(failed === 0 ? 0 : 1);
