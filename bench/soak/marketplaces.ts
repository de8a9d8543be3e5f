/**
 * `npm run soak:marketplaces [-- histories [seed]]`: complaints on misbehaving marketplaces, that many for each of the twelve
 * kinds. Each decision has one effect, none on a wrong listing, nothing withdrawn stays down, and the review team sees every
 * unconfirmed state.
 */
import { behaviours } from '../../tests/marketplaces/behaviours.ts';
import { playEach } from '../../tests/marketplaces/many.ts';

const count = Number(process.argv[2] ?? 500);
const seed = Number(process.argv[3] ?? 1);
const begun = performance.now();
let played = 0;
const tallies = await playEach(count, seed, ({ behaviour, count: more, wrong }) => {
  played += more;
  console.log(
    `  ${played} of ${Object.keys(behaviours).length * count}: ${more} more of ${behaviour}, ${wrong.length} wrong`,
  );
});
for (const { behaviour, struck, shown, withdrawn, wrong } of tallies) {
  console.log(
    `${behaviour.padEnd(48)} ${count} histories, struck ${struck}, ${withdrawn} given up, ${shown} shown as open after an hour: ${wrong.length} wrong`,
  );
  for (const one of wrong.slice(0, 5)) console.log(`  ${one}`);
}
const wrong = tallies.reduce((all, tally) => all + tally.wrong.length, 0);
console.log(`${wrong} wrong, in ${((performance.now() - begun) / 1000).toFixed(0)} s`);
process.exit(wrong === 0 ? 0 : 1);
