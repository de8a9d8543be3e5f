import { type UseInfiniteQueryResult, useInfiniteQuery } from '@tanstack/react-query';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}

export type Pages<Item> = UseInfiniteQueryResult<readonly Item[], Error>;

/** A list that the API hands out page by page, joined. */
export function usePages<Item>(
  key: readonly unknown[],
  read: (cursor: string | undefined) => Promise<Page<Item>>,
  options: { readonly refetchInterval?: number; readonly enabled?: boolean } = {},
): Pages<Item> {
  return useInfiniteQuery({
    queryKey: key,
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page: Page<Item>) => page.next,
    select: (data) => data.pages.flatMap((page) => page.items),
    ...options,
  });
}
