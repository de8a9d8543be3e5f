import { ProblemNote } from '../plain/problem-note.tsx';
import { useArrival } from '../plain/use-arrival.ts';

/** What went wrong with a press, where the focus goes as it does to what came of one. */
export function Failed({ error, retry }: { error: unknown; retry?: (() => unknown) | undefined }) {
  const place = useArrival<HTMLDivElement>(error !== undefined);
  if (error === undefined) return null;
  return (
    <div ref={place} tabIndex={-1}>
      <ProblemNote error={error} retry={retry} />
    </div>
  );
}
