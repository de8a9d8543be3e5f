/** `npm run soak:egress [-- attacks [seed]]`: generated attacks against every kind of outgoing request. None may reach its address. */
import fc from 'fast-check';
import { attack, everySpelling } from '../../tests/egress/attacks.ts';
import { openCanary, ways } from '../../tests/egress/canary.ts';

const count = Number(process.argv[2] ?? 1000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000_000);
const attacks = [...everySpelling, ...fc.sample(attack, { numRuns: count, seed })];
console.log(
  `seed ${seed}: ${everySpelling.length} spellings and ${count} generated attacks on each of ${ways.length} ways`,
);

let reached = 0;
const checked = await openCanary();
const unchecked = await openCanary({ checked: false });
for (const way of ways) {
  const begun = performance.now();
  const outcomes = new Map<string, number>();
  let connections = 0;
  let control = 0;
  for (const one of attacks) {
    const played = await checked.play(one, way);
    if (played.begun + played.arrived > 0 || played.outcome === 'answered')
      console.log(`REACHED by ${way}: ${JSON.stringify(one)}`);
    connections += Math.max(played.begun, played.arrived);
    outcomes.set(played.outcome, (outcomes.get(played.outcome) ?? 0) + 1);
    control += (await unchecked.play(one, way)).arrived;
  }
  reached += connections;
  const told = [...outcomes].map(([outcome, times]) => `${times} ${outcome}`).join(', ');
  const seconds = ((performance.now() - begun) / 1000).toFixed(1);
  console.log(
    `${way.padEnd(9)} ${connections} connections; ${told}; without the check ${control} connections; ${seconds} s`,
  );
}
await Promise.all([checked.close(), unchecked.close()]);
process.exit(reached === 0 ? 0 : 1);
