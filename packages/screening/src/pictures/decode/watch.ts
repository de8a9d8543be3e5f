/**
 * A thread of the process that decodes: ends it when it takes too much memory, or when its parent is gone and a picture keeps it busy.
 * Without /proc (Windows, macOS) only this bounds its memory. With /proc, the parent looks as well.
 */
import { mostMemoryBytes } from './limits.ts';

const parent = process.ppid;
setInterval(() => {
  if (process.memoryUsage.rss() > mostMemoryBytes || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 50);
