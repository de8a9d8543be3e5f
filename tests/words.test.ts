/** Checks texts and documents: short documents, plain English, one way to write Chinese. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string): string => readFileSync(join(root, name), 'utf8');
const below = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => ending.test(name) && !/(^|\/)(node_modules|dist|testing|migrations)\/|\.test\.ts$/.test(name))
    .map((name) => join(folder, name));

const words = (text: string): number => text.split(/\s+/).filter(Boolean).length;

describe('documents are short', () => {
  const adrs = below('docs/adr', /^\d.*\.md$/).map((name) => [name, 250] as const);
  const limits = [
    ['README.md', 900],
    ['ARCHITECTURE.md', 1300],
    ['CHANGELOG.md', 500],
    ['bench/RESULTS.md', 2200],
  ] as const;
  it.each([...limits, ...adrs])('%s has at most %i words', (name, most) => {
    expect(words(read(name))).toBeLessThanOrEqual(most);
  });

  it('GLOSSARY.md has at most 45 terms', () => {
    const rows = read('GLOSSARY.md').match(/^\| (?!term |-)/gm) ?? [];
    expect(rows.length).toBeGreaterThan(30);
    expect(rows.length).toBeLessThanOrEqual(45);
  });
});

interface Text {
  readonly where: string;
  readonly text: string;
}

const withoutComments = (source: string): string => source.replaceAll(/^\s*(\/\/|\/?\*).*$/gm, '');

/** The quoted texts of a source, without code in templates. */
const textsIn = (where: string): Text[] =>
  [...withoutComments(read(where)).matchAll(/'([^'\n]+)'|`([^`]+)`/g)].map(([, plain = '', template = '']) => ({
    where,
    text: plain || template.replaceAll(/\$\{[^{}]*\}/g, '{}'),
  }));

const sources = [
  ...below('packages/web/src/texts', /\.ts$/),
  ...below('packages/service/src', /\.ts$/),
  ...below('packages/cli/src', /\.ts$/),
  ...below('packages/terms/src', /^words\.ts$/),
  ...below('packages/connectors/src/simulated/pages', /\.ts$/),
  ...below('packages/procedure/src/clock', /\.ts$/),
].flatMap(textsIn);
const packs: Text[] = below('policies', /^[\w-]+\/pack\.yaml$/).flatMap((where) =>
  [...read(where).matchAll(/^\s+(?:en|zh-CN): (.+)$/gm)].map(([, text = '']) => ({ where, text })),
);
const verifier: Text[] = read('packages/ledger/verifier/verify.html')
  .split('\n')
  .map((text) => ({ where: 'verify.html', text }));
const documents: Text[] = [
  ...[
    'README.md',
    'ARCHITECTURE.md',
    'CHANGELOG.md',
    'GLOSSARY.md',
    'CONTRIBUTING.md',
    'SECURITY.md',
    'bench/RESULTS.md',
  ],
  ...below('docs', /\.md$/),
  ...below('packages', /\.md$/),
].flatMap((where) =>
  read(where)
    .replaceAll(/`[^`\n]*`|\]\([^)]*\)/g, '')
    .split('\n')
    .map((text) => ({ where, text })),
);

it('texts and documents name the role, not nobody, somebody or whoever', () => {
  const vague = /\b(nobody|somebody|whoever|whomever|of before|no more than that|is told)\b/i;
  const found = [...sources, ...packs, ...verifier, ...documents].filter(({ text }) => vague.test(text));
  expect(found).toEqual([]);
});

describe('Chinese is written in one way', () => {
  const inChinese = documents.filter(({ where }) => /seller|enumerations|GLOSSARY/.test(where));
  const chinese = [...sources, ...packs, ...verifier, ...inChinese].filter(({ text }) => /\p{Script=Han}/u.test(text));
  const counted = '(?:个|件|天|小时|分钟|名|次|家|份|项|页|倍)';
  const rules: readonly (readonly [what: string, fault: RegExp])[] = [
    ['no doubled or mixed end of a sentence', /[。，、；：]{2}|。）。/u],
    ['no half-width comma, semicolon or question mark within Chinese', /\p{Script=Han}[,;?!]|[,;?!]\p{Script=Han}/u],
    ['a space between a number and what it counts', new RegExp(`\\d${counted}|\\}${counted}`, 'u')],
    ['a space before a number that counts', new RegExp(`\\p{Script=Han}\\d[\\d,.]* ?${counted}`, 'u')],
    ['one word for one thing', /(?<!“)申诉(?!”)|审理台|裁定|封禁|注册簿|供货商|主管机关|本计划/u],
  ];
  it.each(rules)('%s', (_what, fault) => {
    expect(chinese.length).toBeGreaterThan(1000);
    // Other marketplaces' words stay.
    expect(chinese.filter(({ text }) => fault.test(text) && !/淘宝：|未公布申诉途径/.test(text))).toEqual([]);
  });
});
