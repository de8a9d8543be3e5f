import type { Schemas } from '@marketsafe/sdk';
import { client } from './client.ts';
import { useWrite } from './write.ts';

export type ComplaintRequest = Schemas['ComplaintRequest'];
export type ComplaintResponse = Schemas['ComplaintResponse'];

export const useFileComplaint = () =>
  useWrite((body: ComplaintRequest, options) => client.fileComplaint({ body }, options), ['cases', 'findings', 'me']);

export const useCheckComplaint = () =>
  useWrite((body: Schemas['ComplaintCheckRequest']) => client.checkComplaint({ body }), []);
