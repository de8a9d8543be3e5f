import type { Schemas } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { useWrite } from './write.ts';

export interface DisputeSaid {
  readonly case: string;
  readonly body: string;
  readonly reference: string;
  readonly receivedOn: string;
  readonly complex: boolean;
  readonly side: 'seller' | 'complainant';
}

export const useDisputes = (id: string) =>
  useQuery({ queryKey: ['disputes', id], queryFn: () => client.listDisputes({ path: { case: id } }) });

export const useSellerDisputes = (link: string) =>
  useQuery({ queryKey: ['disputes', link], queryFn: () => client.listDisputesAsSeller({ path: { link } }) });

/** `asDesk`: the desk says whose it is; a participant speaks for itself. */
export const useRecordDispute = (asDesk: boolean) =>
  useWrite(
    ({ case: id, side, ...said }: DisputeSaid, options) =>
      client.recordDispute({ path: { case: id }, body: { ...said, ...(asDesk && { side }) } }, options),
    ['disputes', 'desk'],
  );

export const useRecordSellerDispute = (link: string) =>
  useWrite(
    ({ side: _, ...said }: DisputeSaid, options) =>
      client.recordDisputeAsSeller({ path: { link }, body: said }, options),
    ['disputes'],
  );

export const useDecideDispute = (id: string, dispute: string) =>
  useWrite(
    (body: Schemas['DisputeOutcome'], options) => client.decideDispute({ path: { case: id, dispute }, body }, options),
    ['disputes', 'desk', 'cases', 'sellers', 'overview'],
  );
