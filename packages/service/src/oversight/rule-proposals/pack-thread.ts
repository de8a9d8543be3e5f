import { parentPort } from 'node:worker_threads';
import { loadPack } from '@marketsafe/procedure';
import { sha256 } from '../../platform/policies.ts';
import type { ProposedText } from './read-away.ts';

parentPort?.on('message', ({ text, file }: ProposedText) => {
  parentPort?.postMessage(loadPack(text, file, sha256));
});
