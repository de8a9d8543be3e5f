import { ProblemError } from '@marketsafe/sdk';
import { QueryClient } from '@tanstack/react-query';

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      // Refusals are final. Only missing answers and server errors are retried.
      retry: (count, error) => count < 2 && !(error instanceof ProblemError && error.status > 0 && error.status < 500),
      staleTime: 2000,
      // Without a connection a page says so, instead of waiting for one.
      networkMode: 'always',
      refetchOnReconnect: true,
    },
    mutations: { retry: false },
  },
});
