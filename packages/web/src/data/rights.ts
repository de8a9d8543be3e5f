import type { Schemas } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { useWrite } from './write.ts';

export type Right = Schemas['Right'];

export const useRights = () =>
  useQuery({ queryKey: ['rights'], queryFn: async () => (await client.listRights()).items });

export const useRegisterRight = () =>
  useWrite((body: Schemas['RightRequest'], options) => client.registerRight({ body }, options), ['rights']);

export const useConfirmRight = (right: string) =>
  useWrite((code: string, options) => client.confirmRight({ path: { right }, body: { code } }, options), ['rights']);

/** By the desk, where the register names no contact that answers. */
export const useVerifyRight = (right: string) =>
  useWrite((_: undefined, options) => client.verifyRight({ path: { right } }, options), ['rights', 'desk']);

export const useGrantMandate = () =>
  useWrite(
    ({ right, ...body }: { right: string; agent: string; until: string }, options) =>
      client.grantMandate({ path: { right }, body }, options),
    ['rights'],
  );

export const useEndMandate = () =>
  useWrite((path: { right: string; agent: string }, options) => client.endMandate({ path }, options), ['rights']);

export const useChangeRight = (right: string) =>
  useWrite(
    (body: Schemas['RightChange'], options) => client.changeRight({ path: { right }, body }, options),
    ['rights', 'desk', 'cases'],
  );
