import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { sha256 } from '../../platform/policies.ts';
import { readTermsFolder } from './read-folder.ts';

const templates = fileURLToPath(new URL('../../../../../deploy/terms', import.meta.url));
let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terms-'));
  await cp(templates, folder, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

/** Replaces the file's text; returns what is said of the folder then. */
async function after(name: string, change: (text: string) => string | Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, change(await readFile(file, 'utf8').catch(() => '')));
  return readTermsFolder(folder).then(
    () => '',
    ({ message }: Error) => message.replaceAll(`${folder}/`, ''),
  );
}

describe('a folder of terms', () => {
  test('has for each kind both languages, marked as a template while it is one', async () => {
    const terms = await readTermsFolder(folder);
    expect(terms.map(({ kind, version, template }) => [kind, version, template])).toEqual([
      ['rights-holder', '1', true],
      ['agent', '1', true],
      ['association', '1', true],
    ]);
    const [holders] = terms;
    expect(holders?.title).toEqual({ en: 'Terms of participation for rights holders', 'zh-CN': '权利人参与条款' });
    expect(holders?.text.en).toMatch(/^> \*\*Template\.\*\*[\s\S]*Answering for wrong complaints/);
    expect(holders?.text['zh-CN']).toContain('对错误投诉的责任');
  });

  test('names a version by its kind and texts, whatever the editor’s line ends', async () => {
    const [before] = await readTermsFolder(folder);
    const texts = ['en', 'zh-CN'].map((language) => readFile(join(folder, `rights-holder.${language}.md`), 'utf8'));
    expect(before?.hash).toBe(sha256(`rights-holder\n${(await Promise.all(texts)).join('')}`));
    await after('rights-holder.en.md', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
    expect((await readTermsFolder(folder))[0]?.hash).toBe(before?.hash);
    await after('rights-holder.en.md', (text) => text.replace('good faith', 'best faith'));
    expect((await readTermsFolder(folder))[0]?.hash).not.toBe(before?.hash);
  });

  test('takes further kinds', async () => {
    const text = '---\nversion: 2b\ndate: 2026-03-01\n---\n# Terms\n\nBe fair.\n';
    expect(await after('marketplace.en.md', () => text)).toBe(
      'marketplace.zh-CN.md: is missing. Write it: terms are needed in both languages. deploy/terms has templates.',
    );
    expect(await after('marketplace.zh-CN.md', () => text)).toBe('');
    expect((await readTermsFolder(folder)).at(-1)).toMatchObject({
      kind: 'marketplace',
      version: '2b',
      template: false,
    });
  });

  test('tells the same texts for two kinds apart', async () => {
    const text = '---\nversion: 1\ndate: 2026-03-01\n---\n# Terms\n\nBe fair.\n';
    for (const kind of ['marketplace', 'authority'])
      for (const language of ['en', 'zh-CN']) await writeFile(join(folder, `${kind}.${language}.md`), text);
    const hashes = (await readTermsFolder(folder)).map(({ hash }) => hash);
    expect([hashes.length, new Set(hashes).size]).toEqual([5, 5]);
  });

  test('that does not exist is named', async () => {
    await expect(readTermsFolder(join(folder, 'none'))).rejects.toThrow(
      /none: there is no such folder\. Put the terms of participation there/,
    );
  });

  test('with a file that cannot be read is refused', async () => {
    await rm(join(folder, 'agent.en.md'));
    await mkdir(join(folder, 'agent.en.md'));
    await expect(readTermsFolder(folder)).rejects.toThrow(/agent\.en\.md: cannot be read \(EISDIR\)\. Let the user/);
  });

  test.each<[string, string, (text: string) => string | Buffer, RegExp]>([
    [
      'a name of its own',
      'partner.en.md',
      () => 'x',
      /^partner\.en\.md: is named after no kind .* Name it like rights-holder\.en\.md/,
    ],
    ['no head', 'agent.en.md', () => '# Terms\n', /^agent\.en\.md:1: does not begin with its version/],
    ['no version', 'agent.en.md', (text) => text.replace('version: 1\n', ''), /^agent\.en\.md:\d version: is missing/],
    [
      'a version that YAML reads otherwise',
      'agent.en.md',
      (text) => text.replace('version: 1', 'version: 1.10'),
      /^agent\.en\.md:2 version: is no whole number .* in quotes/,
    ],
    ['no date', 'agent.en.md', (text) => text.replace('2026-01-01', 'soon'), /^agent\.en\.md:3 date: is no date/],
    [
      'a line of a typo',
      'agent.en.md',
      (text) => text.replace('date:', 'dates:'),
      /^agent\.en\.md:3 dates: "dates" is not a setting/m,
    ],
    ['no title', 'agent.en.md', (text) => text.replace('# Terms', 'Terms'), /^agent\.en\.md:6: has no title/],
    ['no text', 'agent.en.md', (text) => text.replace(/\n\n>[\s\S]*/, '\n'), /^agent\.en\.md:6: has no text below/],
    ['bytes of no text', 'agent.en.md', () => Buffer.from([0x2d, 0xff]), /^agent\.en\.md: is no text in UTF-8/],
    [
      'too much',
      'agent.en.md',
      (text) => text + 'x'.repeat(100_000),
      /^agent\.en\.md: has \d+ characters, and may have 100000/,
    ],
    [
      'another version in the other language',
      'agent.zh-CN.md',
      (text) => text.replace('version: 1', 'version: 2'),
      /^agent\.zh-CN\.md: says version 2 of 2026-01-01 \(template\), and agent\.en\.md says version 1 of/,
    ],
  ])('with %s is refused, with the file and what to do', async (_, name, change, message) => {
    expect(await after(name, change)).toMatch(message);
  });
});
