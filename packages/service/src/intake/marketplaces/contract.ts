import { Forum } from '@marketsafe/terms';
import { z } from 'zod';

export const Marketplace = z
  .object({
    id: z.string(),
    name: z.object({ en: z.string(), 'zh-CN': z.string() }),
    forum: Forum,
    simulated: z.boolean(),
    /** In a trial: its listings come from files, and no order is sent to it. */
    imported: z.boolean(),
    baseUrl: z.string(),
  })
  .meta({ id: 'Marketplace' });
