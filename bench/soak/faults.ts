/**
 * `npm run soak:faults [-- --times 100] [--software vendure|mercur|both] [--seed 1] [--only PART]`: complaints on real marketplace
 * software behind a proxy that misbehaves, so many for each of the twelve kinds. The service is a process of its own, on PostgreSQL.
 * Every third complaint is withdrawn before, during or after its effect. At the end shoppers and the operator's books are asked about
 * every listing, those never complained about too. The control is a stranger that changes listings by the same way.
 */
import { parseArgs } from 'node:util';
import { type Behaviour, behaviours } from '../../tests/marketplaces/behaviours.ts';
import { playedAs } from '../faults/plan.ts';
import { FaultSoak, type Tally } from '../faults/soak.ts';
import { type Market, markets } from '../markets.ts';

const { values: given } = parseArgs({
  options: {
    times: { type: 'string', default: '100' },
    software: { type: 'string', default: 'both' },
    seed: { type: 'string', default: '1' },
    only: { type: 'string', default: '' },
  },
});
const software = Object.entries(markets).filter(([name]) => given.software === 'both' || given.software === name);
if (software.length === 0) throw new Error(`--software must be one of ${Object.keys(markets).join(', ')}, both`);
const kinds = (Object.keys(behaviours) as Behaviour[]).filter((kind) => kind.includes(given.only));
const begun = performance.now();
const minutes = (): string => `${((performance.now() - begun) / 60_000).toFixed(1)} min`;

const told = ({ wrongListings, writesWithoutReceipt, twice, unseen, unsettled }: Tally): string[] => [
  ...wrongListings.map((one) => `wrong listing: ${one}`),
  ...writesWithoutReceipt.map((one) => `write without a receipt: ${one}`),
  ...twice.map((one) => `twice: ${one}`),
  ...unseen.map((one) => `unconfirmed, and not shown to the review team: ${one}`),
  ...unsettled.map((one) => `never settled: ${one}`),
];

for (const kind of kinds) if (playedAs[kind] !== undefined) console.log(`${kind}: ${playedAs[kind]}`);

let [wrong, unreceipted, others] = [0, 0, 0];
/** Each kind has a marketplace, a service and databases of its own: queues that one kind filled would delay the next. */
async function play(name: string, open: (server: string) => Promise<Market>, kind: Behaviour): Promise<void> {
  const soak = await FaultSoak.open(name, open, { times: Number(given.times), seed: Number(given.seed) });
  try {
    const tally = await soak.play(kind);
    wrong += tally.wrongListings.length;
    unreceipted += tally.writesWithoutReceipt.length;
    others += tally.twice.length + tally.unseen.length + tally.unsettled.length;
    const faults = told(tally);
    console.log(
      `${name}: ${kind.padEnd(46)} ${tally.complaints} complaints, struck ${tally.struck}, ${tally.withdrawn} withdrawn, ` +
        `${tally.writes} writes, ${tally.shown} shown as open after an hour: ${faults.length} wrong (${minutes()})`,
    );
    for (const one of faults) console.log(`  ${one}`);
    const missed = await soak.control();
    others += missed.length;
    console.log(`  control: ${missed.length === 0 ? 'found' : missed.join('; ')}`);
    // What comes late has had the time of the control to come.
    const changed = await soak.changedSince();
    wrong += changed.length;
    for (const one of changed) console.log(`  wrong listing: ${one}`);
  } finally {
    await soak.close();
  }
}

for (const [name, open] of software) for (const kind of kinds) await play(name, open, kind);
console.log(
  `${wrong} wrong listings, ${unreceipted} writes without a receipt, ${others} other faults; ` +
    `${kinds.length} kinds × ${given.times} on ${software.map(([name]) => name).join(' and ')}, ${minutes()}`,
);
process.exit(wrong + unreceipted + others === 0 ? 0 : 1);
