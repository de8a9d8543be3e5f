import { QueryClientProvider } from '@tanstack/react-query';
import type { i18n } from 'i18next';
import { I18nextProvider } from 'react-i18next';
import { queries } from '../data/queries.ts';
import { TrialStrip } from '../plain/brand.tsx';
import { Pages } from './routes.tsx';

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
