import { ProblemError } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client, sessionToken } from './client.ts';

export const useLedger = () =>
  useQuery({ queryKey: ['ledger'], queryFn: () => client.getLedger(), refetchInterval: 30_000 });

export const verifierAddress = '/api/v1/public/ledger/verifier';

/** Saves a proof byte for byte. Returns false while no checkpoint covers it. */
export async function saveProof(path: string): Promise<boolean> {
  const token = sessionToken();
  const answer = await fetch(`/api/v1${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
  if (answer.status === 409) return false;
  if (!answer.ok) throw new ProblemError(await answer.json());
  const address = URL.createObjectURL(await answer.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameIn(answer.headers.get('content-disposition')) ?? 'marketsafe-proof.json';
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
  return true;
}

const nameIn = (disposition: string | null): string | undefined => {
  const name = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return name && decodeURIComponent(name);
};
