/**
 * A thread of the cleaning process that ends the process when it takes too much. Without /proc (Windows, macOS) only this bounds
 * its memory. It also ends the process after the parent was killed. Code that takes over the process can stop this thread; with
 * /proc, the parent checks as well.
 */
import { mostMemoryBytes, mostMilliseconds } from './limits.ts';

const began = performance.now();
setInterval(() => {
  const isOver = performance.now() - began > 1.2 * mostMilliseconds;
  if (isOver || process.memoryUsage.rss() > mostMemoryBytes) process.kill(process.pid, 'SIGKILL');
}, 50);
