import type { Rules } from '@marketsafe/procedure';
import type { Command } from 'commander';
import { command } from '../command.ts';
import { installedPacks, installedPolicies, packNamed, shortPath } from '../policy/installed.ts';
import { allValues, keysNear, type PolicyValue, valueAt } from '../policy/values.ts';
import { referenceInWords, valueInWords } from '../policy/wording.ts';
import { WrongUse } from '../wrong-use.ts';

interface ShowOptions {
  readonly pack?: string;
  readonly policies: string;
  readonly json?: true;
}

export const policyShowCommand = (): Command =>
  command(
    'show',
    'Show the packs, the values of one, or one value in each, with where it comes from',
    'marketsafe policy show',
    'marketsafe policy show clocks.answer',
    'marketsafe policy show --pack marketsafe-expansion strikes',
  )
    .argument('[path]', 'one value or group, such as clocks.answer')
    .option('--pack <id>', 'one pack; all of them without it')
    .option('--policies <folder>', 'folder of packs and calendars', installedPolicies)
    .option('--json', 'values and references as JSON')
    .action(show);

async function show(path: string | undefined, options: ShowOptions): Promise<void> {
  const { pack, policies, json } = options;
  const packs = pack === undefined ? installedPacks(policies) : [packNamed(policies, pack)];
  if (path === undefined && pack === undefined) return listPacks(packs, json ?? false);
  const shown = packs.map(({ file, rules }) => ({ file, rules, values: valuesFor(rules, path) }));
  if (shown.every(({ values }) => values.length === 0)) throw new WrongUse(nothingAt(path ?? '', shown[0]?.rules));
  if (json) {
    const found = shown.map(({ file, rules, values }) => ({ ...rules.pack, file: shortPath(file), values }));
    return console.log(JSON.stringify(found, null, 2));
  }
  for (const { rules, values } of shown) {
    console.log(`${rules.pack.id}, from ${rules.pack.from}`);
    console.log(values.length === 0 ? '  has no such value' : values.map(lines).join('\n'));
  }
}

/** The value itself, or the values of a group each with its own reference. */
function valuesFor(rules: Rules, path: string | undefined): PolicyValue[] {
  if (path === undefined) return allValues(rules);
  const inside = allValues(rules).filter((value) => value.path.startsWith(`${path}.`));
  const own = valueAt(rules, path);
  return inside.length > 0 || !own ? inside : [own];
}

const lines = ({ path, value, reference }: PolicyValue): string =>
  `  ${path} = ${valueInWords(value)}${reference ? `\n      ${referenceInWords(reference)}` : ''}`;

function listPacks(packs: readonly { file: string; rules: Rules }[], json: boolean): void {
  if (json) return console.log(JSON.stringify(packs.map(({ file, rules }) => ({ ...rules.pack, file: shortPath(file) })), null, 2));
  for (const { file, rules } of packs) {
    const { id, title, from, until, hash } = rules.pack;
    console.log(`${id}  ${title}, from ${from}${until === undefined ? '' : ` until ${until}`}`);
    console.log(`      ${shortPath(file)}, SHA-256 ${hash}`);
  }
}

function nothingAt(path: string, rules: Rules | undefined): string {
  const near = rules === undefined ? [] : keysNear(rules, path);
  return `There is no value "${path}". Here could stand: ${near.join(', ')}.`;
}
