import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { Practice, PracticeDecision, PracticeResult } from './contract.ts';

export const practiceRoutes = routes({
  getPractice: {
    method: 'GET',
    url: '/practice',
    summary:
      'Invented cases to decide: ten passed within a year are needed before a reviewer rules; others may try them',
    tag: 'desk',
    access: 'user',
    keys: ['read'],
    personal: true,
    answer: Practice,
  },
  decidePractice: {
    method: 'POST',
    url: '/practice/:exercise',
    summary: 'Decide an invented case, and learn what the programme would have decided; nothing happens to anyone',
    tag: 'desk',
    access: 'user',
    keys: [],
    personal: true,
    params: z.strictObject({ exercise: Id }),
    body: PracticeDecision,
    answer: PracticeResult,
  },
});
