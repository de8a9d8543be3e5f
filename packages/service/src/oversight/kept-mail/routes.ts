import { z } from 'zod';
import { ShortText } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { KeptMail } from './contract.ts';

export const keptMailRoutes = routes({
  /** Not a GET, so that a position that only reads does not get the codes and links in the letters. */
  readKeptMail: {
    method: 'POST',
    url: '/desk/mail',
    summary: 'The latest letters that a programme without a mail server keeps, for its administrators to pass on',
    tag: 'desk',
    access: 'administrator',
    keys: [],
    body: z.strictObject({ to: ShortText.optional() }),
    answer: z.object({ items: z.array(KeptMail) }),
    safe: true,
  },
});
