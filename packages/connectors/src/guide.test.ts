import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { FaultKind } from './simulated/faults.ts';

const guide = readFileSync(new URL('../../../docs/guides/connector-author.md', import.meta.url), 'utf8');
const block = (language: string): string => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? '';

it('the connector author’s guide shows the real output of its example', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--input-type=module-typescript', '--eval', block('ts')],
    { cwd: fileURLToPath(new URL('..', import.meta.url)), timeout: 240_000 },
  );
  expect(stdout).toBe(block('text'));
});

it('the guide names every fault', () => {
  for (const kind of FaultKind.options) expect(guide).toContain(`| \`${kind}\` |`);
});
