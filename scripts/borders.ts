/** Proves every border: in a copy of the packages, files violate each rule, which must report them. */
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { root, run } from './processes.ts';

/** Any duty. */
const [duty] = readdirSync(join(root, 'packages/service/src/duties'));

/** rule -> [folder, an import of a file there]. A circle's second file is `too.ts` in the same folder. */
const violations: Readonly<Record<string, readonly [string, string]>> = {
  'terms-imports-nothing': ['packages/terms/src', "import '@marketsafe/procedure';"],
  'cores-import-terms-only': ['packages/procedure/src', "import '@marketsafe/screening';"],
  'procedure-is-pure': ['packages/procedure/src', "import 'node:fs';"],
  'tests-stay-outside': ['packages/procedure/src', "import '../../test/stage.ts';"],
  'web-imports-sdk-only': ['packages/web/src', "import '../../../terms/src/index.ts';"],
  'sdk-imports-nothing-of-ours': ['packages/sdk/src', "import '../../../terms/src/index.ts';"],
  'only-cli-demo-and-tests-import-service': ['packages/connectors/src', "import '../../../service/src/index.ts';"],
  'nothing-live-imports-the-demonstration': ['packages/cli/src', "import '@marketsafe/demo';"],
  'platform-imports-no-group': ['packages/service/src/platform', "import '../../takedown/cases/index.ts';"],
  'folders-meet-at-their-index': ['packages/service/src/takedown/orders', "import '../../cases/contract.ts';"],
  'app-is-on-top': ['packages/service/src/takedown/orders', "import '../../../app/service.ts';"],
  'antd-stays-with-professionals': ['packages/web/src/seller', "import 'antd';"],
  'packages-through-their-face': ['packages/service/src', "import '../../../terms/src/money.ts';"],
  'work-in-named-places': ['packages/service/src/takedown/cases', "import '../../../platform/service-role.ts';"],
  'duties-can-be-taken-out': ['packages/service/src/takedown/cases', `import '../../../duties/${duty}/index.ts';`],
  'duties-know-no-other-duty': ['packages/service/src/duties', `import '../${duty}/index.ts';`],
  'one-way-out': ['packages/connectors/src', "import 'node:https';"],
  'mail-through-its-way-out': ['packages/service/src', "import 'nodemailer';"],
  'mailbox-through-its-way-out': ['packages/service/src', "import 'imapflow';"],
  'sign-in-through-its-way-out': ['packages/service/src', "import 'openid-client';"],
  'passkeys-through-one-file': ['packages/service/src', "import '@simplewebauthn/server';"],
  'marketplaces-stay-outside': ['packages/connectors/src', "import '@vendure/core';"],
  'no-cycles': ['packages/terms/src', "import './too.ts';\nexport const a = 1;"],
  'no-cycles-of-types': ['packages/procedure/src', "import type { B } from './too.ts';\nexport type A = B;"],
};

/** Imports and globals forbidden in pure code. */
const impure = [
  ...['Date.now()', 'new Date()', 'Math.random()', 'performance.now()', 'Temporal.Now.instant()'],
  ...['setTimeout(seeded, 1)', 'setInterval(seeded, 1)', 'setImmediate(seeded)'],
];

/** A rule of Biome, a folder where it applies, and a violation there. */
const refused: readonly (readonly [string, string, string])[] = [
  ['lint/style/noRestrictedGlobals', 'packages/connectors/src', "fetch('https://shop.example')"],
  ['lint/style/noRestrictedGlobals', 'packages/service/src', "globalThis.fetch('https://shop.example')"],
  ['lint/style/noRestrictedGlobals', 'packages/screening/src', "new WebSocket('wss://shop.example')"],
  ['plugin', 'packages/service/src', 'Math.random()'],
  ...['terms', 'procedure', 'screening', 'ledger', 'connectors'].flatMap((name) =>
    impure.map((source) => ['plugin', `packages/${name}/src`, source] as const),
  ),
];

const copy = mkdtempSync(join(tmpdir(), 'marketsafe-borders-'));
const problems: string[] = [];
try {
  copyPackages();
  const rules: { name: string; comment?: string }[] = JSON.parse(
    readFileSync(join(root, '.dependency-cruiser.json'), 'utf8'),
  ).forbidden;
  await Promise.all([proveBorders(rules), proveLint(), proveCircles()]);
} finally {
  rmSync(copy, { recursive: true, force: true });
}
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exit(1);
}

/** Copies the sources. The packages' own names resolve into the copy; stand-ins replace other imports of the violations. */
function copyPackages(): void {
  const settings = [
    '.dependency-cruiser.json',
    'biome.json',
    'scripts/no-chance.grit',
    'scripts/pure.grit',
    '.gitignore',
  ];
  for (const file of [...settings, 'tsconfig.json', 'tsconfig.base.json', 'package.json'])
    cpSync(join(root, file), join(copy, file));
  mkdirSync(join(copy, 'node_modules/@marketsafe'), { recursive: true });
  for (const name of ['@simplewebauthn/server', 'antd', 'imapflow', 'nodemailer', 'openid-client']) {
    mkdirSync(join(copy, 'node_modules', name), { recursive: true });
    writeFileSync(join(copy, 'node_modules', name, 'package.json'), JSON.stringify({ name, main: 'index.js' }));
    writeFileSync(join(copy, 'node_modules', name, 'index.js'), '');
  }
  for (const name of readdirSync(join(root, 'packages'))) {
    for (const part of ['package.json', 'tsconfig.json', 'src', 'test'].filter((one) =>
      existsSync(join(root, 'packages', name, one)),
    ))
      cpSync(join(root, 'packages', name, part), join(copy, 'packages', name, part), { recursive: true, force: true });
    symlinkSync(join(copy, 'packages', name), join(copy, 'node_modules/@marketsafe', name));
  }
}

function seed(folder: string, name: string, source: string): string {
  const file = `${folder}/seeded-${name}/seeded.ts`;
  mkdirSync(dirname(join(copy, file)), { recursive: true });
  writeFileSync(join(copy, file), `${source}\n`);
  return file;
}

async function proveBorders(rules: readonly { name: string; comment?: string }[]): Promise<void> {
  const seeded = new Map<string, string>();
  for (const rule of rules) {
    if (!rule.comment) problems.push(`${rule.name}: says no reason`);
    const [folder, source] = violations[rule.name] ?? [];
    if (folder === undefined || source === undefined) problems.push(`${rule.name}: no seeded violation proves it`);
    else seeded.set(rule.name, seed(folder, rule.name, source));
  }
  writeFileSync(
    join(copy, 'packages/terms/src/seeded-no-cycles/too.ts'),
    "import './seeded.ts';\nexport const b = 2;\n",
  );
  writeFileSync(
    join(copy, 'packages/procedure/src/seeded-no-cycles-of-types/too.ts'),
    "import type { A } from './seeded.ts';\nexport type B = A[];\n",
  );
  const { output } = await run(
    process.execPath,
    [
      ...[
        join(root, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs'),
        '--config',
        '.dependency-cruiser.json',
      ],
      ...['--output-type', 'json', ...seeded.values()],
    ],
    { folder: copy },
  );
  const { summary } = JSON.parse(output) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  for (const [name, file] of seeded) {
    if (!summary.violations.some(({ from, rule }) => from === file && rule.name === name))
      problems.push(`${name}: let the seeded violation pass`);
  }
}

async function proveLint(): Promise<void> {
  const files = refused.map(([, folder, source], index) =>
    seed(folder, `lint-${index}`, `export const seeded = (): unknown => ${source};`),
  );
  const { output } = await run(join(root, 'node_modules/.bin/biome'), ['lint', '--max-diagnostics=none', ...files], {
    folder: copy,
  });
  for (const [index, [rule, , source]] of refused.entries()) {
    if (!new RegExp(`${files[index]}\\S* ${rule} `).test(output))
      problems.push(`${rule}: let "${source}" pass in ${files[index]}`);
  }
}

/** Two folders that import only a type from each other. */
async function proveCircles(): Promise<void> {
  seed(
    'packages/terms/src',
    'here',
    "import type { There } from '../seeded-there/seeded.ts';\nexport type Here = There;",
  );
  seed(
    'packages/terms/src',
    'there',
    "import type { Here } from '../seeded-here/seeded.ts';\nexport type There = Here[];",
  );
  const { code, output } = await run(process.execPath, [join(root, 'scripts/figures.ts'), '--check'], { folder: copy });
  if (code === 0 || !output.includes('packages/terms: seeded-here, seeded-there'))
    problems.push('circles between folders: let the seeded violation pass');
}
