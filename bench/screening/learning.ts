/**
 * The time of training a model: `node bench/screening/learning.ts [LABELS]`. Invented labels (20,000 by default), ten rights holders,
 * one to six reasons each, some kinds more frequent in infringing ones. Prints the time of `learnModel`, median of five, and the version, a hash
 * of the trained values.
 */
import {
  DEFAULT_BANDS,
  fairShare,
  HELD,
  type Known,
  LABEL_KINDS,
  type LabelKind,
  learnModel,
  SHIPPED_MODEL,
  WEIGHTS,
  type WeightName,
} from '../../packages/screening/src/index.ts';
import { seeded } from './seeded.ts';

const ROUNDS = 5;
const count = Number(process.argv[2] ?? 20_000);
const random = seeded(20261126);
const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)] as T;
const kinds = Object.keys(LABEL_KINDS) as LabelKind[];
const names = (Object.keys(WEIGHTS) as WeightName[]).filter((name) => !HELD.has(name));

const known = Array.from({ length: count }, (_, index): Known => {
  const kind = pick(kinds);
  const likely = names.filter((name) => WEIGHTS[name] > 0 === LABEL_KINDS[kind].infringing);
  const reasons = Array.from({ length: Math.floor(random() * 6) }, () => pick(random() < 0.7 ? likely : names));
  const features = { 'mark-title': 1, ...Object.fromEntries(reasons.map((name) => [name, 1])) };
  return {
    ...{ kind, features, holder: `holder ${Math.floor(random() * 10)}`, act: `${index}` },
    seller: `shop ${Math.floor((random() * count) / 4)}`,
  };
});
const labels = fairShare(known);

const times: number[] = [];
let version = '';
for (let round = 0; round < ROUNDS; round++) {
  const from = performance.now();
  version = learnModel(labels, { bands: DEFAULT_BANDS, beside: SHIPPED_MODEL }).model.version;
  times.push((performance.now() - from) / 1000);
}
const [least = 0, , median = 0, , most = 0] = times.toSorted((a, b) => a - b);
console.log(
  `${labels.length} labels: ${median.toFixed(2)} s (${least.toFixed(2)}–${most.toFixed(2)}), model ${version}`,
);
