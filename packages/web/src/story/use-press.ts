import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';

/** One action of the reader: whether it runs, and whether it failed and can be tried again. */
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
        // Any step may have changed every figure on the page.
        .finally(() => void queries.invalidateQueries());
    },
  };
}
