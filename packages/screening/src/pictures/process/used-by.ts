import { readFileSync } from 'node:fs';
import { setPriority } from 'node:os';

interface Used {
  readonly memoryBytes: number;
  readonly processorMilliseconds: number;
}

/** Memory and CPU time of a process from Linux's /proc. Without /proc it returns 0, and only the process's own thread watches it (`watch.ts`). */
export function usedBy(pid: number | undefined): Used {
  try {
    // Read synchronously: the kernel makes these files on reading, so no disk is waited for and a busy thread pool cannot delay it.
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Fields 12 and 13 after the command's name, which may contain spaces: user and system time in 1/100 s.
    const [user = 0, system = 0] = stat
      .slice(stat.lastIndexOf(')') + 2)
      .split(' ')
      .slice(11, 13)
      .map(Number);
    return {
      memoryBytes: Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024,
      processorMilliseconds: (user + system) * 10,
    };
  } catch {
    return { memoryBytes: 0, processorMilliseconds: 0 };
  }
}

/** Other work comes first. Files still get a quarter of a busy core. */
const NICENESS = 5;

/** Lets other processes go before this one. */
export function yieldToOthers(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, NICENESS);
  } catch {
    // It ended already, or the system does not allow it. Then only the bounds limit it.
  }
}
