/**
 * A thread of the process that cleans, which ends it when it takes too much: where there is no /proc for its parent to look at
 * (Windows, macOS) this is what bounds its memory, and everywhere it leaves nothing running when the parent itself was killed.
 * What takes the process over can stop it; where there is /proc, the parent looks as well.
 */
import { mostMemoryBytes, mostMilliseconds } from './limits.ts';

const began = performance.now();
setInterval(() => {
  const isOver = performance.now() - began > 1.2 * mostMilliseconds;
  if (isOver || process.memoryUsage.rss() > mostMemoryBytes) process.kill(process.pid, 'SIGKILL');
}, 50);
