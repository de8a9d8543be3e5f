import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';

export const useMarketplaces = () =>
  useQuery({
    queryKey: ['marketplaces'],
    queryFn: async () => (await client.listMarketplaces()).items,
    staleTime: 600_000,
  });
