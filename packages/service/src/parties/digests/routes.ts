import { routes } from '../../platform/route.ts';
import { Digest, DigestChoice } from './contract.ts';

const own = { url: '/digest', tag: 'members', access: 'participant', keys: [], personal: true } as const;

export const digestRoutes = routes({
  getDigest: {
    ...own,
    method: 'GET',
    summary: 'Whether you get the daily mail about windows that end',
    answer: Digest,
  },
  setDigest: {
    ...own,
    method: 'PUT',
    summary: 'Get a mail each morning while a window of yours ends within three days, or no longer',
    body: DigestChoice,
    answer: Digest,
  },
});
