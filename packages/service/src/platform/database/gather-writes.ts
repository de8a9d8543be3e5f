import type { Writable } from 'node:stream';

/**
 * Sends in one piece all that is written to the stream in the same tick, for example the beginning of a transaction with its first
 * statement. Each piece costs a system call and wakes the server.
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
