import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { ChangedSavedView, NewSavedView, SavedView, SavedViews } from './contract.ts';

/** Kept by people for their own pages, in any position. */
const base = { tag: 'saved-views', access: 'participant', keys: [], personal: true } as const;
const params = z.strictObject({ view: Id });

export const savedViewRoutes = routes({
  listSavedViews: {
    ...base,
    method: 'GET',
    url: '/saved-views',
    summary: 'Filters of findings that you or your colleagues keep under a name',
    answer: SavedViews,
  },
  saveView: {
    ...base,
    method: 'POST',
    url: '/saved-views',
    summary: 'Keep a filter of findings under a name, for yourself or for all colleagues; 30 a person at most',
    body: NewSavedView,
    answer: SavedView,
    status: 201,
  },
  changeSavedView: {
    ...base,
    method: 'PUT',
    url: '/saved-views/:view',
    summary: 'Rename it, or share it with your colleagues or no longer',
    params,
    body: ChangedSavedView,
    answer: SavedView,
  },
  deleteSavedView: {
    ...base,
    method: 'DELETE',
    url: '/saved-views/:view',
    summary: 'Delete it; the findings stay as they are',
    params,
    answer: z.object({ deleted: z.literal(true) }),
  },
});
