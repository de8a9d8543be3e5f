import type { Writable } from 'node:stream';

/**
 * Has a connection send in one piece what is written before anything is waited for: a transaction's beginning with its first
 * statement, statements that are asked side by side. Each piece costs a system call and wakes the server.
 */
export function gatherWrites(stream: Writable): void {
  const write = stream.write.bind(stream);
  let isGathering = false;
  stream.write = (chunk: unknown, ...rest: never[]): boolean => {
    if (!isGathering) {
      isGathering = true;
      stream.cork();
      process.nextTick(() => {
        isGathering = false;
        stream.uncork();
      });
    }
    return write(chunk, ...rest);
  };
}
