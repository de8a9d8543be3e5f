/**
 * A thread of a process that opens pictures, with the bytes of memory that the process may take as its data: ends the process when it takes more,
 * or when its parent is gone and a picture keeps it busy. Without /proc (Windows, macOS) only this bounds its memory. With /proc, the parent
 * looks as well.
 */
import { workerData } from 'node:worker_threads';

const mostMemoryBytes = workerData as number;
const parent = process.ppid;
setInterval(() => {
  if (process.memoryUsage.rss() > mostMemoryBytes || process.ppid !== parent) process.kill(process.pid, 'SIGKILL');
}, 50);
