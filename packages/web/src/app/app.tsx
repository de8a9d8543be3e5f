import { ProblemError } from '@marketsafe/sdk';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { TrialStrip } from '../plain/brand.tsx';
import { Pages } from './routes.tsx';

const queries = new QueryClient({
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

export function App({ texts }: { texts: i18n }) {
  return (
    <I18nextProvider i18n={texts}>
      <QueryClientProvider client={queries}>
        <TrialStrip />
        <Pages />
      </QueryClientProvider>
    </I18nextProvider>
  );
}
