import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
  plugins: [react(), pages, fontsLicence, dictionaries],
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // An inlined asset would be a data: URL, which the content security policy forbids for scripts and fonts.
    assetsInlineLimit: 0,
    // The office chunk has antd, and only signed-in people load it.
    chunkSizeWarningLimit: 1600,
  },
  server: { host: '127.0.0.1', proxy: { '/api': process.env.MARKETSAFE_URL ?? 'http://127.0.0.1:4080' } },
});
