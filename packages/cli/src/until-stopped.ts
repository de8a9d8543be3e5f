const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Waits until the process is asked to stop. A second request is not caught: it ends a process that hangs while closing. */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise((resolve) => {
    const stop = (signal: NodeJS.Signals): void => {
      for (const one of signals) process.off(one, stop);
      resolve(signal);
    };
    for (const one of signals) process.on(one, stop);
  });
}
