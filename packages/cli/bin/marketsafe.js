#!/usr/bin/env node
// Plain JavaScript, so that any Node version can run it: finds the Node 24 of the lock file and starts it.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { launch, printsOnly } from './launch.js';

const main = fileURLToPath(new URL('./main.js', import.meta.url));
const args = process.argv.slice(2);
const isNode24 = Number(process.versions.node.split('.')[0]) >= 24;

function node24() {
  if (isNode24) return process.execPath;
  const name = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;
  try {
    const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
    const binary = join(folder, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
    if (existsSync(binary)) return binary;
  } catch {
    // Not installed for this platform: reported below.
  }
  console.error(`marketsafe needs Node 24 or later; this is ${process.version}. Install it from https://nodejs.org.`);
  process.exit(2);
}

// Help needs none of the options that the program runs with, so it saves a process.
if (isNode24 && printsOnly(args)) await import('./main.js');
else launch(node24(), [main, ...args]);
