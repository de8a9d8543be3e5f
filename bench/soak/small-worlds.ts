/**
 * `npm run soak:small-worlds [-- depth [part of a name]]`: every sequence of acts in each small world, up to that length or
 * its end, every invariant in each state and step. None may break.
 */
import { explore } from '../../tests/small-worlds/explore.ts';
import { smallWorlds } from '../../tests/small-worlds/worlds.ts';
import { courseOf } from './course.ts';

const more = Number(process.argv[2] ?? 0);
let broke = 0;
for (const world of smallWorlds.filter(({ name }) => name.includes(process.argv[3] ?? ''))) {
  const begun = performance.now();
  const course = courseOf(Number.POSITIVE_INFINITY, 'states');
  const { depth, isWhole, states, steps, broken } = explore(world, more || world.depth, course);
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  const end = isWhole ? 'to its end, at' : 'to';
  console.log(
    `${world.name}: ${Object.keys(world.acts).length} acts, ${end} depth ${depth}, ${states} states, ${steps} steps, ${seconds} s`,
  );
  if (broken === undefined) continue;
  broke += 1;
  console.log(`  ${broken.acts.join(', ')}: ${broken.why}`);
}
process.exit(broke === 0 ? 0 : 1);
