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
    /** The host whose form takes its complaints: a person hands them in from worksheets. Absent: the programme does. */
    host: z.string().optional(),
  })
  .meta({ id: 'Marketplace' });
