/** Proves every border: for each rule a file that breaks it is made in a scratch copy, and the rule must catch it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** rule -> [file, what it imports]. */
const violations: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'terms-imports-nothing': [['packages/terms/src/seeded.ts', "import '@marketsafe/procedure';"]],
  'cores-import-terms-only': [['packages/procedure/src/seeded.ts', "import '@marketsafe/screening';"]],
  'procedure-is-pure': [['packages/procedure/src/seeded.ts', "import 'node:fs';"]],
  'web-imports-sdk-only': [['packages/web/src/seeded.ts', "import '../../terms/src/index.ts';"]],
  'sdk-imports-nothing-of-ours': [['packages/sdk/src/seeded.ts', "import '../../terms/src/index.ts';"]],
  'only-cli-and-tests-import-service': [['packages/connectors/src/seeded.ts', "import '../../service/src/index.ts';"]],
  'antd-stays-with-professionals': [['packages/web/src/seller/seeded.ts', "import 'antd';"]],
  'packages-through-their-face': [['packages/service/src/seeded.ts', "import '../../terms/src/money.ts';"]],
  'work-in-named-places': [['packages/service/src/cases/seeded.ts', "import '../platform/as-work.ts';"]],
  'one-way-out': [['packages/connectors/src/seeded.ts', "import 'node:https';"]],
  'mail-through-its-way-out': [['packages/service/src/seeded.ts', "import 'nodemailer';"]],
  'no-cycles': [
    ['packages/terms/src/seeded.ts', "import './seeded-too.ts';\nexport const a = 1;"],
    ['packages/terms/src/seeded-too.ts', "import './seeded.ts';\nexport const b = 2;"],
  ],
};

const rules: { name: string; comment?: string }[] = JSON.parse(
  readFileSync(join(root, '.dependency-cruiser.json'), 'utf8'),
).forbidden;
const problems: string[] = [];
for (const rule of rules) {
  if (!rule.comment) problems.push(`${rule.name}: says no reason`);
  const seeds = violations[rule.name];
  if (!seeds) {
    problems.push(`${rule.name}: no seeded violation proves it`);
    continue;
  }
  try {
    for (const [file, source] of seeds) {
      mkdirSync(dirname(join(root, file)), { recursive: true });
      writeFileSync(join(root, file), `${source}\n`);
    }
    const files = seeds.map(([file]) => file);
    const result = spawnSync(
      process.execPath,
      [
        'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs',
        '--config',
        '.dependency-cruiser.json',
        '--output-type',
        'err',
        ...files,
      ],
      { cwd: root, encoding: 'utf8' },
    );
    if (!result.stdout.includes(rule.name))
      problems.push(`${rule.name}: let the seeded violation pass\n${result.stdout}${result.stderr}`);
  } finally {
    for (const [file] of seeds) rmSync(join(root, file), { force: true });
  }
}
/** What a rule of Biome forbids in the packages that run as the service: [file, source]. */
const forbiddenGlobals: readonly (readonly [string, string])[] = [
  ['packages/connectors/src/seeded.ts', "export const seeded = () => fetch('https://shop.example');"],
  ['packages/service/src/seeded.ts', "export const seeded = () => globalThis.fetch('https://shop.example');"],
  ['packages/screening/src/seeded.ts', "export const seeded = () => new WebSocket('wss://shop.example');"],
];
for (const [file, source] of forbiddenGlobals) {
  try {
    writeFileSync(join(root, file), `${source}\n`);
    const result = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', file], { cwd: root, encoding: 'utf8' });
    if (result.status === 0 || !result.stderr.includes('noRestrictedGlobals'))
      problems.push(`noRestrictedGlobals: let "${source}" pass in ${file}`);
  } finally {
    rmSync(join(root, file), { force: true });
  }
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}
