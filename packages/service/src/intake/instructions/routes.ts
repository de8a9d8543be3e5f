import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { Instruction, Instructions, NewInstruction } from './contract.ts';

/** Written by people whose position may file, and by no key. */
const base = { tag: 'instructions', access: 'participant', keys: [] } as const;
const params = z.strictObject({ instruction: Id });

export const instructionRoutes = routes({
  listInstructions: {
    ...base,
    method: 'GET',
    url: '/instructions',
    summary: 'Your standing instructions, which prepare filings and file nothing',
    keys: ['read'],
    answer: Instructions,
  },
  addInstruction: {
    ...base,
    method: 'POST',
    url: '/instructions',
    summary: 'Say which findings to prepare for filing; 20 at most. A person signs each filing',
    body: NewInstruction,
    answer: Instruction,
    status: 201,
  },
  changeInstruction: {
    ...base,
    method: 'PUT',
    url: '/instructions/:instruction',
    summary: 'Write it anew, or turn it on or off',
    params,
    body: NewInstruction,
    answer: Instruction,
  },
  deleteInstruction: {
    ...base,
    method: 'DELETE',
    url: '/instructions/:instruction',
    summary: 'Delete it; its findings are prepared no longer',
    params,
    answer: z.object({ deleted: z.literal(true) }),
  },
});
