import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { CaseActed } from '../cases/index.ts';
import { AwardEntry, MaliceDecision } from '../liability/index.ts';

const params = z.strictObject({ case: Id });

export const liabilityRoutes = routes({
  findMalice: {
    method: 'POST',
    url: '/desk/cases/:case/malice-findings',
    summary: 'Find whether a complaint that was wrong was malicious, in every fallen case of the filing',
    tag: 'desk',
    access: 'desk',
    params,
    body: MaliceDecision,
    answer: CaseActed,
  },
  enterAward: {
    method: 'POST',
    url: '/desk/cases/:case/awards',
    summary: 'Enter what a court ruled about a complaint that was wrong, in every fallen case of the filing',
    tag: 'desk',
    access: 'desk',
    params,
    body: AwardEntry,
    answer: CaseActed,
    status: 201,
  },
});
