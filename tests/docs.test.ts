/** Checks the documents: links resolve, the README's commands exist, and so do the files they name. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { caseTransitions } from '../packages/procedure/src/case/transitions.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const notOurs = new Set(['node_modules', 'dist', '.git', '.data', '.cache', 'coverage']);

function markdownBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (notOurs.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return markdownBelow(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const fence = /^ *(`{3,})(.*)\n([\s\S]*?)^ *\1\s*$/gm;
const withoutFences = (text: string): string => text.replaceAll(fence, '');
const withoutCode = (text: string): string => withoutFences(text).replaceAll(/`[^`\n]*`/g, '');

/** Targets of inline links and images, and of link definitions. */
const linksIn = (text: string): string[] =>
  [
    ...withoutCode(text).matchAll(/\]\(\s*<?([^)\s>]+)>?[^)]*\)/g),
    ...withoutCode(text).matchAll(/^\[[^\]]+\]:\s+(\S+)/gm),
  ].map((match) => match[1] ?? '');

/** The anchors of a page's headings, as GitHub creates them. */
function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of withoutFences(text).matchAll(/^#{1,6}\s+(.+?)\s*$/gm)) {
    const plain = heading.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const slug = plain.replaceAll(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(/\s/g, '-');
    let anchor = slug;
    for (let again = 1; anchors.has(anchor); again += 1) anchor = `${slug}-${again}`;
    anchors.add(anchor);
  }
  return anchors;
}

/** Broken links of a page (`file`: its absolute path). Web addresses are not checked. */
function brokenLinks(file: string, text: string): string[] {
  return linksIn(text).filter((link) => {
    if (/^[a-z][a-z+.-]*:/i.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const target = path === '' ? file : resolve(dirname(file), decodeURIComponent(path));
    if (!existsSync(target)) return true;
    if (anchor === undefined || !target.endsWith('.md')) return false;
    return !anchorsOf(target === file ? text : readFileSync(target, 'utf8')).has(decodeURIComponent(anchor));
  });
}

/** The content of a page's code fences of one kind. */
const fencesIn = (name: string, kind: string): string[] =>
  [...readFileSync(join(root, name), 'utf8').matchAll(new RegExp(`^\`{3}${kind}\\n([\\s\\S]*?)^\`{3}$`, 'gm'))].map(
    (match) => match[1] ?? '',
  );

const inRepository = /^(packages|policies|scripts|docs|tests|bench)\/[\w./@-]+$/;

/** Paths in code spans, from the repository's root, that do not exist. Paths with a placeholder are skipped. */
const missingPaths = (text: string): string[] =>
  [...withoutFences(text).matchAll(/`([^`\n]+)`/g)]
    .map((match) => match[1] ?? '')
    .filter((span) => inRepository.test(span) && !existsSync(join(root, span)));

const sorted = (texts: Iterable<string>): string[] => [...new Set(texts)].sort();

/** What a guide has in each language: sections, code and the words in code spans. Comments in code are translated. */
const keptIn = (text: string) => ({
  sections: [...withoutFences(text).matchAll(/^#+/gm)].map(([level]) => level),
  code: [...text.matchAll(fence)].map(
    ([, , kind = '', code = '']) => `${kind}\n${code.replaceAll(/(^|\s+)# .*$/gm, '')}`,
  ),
  spans: sorted([...withoutFences(text).matchAll(/`([^`\n]+)`/g)].map(([, span = '']) => span)),
});

/** The npm scripts that a text tells its reader to run. */
const scriptsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test))\b/g)].map((match) => match[1] ?? match[2] ?? '')),
];

const pages = markdownBelow(root).map((path) => ({
  path,
  name: relative(root, path),
  text: readFileSync(path, 'utf8'),
}));

describe('the documents', () => {
  it.each(pages.map((page) => [page.name, page] as const))('%s has working links', (_name, { path, text }) => {
    expect({ links: brokenLinks(path, text), files: missingPaths(text) }).toEqual({ links: [], files: [] });
  });

  it('name only npm scripts that exist', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      scripts: Readonly<Record<string, string>>;
    };
    const unknown = pages.flatMap(({ name, text }) =>
      scriptsIn(text)
        .filter((script) => scripts[script] === undefined)
        .map((script) => `${name}: npm run ${script}`),
    );
    expect(unknown).toEqual([]);
  });

  it('of the README start and test the product in one line each', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    expect(readme).toMatch(/^npm ci && npm start$/m);
    expect(readme).toMatch(/^npm ci && npm test$/m);
    expect(readme.match(/^npm ci\b.*$/gm)).toHaveLength(2);
  });

  it('of the README show the real output of screening', () => {
    const [brands = '', feed = ''] = fencesIn('README.md', 'json');
    const [, said = ''] =
      /^\$ npx marketsafe [^\n]*--explain\n([\s\S]*)$/.exec(fencesIn('README.md', 'console')[0] ?? '') ?? [];
    const folder = mkdtempSync(join(tmpdir(), 'marketsafe-readme-'));
    writeFileSync(join(folder, 'brands.jsonl'), brands);
    writeFileSync(join(folder, 'feed.jsonl'), feed);
    const command = ['screen', '--brands', 'brands.jsonl', '--listings', 'feed.jsonl', '--explain'];
    const { stdout } = spawnSync(process.execPath, [join(root, 'packages/cli/bin/main.js'), ...command], {
      cwd: folder,
    });
    rmSync(folder, { recursive: true });
    expect(stdout.toString().trim()).toBe(said.trim());
  });

  it('reach every guide and every decision from ARCHITECTURE or a README', () => {
    const reached = new Set(
      pages
        .filter(({ name }) => /^ARCHITECTURE\.md$|(^|\/)README\.md$/.test(name))
        .flatMap(({ path, text }) =>
          linksIn(text).map((link) => relative(root, resolve(dirname(path), link.split('#')[0] ?? ''))),
        ),
    );
    const lost = pages.filter(({ name }) => /^docs\/(adr|guides)\//.test(name) && !reached.has(name));
    expect(lost.map(({ name }) => name)).toEqual([]);
  });
});

describe('the guides', () => {
  const guides = new Map(
    pages
      .filter(({ path }) => dirname(path) === join(root, 'docs/guides'))
      .map(({ path, text }) => [basename(path), text]),
  );
  // The index and the sellers' guide hold both languages.
  const english = [...guides.keys()].filter((name) => !/^(README|seller)\.md$|\.zh-CN\.md$/.test(name));
  const chineseOf = (name: string): string => name.replace(/\.md$/, '.zh-CN.md');

  it('are each in English and in Chinese', () => {
    const chinese = [...guides.keys()].filter((name) => name.endsWith('.zh-CN.md'));
    expect(chinese.sort()).toEqual(english.map(chineseOf).sort());
  });

  it.each(english)('%s keeps sections, code and names in Chinese', (name) => {
    expect(keptIn(guides.get(chineseOf(name)) ?? '')).toEqual(keptIn(guides.get(name) ?? ''));
  });

  it('for sellers has the same sections and names in its two halves', () => {
    const [chinese = '', english = ''] = (guides.get('seller.md') ?? '').replace(/^# .*/, '').split(/^---$/m);
    expect(keptIn(chinese)).toEqual(keptIn(english));
  });

  it.each(english)('%s leads to its other language, and each page to pages of its own', (name) => {
    const chinese = chineseOf(name);
    expect(linksIn(guides.get(name) ?? '').filter((link) => link.includes('.zh-CN.md'))).toEqual([chinese]);
    const toEnglish = linksIn(guides.get(chinese) ?? '').map((link) => link.split('#')[0] ?? '');
    expect(sorted(toEnglish.filter((link) => english.includes(link)))).toEqual([name]);
  });
});

describe('the drawing of the states of a case', () => {
  const text = readFileSync(join(root, 'packages/procedure/src/case/README.md'), 'utf8');
  const drawing = /```mermaid\n([\s\S]*?)```/.exec(text)?.[1] ?? '';
  const steps = [...drawing.matchAll(/^\s*([a-z_]+) --> ([a-z_]+)/gm)].map(([, from = '', to = '']) => [
    from.replaceAll('_', '-'),
    to.replaceAll('_', '-'),
  ]);
  const table: Readonly<Record<string, readonly string[]>> = caseTransitions;

  it('has only steps of the procedure', () => {
    expect(steps.length).toBeGreaterThan(20);
    expect(steps.filter(([from = '', to = '']) => !table[from]?.includes(to))).toEqual([]);
  });

  it('leaves out only steps that the text describes', () => {
    const drawn = new Set(steps.map(([from, to]) => `${from} ${to}`));
    // A withdrawal, a court's decision, a settlement; and the other forum, which the text describes.
    const told = ['restoring', 'settled', 'upheld', 'submitting'];
    const here = Object.entries(table).filter(([from]) => drawing.includes(from.replaceAll('-', '_')));
    const missing = here.flatMap(([from, tos]) =>
      tos.filter((to) => !told.includes(to) && !drawn.has(`${from} ${to}`)).map((to) => `${from} -> ${to}`),
    );
    expect(missing).toEqual([]);
  });

  it('and the text name every status', () => {
    const named = text.replaceAll('_', '-');
    expect(Object.keys(table).filter((status) => status !== 'new' && !named.includes(status))).toEqual([]);
  });
});

describe('the checks above find', () => {
  const here = join(root, 'README.md');

  it('a link to a missing file or heading', () => {
    const text =
      '# One heading\n[a](LICENSE) [b](gone.md) [c](#one-heading) [d](#another) `[e](in-code.md)`\n[f]: lost.md\n';
    expect(brokenLinks(here, text)).toEqual(['gone.md', '#another', 'lost.md']);
  });

  it('a missing path, but no path with a placeholder', () => {
    const text = '`packages/terms/src/index.ts` `packages/terms/src/gone.ts` `policies/<your-pack>/pack.yaml`';
    expect(missingPaths(text)).toEqual(['packages/terms/src/gone.ts']);
  });

  it('what a translation leaves out', () => {
    const kept = keptIn('# A\n## B\n`--json`\n```sh\nrun one # why\n# when\nrun two\n```\n');
    expect(keptIn('# 甲\n## 乙\n用 `--json`：\n```sh\nrun one # 原因\n# 时间\nrun two\n```\n')).toEqual(kept);
    expect(keptIn('# 甲\n```sh\nrun one\n```\n')).not.toEqual(kept);
    expect(kept).toMatchObject({ sections: ['#', '##'], spans: ['--json'] });
    expect(kept.code[0]).not.toContain('why');
  });

  it('the scripts of a command line', () => {
    expect(scriptsIn('Run `npm ci && npm start`, then `npm run fly` and npm test.')).toEqual(['start', 'fly', 'test']);
  });
});
