import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { ImportOutcome, MandateRequest, RegisterEntries, Right, RightConfirmation, RightRequest } from './contract.ts';

export const rightRoutes = routes({
  listRights: {
    method: 'GET',
    url: '/rights',
    summary: 'The rights you hold, or hold a mandate for',
    tag: 'rights',
    access: 'user',
    answer: z.object({ items: z.array(Right) }),
  },
  registerRight: {
    method: 'POST',
    url: '/rights',
    summary: 'Register a right by office and number; its register entry must name you as owner',
    tag: 'rights',
    access: 'participant',
    body: RightRequest,
    answer: Right,
    status: 201,
  },
  confirmRight: {
    method: 'POST',
    url: '/rights/:right/confirm',
    summary: 'Enter the code that went to the contact of the register entry',
    tag: 'rights',
    access: 'participant',
    params: z.strictObject({ right: Id }),
    body: RightConfirmation,
    secrets: ['code'],
    answer: Right,
  },
  verifyRight: {
    method: 'POST',
    url: '/rights/:right/verify',
    summary: 'Verify a right by hand',
    tag: 'rights',
    access: 'desk',
    params: z.strictObject({ right: Id }),
    answer: Right,
  },
  grantMandate: {
    method: 'POST',
    url: '/rights/:right/mandates',
    summary: 'Let an agent act under this right until a date',
    tag: 'rights',
    access: 'participant',
    params: z.strictObject({ right: Id }),
    body: MandateRequest,
    answer: Right,
  },
  endMandate: {
    method: 'DELETE',
    url: '/rights/:right/mandates/:agent',
    summary: 'End an agent’s mandate',
    tag: 'rights',
    access: 'participant',
    params: z.strictObject({ right: Id, agent: Id }),
    answer: Right,
  },
  importRegister: {
    method: 'POST',
    url: '/register-entries',
    summary: 'Add or replace entries of the trade mark register (up to 500)',
    tag: 'rights',
    access: 'desk',
    body: z.strictObject({ entries: RegisterEntries }),
    answer: z.object({ outcomes: z.array(ImportOutcome) }),
  },
});
