import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { Colleagues, TriageDone, TriageRequest, TriageUndone } from './contract.ts';

export const triageRoutes = routes({
  triageFindings: {
    method: 'POST',
    url: '/findings/triage',
    summary: 'Dismiss, snooze, assign or reopen findings',
    tag: 'findings',
    access: 'participant',
    keys: ['file'],
    body: TriageRequest,
    answer: TriageDone,
  },
  undoTriage: {
    method: 'POST',
    url: '/findings/triage/:batch/undo',
    summary: 'Undo what was done to findings at one press',
    tag: 'findings',
    access: 'participant',
    keys: ['file'],
    params: z.strictObject({ batch: Id }),
    answer: TriageUndone,
  },
  listColleagues: {
    method: 'GET',
    url: '/findings/colleagues',
    summary: 'Whom a finding can be assigned to',
    tag: 'findings',
    access: 'participant',
    keys: ['read'],
    answer: Colleagues,
  },
});
