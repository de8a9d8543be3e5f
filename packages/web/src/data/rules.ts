import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';

export const usePublishedRules = () => useQuery({ queryKey: ['rules'], queryFn: () => client.publishedRules() });
