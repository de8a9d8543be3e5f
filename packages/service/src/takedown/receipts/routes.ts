import { z } from 'zod';
import { ImportOutcome } from '../../parties/rights/index.ts';
import { routes } from '../../platform/route.ts';
import { TypedReceipt } from './contract.ts';

export const receiptRoutes = routes({
  importReceipts: {
    method: 'POST',
    url: '/receipts',
    summary:
      'Type in what a host without an interface answered to your complaints (up to 300), in order; one that was typed before changes nothing',
    tag: 'cases',
    access: 'participant',
    keys: ['answer'],
    body: z.strictObject({ receipts: z.array(TypedReceipt).min(1).max(300) }),
    answer: z.object({ outcomes: z.array(ImportOutcome) }),
  },
});
