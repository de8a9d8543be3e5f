import { z } from 'zod';

const Bilingual = z.object({ en: z.string(), 'zh-CN': z.string() });

/** One line of a statement of reasons, or of a decision's reasons; `item` identifies it: `ground`, `redress`, `missing`, ... */
export const StatementLine = z
  .object({ item: z.string(), label: Bilingual, text: Bilingual })
  .meta({ id: 'StatementLine' });
