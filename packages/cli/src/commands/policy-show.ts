import { allValues, keysNear, type LegalPack, type PolicyValue, type Rules, valueAt } from '@marketsafe/procedure';
import type { Command } from 'commander';
import { withExamples } from '../command.ts';
import { installedLaws, installedPacks, type Pack, packNamed, policiesOption, shortPath } from '../policy/installed.ts';
import { rulesInForce } from '../policy/law-in-words.ts';
import { referenceInWords, valueInWords } from '../policy/wording.ts';
import { WrongUse } from '../wrong-use.ts';

interface ShowOptions {
  readonly pack?: string;
  readonly policies: string;
  readonly json?: true;
}

export const define = (named: Command): Command =>
  withExamples(
    named,
    'marketsafe policy show',
    'marketsafe policy show clocks.answer',
    'marketsafe policy show --pack marketsafe-expansion strikes',
    'marketsafe policy show --pack eu-dsa duties',
  )
    .argument('[path]', 'one value or group, such as clocks.answer')
    .option('--pack <id>', 'one pack; all of them without it')
    .addOption(policiesOption())
    .option('--json', 'values and references as JSON')
    .action(show);

async function show(path: string | undefined, options: ShowOptions): Promise<void> {
  const { pack, policies, json } = options;
  const { laws, faults: lawFaults } = installedLaws(policies);
  const law = laws.find((one) => one.pack.id === pack);
  if (law !== undefined) return showLaw(law, path, json);
  const installed = pack === undefined ? installedPacks(policies) : { packs: [packNamed(policies, pack)], faults: [] };
  const { packs } = installed;
  const faults = pack === undefined ? [...installed.faults, ...lawFaults] : [];
  // Shows the other packs anyway.
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
  if (packs.length === 0) throw new WrongUse(`${shortPath(policies)}: none of its packs can be used.`);
  if (path === undefined && pack === undefined) {
    const all = [...packs.map(headOf), ...laws.map(headOfLaw)];
    console.log(json ? asJson(all) : all.map(headInWords).join('\n'));
    return;
  }
  const shown = packs.map(({ file, rules }) => ({ file, rules, values: valuesFor(rules, path) }));
  if (shown.every(({ values }) => values.length === 0)) throw new WrongUse(nothingAt(path ?? '', shown[0]?.rules));
  if (json) console.log(asJson(shown.map(({ values, ...pack }) => ({ ...headOf(pack), values }))));
  else for (const { rules, values } of shown) console.log(valuesInWords(rules, values));
}

const asJson = (value: unknown): string => JSON.stringify(value, null, 2);

interface Head extends Pick<Rules['pack'], 'id' | 'title' | 'from' | 'until' | 'hash'> {
  readonly file: string;
  /** Only for a legal pack. */
  readonly territories?: readonly string[];
}

const headOf = ({ file, rules }: Pack): Head => ({ ...rules.pack, file: shortPath(file) });
const headOfLaw = ({ file, pack, territories }: LegalPack): Head => ({
  ...pack,
  file,
  territories,
});

function headInWords({ id, title, from, until, hash, file, territories }: Head): string {
  const between = `from ${from}${until === undefined ? '' : ` until ${until}`}`;
  const where = territories === undefined ? '' : `, law of ${territories.join(', ')}`;
  return `${id}  ${title.en}, ${between}${where}\n      ${file}, SHA-256 ${hash}`;
}

/** The law's rules in force today. */
function showLaw(law: LegalPack, path: string | undefined, json: true | undefined): void {
  const today = new Date().toISOString().slice(0, 10);
  const rules = rulesInForce(law, today, path);
  if (rules.length === 0) {
    const names = rulesInForce(law, today).map((rule) => rule.path);
    throw new WrongUse(`${law.pack.id} has no rule "${path ?? ''}" in force. It has: ${names.join(', ')}.`);
  }
  console.log(json ? asJson({ ...headOfLaw(law), rules }) : headInWords(headOfLaw(law)));
  if (json) return;
  for (const { path: name, words, reference } of rules) {
    console.log(`  ${name} = ${words}`);
    if (reference) console.log(`      ${referenceInWords(reference)}`);
  }
}

function valuesInWords({ pack }: Rules, values: readonly PolicyValue[]): string {
  const lines = values.flatMap(({ path, value, reference }, index) => {
    const line = `  ${path} = ${valueInWords(value)}`;
    // Groups values with the same source, and names the source once.
    const next = values[index + 1]?.reference;
    return reference === undefined || (next && referenceInWords(next) === referenceInWords(reference))
      ? [line]
      : [line, `      ${referenceInWords(reference)}`];
  });
  return [`${pack.id}, from ${pack.from}`, ...(lines.length > 0 ? lines : ['  has no such value'])].join('\n');
}

/** The value itself, or a group's values with their references. */
function valuesFor(rules: Rules, path: string | undefined): PolicyValue[] {
  if (path === undefined) return allValues(rules);
  const inside = allValues(rules).filter((value) => value.path.startsWith(`${path}.`));
  const own = valueAt(rules, path);
  return inside.length > 0 || !own ? inside : [own];
}

function nothingAt(path: string, rules: Rules | undefined): string {
  const near = rules === undefined ? [] : keysNear(rules, path);
  return `There is no value "${path}". Here could stand: ${near.join(', ')}.`;
}
