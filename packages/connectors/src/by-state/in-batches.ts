/** What a storefront's measure has so many listings of in one change: each is wanted alike, and what fails is found again. */
export const BATCH = 50;
/** A storefront of more listings is continued by the next attempt, so that no attempt lasts for minutes. */
const MAX_BATCHES = 40;

/**
 * Changes what `next` finds, at most `BATCH` at a time, until it finds nothing; false: there is more. Begins again wherever an earlier
 * attempt ended.
 */
export const changeAll = async <Row>(
  next: () => Promise<readonly Row[]>,
  change: (rows: readonly Row[]) => Promise<void>,
): Promise<boolean> => {
  for (let batch = 0; batch < MAX_BATCHES; batch += 1) {
    const rows = await next();
    if (rows.length === 0) return true;
    await change(rows);
  }
  return false;
};
