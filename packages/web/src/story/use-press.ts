import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** One thing that the reader sets going: whether it runs, whether it failed; failed, it can be tried again. */
export function usePress(): {
  busy: boolean;
  error: unknown;
  act: (run: () => Promise<void>) => void;
} {
  const queries = useQueryClient();
  const [state, setState] = useState<{ busy: boolean; error?: unknown }>({ busy: false });
  return {
    busy: state.busy,
    error: state.error,
    act: (run) => {
      setState({ busy: true });
      run()
        .then(
          () => setState({ busy: false }),
          (error: unknown) => setState({ busy: false, error }),
        )
        // Whatever was played, every figure on the page may have moved.
        .finally(() => void queries.invalidateQueries());
    },
  };
}
