import {
  type AnswerOf,
  type CallOptions,
  type InputOf,
  type OperationId,
  operationTable,
  ProblemError,
} from '@marketsafe/sdk';
import {
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryOptions,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query';
import { useRef } from 'react';
import { client } from './client.ts';
import { changedBy, keyOf, paceOf } from './operations.ts';
import { queries } from './queries.ts';

type QueryOf<Op extends OperationId> = InputOf<Op> extends { query?: infer Query } ? Query : never;
type PathOf<Op extends OperationId> = InputOf<Op> extends { path: infer Path } ? Path : never;
type BodyOf<Op extends OperationId> = InputOf<Op> extends { body: infer Body } ? Body : undefined;

/** The input of an operation; undefined query values are left out. */
type Asked<Op extends OperationId> = Omit<InputOf<Op>, 'query'> & {
  readonly query?: { readonly [K in keyof QueryOf<Op>]?: QueryOf<Op>[K] | undefined };
};

type Call = (input: unknown, options?: CallOptions) => Promise<unknown>;
const call = <Op extends OperationId>(op: Op, input: unknown, options?: CallOptions): Promise<AnswerOf<Op>> =>
  (client as unknown as Record<OperationId, Call>)[op](input, options) as Promise<AnswerOf<Op>>;

type ReadOptions<Op extends OperationId> = Omit<UseQueryOptions<AnswerOf<Op>>, 'queryKey' | 'queryFn'>;

/** The answer of a read operation. */
export function useRead<Op extends OperationId>(
  op: Op,
  ...[input, options]: Record<never, never> extends InputOf<Op>
    ? [input?: Asked<Op>, options?: ReadOptions<Op>]
    : [input: Asked<Op>, options?: ReadOptions<Op>]
): UseQueryResult<AnswerOf<Op>> {
  return useQuery<AnswerOf<Op>>({
    ...{ queryKey: keyOf(op, input), queryFn: () => call(op, input) },
    ...paceOf(op),
    ...options,
  });
}

/** Several reads, of which a page needs all. */
export interface Reads<Data> {
  /** Undefined until all are there. */
  readonly data: Data | undefined;
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly error: unknown;
  /** Reads again what failed. */
  readonly refetch: () => unknown;
}

/** `data`: what is made of the reads; undefined while one is missing. One that fails fails all. */
export function together<Data>(
  reads: readonly Pick<UseQueryResult, 'isError' | 'error' | 'refetch'>[],
  data: Data | undefined,
): Reads<Data> {
  const failed = data === undefined ? reads.filter(({ isError }) => isError) : [];
  return {
    data,
    isPending: data === undefined && failed.length === 0,
    isError: failed.length > 0,
    error: failed[0]?.error,
    refetch: () => Promise.all(failed.map(({ refetch }) => refetch())),
  };
}

/** Begins to read what a page will ask for. What fails is read again when it is asked for. */
export const readAhead = <Op extends OperationId>(op: Op, input: Asked<Op>): Promise<void> =>
  queries.prefetchQuery({ queryKey: keyOf(op, input), queryFn: () => call(op, input) });

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next?: string;
}
type ListId = { [Op in OperationId]: AnswerOf<Op> extends Page<unknown> ? Op : never }[OperationId];
type ItemOf<Op extends ListId> = AnswerOf<Op> extends { items: readonly (infer Item)[] } ? Item : never;

export type Pages<Item> = UseInfiniteQueryResult<readonly Item[], Error>;

/** All pages of a list, joined. */
export function useList<Op extends ListId>(
  op: Op,
  input: Record<never, never> extends InputOf<Op> ? Asked<Op> | undefined : Asked<Op>,
  limit = 50,
  enabled = true,
): Pages<ItemOf<Op>> {
  return useInfiniteQuery({
    enabled,
    queryKey: keyOf(op, { ...input, limit }),
    queryFn: ({ pageParam: cursor }) =>
      call(op, { ...input, query: { ...input?.query, limit, cursor } }) as Promise<Page<ItemOf<Op>>>,
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    select: ({ pages }) => pages.flatMap(({ items }) => items),
    ...paceOf(op),
  });
}

export type Act<Said, Answer = unknown> = UseMutationResult<Answer, Error, Said>;

/**
 * A write: `mutate` takes the body, or path and body where the path is not known before.
 * Pressing again after a lost answer sends the same idempotency key, so the write happens once.
 * Without a connection it fails at once: a declaration that waits would go out later, from a page that its person has left.
 * `onAnswer` runs before the changed data is read again; callbacks given to `mutate` run after it.
 */
export function useAct<Op extends OperationId, Path extends PathOf<Op> | undefined = undefined>(
  op: Op,
  path?: Path,
  onAnswer?: (answer: AnswerOf<Op>, said: SaidOf<Op, Path>) => void,
): Act<SaidOf<Op, Path>, AnswerOf<Op>> {
  const queries = useQueryClient();
  const lost = useRef<{ input: string; key: string } | undefined>(undefined);
  return useMutation({
    networkMode: 'always',
    mutationFn: async (said) => {
      const saysPath = path === undefined && operationTable[op][1].includes('{');
      const input = saysPath ? said : { path, body: said };
      const text = JSON.stringify(input);
      const key = lost.current?.input === text ? lost.current.key : crypto.randomUUID();
      lost.current = { input: text, key };
      try {
        const answer = await call(op, input, { idempotencyKey: key });
        lost.current = undefined;
        return answer;
      } catch (error) {
        const unknown = error instanceof ProblemError && (error.status === 0 || error.status >= 500);
        if (!unknown) lost.current = undefined;
        throw error;
      }
    },
    onSuccess: (answer, said) => onAnswer?.(answer, said),
    onSettled: () => Promise.all(changedBy(op).map((noun) => queries.invalidateQueries({ queryKey: [noun] }))),
  });
}

type SaidOf<Op extends OperationId, Path> = [Path, InputOf<Op>] extends [undefined, { path: object }]
  ? InputOf<Op>
  : BodyOf<Op>;
