import { ProblemNote } from '../plain/problem-note.tsx';
import { useArrival } from '../plain/use-arrival.ts';

/** A failed action. It takes the focus, as a success does. */
export function Failed({ error, retry }: { error: unknown; retry?: (() => unknown) | undefined }) {
  const place = useArrival<HTMLDivElement>(error !== undefined);
  if (error === undefined) return null;
  return (
    <div ref={place} tabIndex={-1}>
      <ProblemNote error={error} retry={retry} />
    </div>
  );
}
