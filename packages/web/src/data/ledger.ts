import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { saveFile } from './download.ts';

export const useLedger = () =>
  useQuery({ queryKey: ['ledger'], queryFn: () => client.getLedger(), refetchInterval: 30_000 });

export const verifierAddress = '/api/v1/public/ledger/verifier';

/** Returns false while no checkpoint covers it. */
export const saveProof = (path: string): Promise<boolean> => saveFile(path, 'marketsafe-proof.json');
