import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { CaseActed } from '../cases/index.ts';
import { DelayDecision, DelayRequest, ProceedingsDecision, ProceedingsEntry } from './contract.ts';

const params = z.strictObject({ case: Id });

export const proceedingsRoutes = routes({
  enterProceedings: {
    method: 'POST',
    url: '/cases/:case/proceedings',
    summary: 'Enter your suit or your complaint to an authority: the clocks stop until the desk has looked',
    tag: 'cases',
    access: 'participant',
    params,
    body: ProceedingsEntry,
    answer: CaseActed,
    status: 201,
  },
  askDelay: {
    method: 'POST',
    url: '/cases/:case/delays',
    summary: 'Ask that delay by notarisation or legalisation be not counted; nothing stops meanwhile',
    tag: 'cases',
    access: 'participant',
    params,
    body: DelayRequest,
    answer: CaseActed,
    status: 201,
  },
  decideProceedings: {
    method: 'POST',
    url: '/desk/cases/:case/proceedings-decisions',
    summary:
      'Confirm that a suit or a complaint was entered, or say why it is none, in every case that it was entered in',
    tag: 'desk',
    access: 'desk',
    params,
    body: ProceedingsDecision,
    answer: CaseActed,
  },
  decideDelay: {
    method: 'POST',
    url: '/desk/cases/:case/delay-decisions',
    summary: 'Grant business days that are not counted, or say why all are, in every case that it was asked in',
    tag: 'desk',
    access: 'desk',
    params,
    body: DelayDecision,
    answer: CaseActed,
  },
});
