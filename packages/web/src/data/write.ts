import { type CallOptions, ProblemError } from '@marketsafe/sdk';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';

/**
 * A write of the API as a mutation. `touches` are the nouns whose lists it makes stale.
 * Pressing again after an answer was lost sends the same idempotency key, so that nothing happens twice.
 * `onAnswer` runs before those lists are read again; what is given to `mutate` runs after it.
 */
export function useWrite<Input, Answer>(
  write: (input: Input, options: CallOptions) => Promise<Answer>,
  touches: readonly string[],
  onAnswer?: (answer: Answer, input: Input) => void,
): UseMutationResult<Answer, Error, Input> {
  const queries = useQueryClient();
  const lost = useRef<{ input: string; key: string } | undefined>(undefined);
  return useMutation({
    mutationFn: async (input: Input) => {
      // A write may have nothing to say but its path.
      const text = JSON.stringify(input ?? null);
      const key = lost.current?.input === text ? lost.current.key : crypto.randomUUID();
      lost.current = { input: text, key };
      try {
        const answer = await write(input, { idempotencyKey: key });
        lost.current = undefined;
        return answer;
      } catch (error) {
        const unknown = error instanceof ProblemError && (error.status === 0 || error.status >= 500);
        if (!unknown) lost.current = undefined;
        throw error;
      }
    },
    onSuccess: (answer, input) => onAnswer?.(answer, input),
    onSettled: () => Promise.all(touches.map((noun) => queries.invalidateQueries({ queryKey: [noun] }))),
  });
}
