#!/usr/bin/env node
// Plain JavaScript, so that any Node version can run it: finds the Node 24 of the lock file and starts it.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch } from './launch.js';

const main = fileURLToPath(new URL('./main.js', import.meta.url));

function node24() {
  if (Number(process.versions.node.split('.')[0]) >= 24) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(binary)) return binary;
  } catch {
    // Not installed for this platform: reported below.
  }
  console.error(
    `marketsafe needs Node 24; this is ${process.version}. Run "npm ci" in its folder, or install Node 24.`,
  );
  process.exit(2);
}

launch(node24(), [main, ...process.argv.slice(2)]);
