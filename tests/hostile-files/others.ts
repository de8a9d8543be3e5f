import type { BrandSide } from '../journeys/brand-side.ts';

export interface Others {
  /**
   * Milliseconds of CPU time that this thread, which serves all, spent at most while a request waited. What the machine does beside
   * does not count.
   */
  readonly longestBusy: number;
  /** How many requests were asked and answered between two instants of `performance.now()`. */
  answered(from: number, until: number): number;
}

/** Another client of the service, which sends requests without a pause. @returns a function that stops it */
export function askWithoutPause(side: BrandSide): () => Promise<Others> {
  let over = false;
  let longestBusy = 0;
  const asked: { readonly began: number; readonly ended: number }[] = [];
  const asking = (async () => {
    while (!over) {
      const began = performance.now();
      const busy = process.threadCpuUsage();
      const { status } = await side.running.call('GET', '/me', { as: side.brand.token });
      if (status !== 200) throw new Error(`another client was answered ${status}`);
      const { user, system } = process.threadCpuUsage(busy);
      longestBusy = Math.max(longestBusy, (user + system) / 1000);
      asked.push({ began, ended: performance.now() });
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  })();
  return async () => {
    over = true;
    await asking;
    return {
      longestBusy,
      answered: (from, until) => asked.filter(({ began, ended }) => began >= from && ended <= until).length,
    };
  };
}
