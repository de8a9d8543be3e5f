/** Scheduled arrivals, independent of earlier answers: a slow answer delays no arrival and hides no wait. */

export interface Arrival {
  /** The scheduled time, in milliseconds since the epoch. */
  readonly scheduled: number;
  /** Milliseconds from the scheduled arrival to the answer, the generator's own delay included. */
  readonly answered: number;
  /** The generator's own delay. */
  readonly late: number;
}

/** `count` arrivals, evenly `perSecond`. @throws the first failure, once all have ended. */
export async function openLoop(
  perSecond: number,
  count: number,
  act: (index: number) => Promise<unknown>,
): Promise<Arrival[]> {
  const begin = now() + 100;
  const running: Promise<Arrival>[] = [];
  for (let index = 0; index < count; index += 1) {
    const scheduled = begin + (index * 1000) / perSecond;
    const wait = scheduled - now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    const late = Math.max(0, now() - scheduled);
    running.push(act(index).then(() => ({ scheduled, answered: now() - scheduled, late })));
  }
  const ended = await Promise.allSettled(running);
  return ended.map((one) => {
    if (one.status === 'rejected') throw one.reason;
    return one.value;
  });
}

/** Wall clock time, shared by all processes, in fractions of a millisecond. */
const now = (): number => performance.timeOrigin + performance.now();
