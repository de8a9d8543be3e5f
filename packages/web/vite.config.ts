import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin, runnerImport } from 'vite';
import { inLanguage, type Texts } from './src/texts/texts.ts';

/** The existing pages, as `pages.json`: the service answers 404 for every other one. */
const pages: Plugin = {
  name: 'pages',
  generateBundle() {
    this.emitFile({ type: 'asset', fileName: 'pages.json', source: JSON.stringify(pagesIn('app/routes.tsx', '')) });
  },
};

/** The licences of the bundled fonts, as `fonts-licence.txt`: they go where the fonts go. */
const fontsLicence: Plugin = {
  name: 'fonts-licence',
  generateBundle() {
    const files = [
      import.meta.resolve('@fontsource-variable/source-sans-3/LICENSE'),
      import.meta.resolve('@fontsource-variable/source-serif-4/LICENSE'),
    ];
    const texts = new Set(files.map((file) => readFileSync(fileURLToPath(file), 'utf8')));
    this.emitFile({ type: 'asset', fileName: 'fonts-licence.txt', source: [...texts].join('\n\n') });
  },
};

/** Beside each script, style and drawing its compressed copies, which the service sends. */
const compressed: Plugin = {
  name: 'compressed',
  async writeBundle({ dir = '' }, bundle) {
    const texts = Object.keys(bundle).filter((file) => /\.(js|css|svg)$/.test(file));
    const write = async (file: string): Promise<void> => {
      const bytes = await readFile(join(dir, file));
      await writeFile(join(dir, `${file}.gz`), await promisify(gzip)(bytes, { level: 9 }));
      await writeFile(join(dir, `${file}.br`), await promisify(brotliCompress)(bytes));
    };
    await Promise.all(texts.map(write));
  },
};

/** The route patterns in a source; an office has its own below it, and its first page at its name. */
function pagesIn(source: string, below: string): string[] {
  const paths = [...readFileSync(join(import.meta.dirname, 'src', source), 'utf8').matchAll(/<Route path="([^"]+)"/g)];
  return paths.flatMap(([, path = '']) => {
    if (path === '*') return [];
    const office = /^\/(\w+)\/\*$/.exec(path)?.[1];
    if (office !== undefined) return [`/${office}`, ...pagesIn(`${office}/${office}.tsx`, `/${office}/`)];
    return [`${below}${path}`];
  });
}

/** `texts/check.ts?words=en` is one area of texts in one language, so that a reader loads only their own. */
const dictionaries: Plugin = {
  name: 'dictionaries',
  async load(id) {
    const [, file = '', area = '', language = ''] = /^(.*\/src\/texts\/([\w-]+)\.ts)\?words=([\w-]+)$/.exec(id) ?? [];
    if (language !== 'en' && language !== 'zh-CN') return;
    const { module } = await runnerImport<Readonly<Record<string, Texts>>>(file);
    this.addWatchFile(file);
    return `export const words = ${JSON.stringify(inLanguage(module[area] ?? {}, language))};`;
  },
};

/** `npx vite build packages/web` writes dist/, which the service serves at `/`. */
export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), pages, fontsLicence, dictionaries, compressed],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // An inlined asset would be a data: URL, which the content security policy forbids for scripts and fonts.
    assetsInlineLimit: 0,
    // The office chunk has antd, and only signed-in people load it.
    chunkSizeWarningLimit: 1600,
    // A phone asks for six files at a time, and waits as long for a small one as for a large one: what several pages share goes into few
    // files. Left out are the folders with antd, and terms, whose Markdown library only a few pages need.
    rolldownOptions: {
      output: {
        chunkFileNames: ({ name }) => `assets/${name.split('~', 1)[0]}-[hash].js`,
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 2 },
            { name: 'library', test: /[\\/]node_modules[\\/]/, entriesAware: true, priority: 1 },
            {
              name: 'shared',
              test: /[\\/]src[\\/](data|enrol|format|language|plain|public|seller)[\\/](?!terms-)/,
              ...{ minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 20_000 },
            },
            {
              name: 'offices',
              test: /[\\/]src[\\/](desk|office|portal)[\\/]/,
              ...{ minShareCount: 3, entriesAware: true, entriesAwareMergeThreshold: 20_000 },
            },
          ],
        },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.MARKETSAFE_URL ?? 'http://127.0.0.1:4080' } },
});
