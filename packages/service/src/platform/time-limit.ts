/** Waits for `work` for at most so many milliseconds of real time; a later result is ignored. */
export async function within<T>(work: Promise<T>, milliseconds: number, late: () => T): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const end = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, milliseconds, undefined);
  });
  try {
    const first = await Promise.race([work.then((value) => ({ value })), end]);
    if (first) return first.value;
    work.catch(() => undefined);
    return late();
  } finally {
    clearTimeout(timer);
  }
}
