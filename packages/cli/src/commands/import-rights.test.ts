import { expect, it } from 'vitest';
import { marketsafe, shell } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const scratch = scratchFolder();

it('says once that it cannot read a register’s XML, and what to do', async () => {
  const xml = `\uFEFF\n<?xml version="1.0"?>\n<trademark-applications-daily>\n${'  <case-file/>\n'.repeat(50)}</trademark-applications-daily>\n`;
  const file = scratch.write('seed.xml', xml);
  const { code, out, err } = await marketsafe(['import', 'rights', file, '--token', 'any']);
  expect([code, out]).toEqual([2, '']);
  expect(err.trim()).toBe(
    `${file}: this is XML, which the command does not read. Convert it to JSON with one register entry a line; ` +
      '"marketsafe import rights --help" shows one. Nothing was imported.',
  );
  const piped = await shell(`cat ${file} | marketsafe import rights - --token any`);
  expect([piped.code, piped.err]).toEqual([2, expect.stringContaining('this is XML')]);
});
