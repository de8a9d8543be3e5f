/** A process that plays plans with slow background work: no history may depend on that. */
import { setTimeout as pause } from 'node:timers/promises';

const { subtle } = globalThis.crypto;
let turns = 0;
for (const name of ['digest', 'importKey', 'sign', 'verify'] as const) {
  const does = subtle[name].bind(subtle) as (...given: unknown[]) => Promise<unknown>;
  const late = async (...given: unknown[]): Promise<unknown> => {
    turns += 1;
    await pause((turns * 7) % 20);
    return does(...given);
  };
  Object.defineProperty(subtle, name, { value: late });
}
await import('./worker.ts');
