/** Works on items in order, on the next one already while a result is used. */
export async function* inOrder<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  let next: Promise<Result> | undefined;
  for (const [i, item] of items.entries()) {
    const result = await (next ?? work(item));
    const following = items[i + 1];
    next = following === undefined ? undefined : work(following);
    // If the user of the results stops, its failure concerns no reader.
    next?.catch(() => undefined);
    yield result;
  }
}
