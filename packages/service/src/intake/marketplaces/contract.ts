import { Forum } from '@marketsafe/terms';
import { z } from 'zod';

export const Marketplace = z
  .object({
    id: z.string(),
    name: z.object({ en: z.string(), 'zh-CN': z.string() }),
    forum: Forum,
    simulated: z.boolean(),
    baseUrl: z.string(),
  })
  .meta({ id: 'Marketplace' });
