import { z } from 'zod';
import { FindingCountQuery } from '../findings/index.ts';

const Name = z.string().trim().min(1).max(60);

export const SavedView = z
  .object({
    id: z.string(),
    name: z.string(),
    filter: FindingCountQuery,
    /** The whole organisation sees it. */
    shared: z.boolean(),
    /** The caller may rename, share and delete it. */
    changeable: z.boolean(),
  })
  .meta({ id: 'SavedView' });

export const NewSavedView = z
  .strictObject({ name: Name, filter: FindingCountQuery, shared: z.boolean() })
  .meta({ id: 'NewSavedView' });

export const ChangedSavedView = z.strictObject({ name: Name, shared: z.boolean() }).meta({ id: 'ChangedSavedView' });

export const SavedViews = z.object({ items: z.array(SavedView) }).meta({ id: 'SavedViews' });
