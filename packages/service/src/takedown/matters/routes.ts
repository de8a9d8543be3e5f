import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { CaseActed } from '../cases/index.ts';
import { MatterByComplainant, MatterByDesk, MatterFinding } from './contract.ts';

const params = z.strictObject({ case: Id });

export const matterRoutes = routes({
  raiseMatter: {
    method: 'POST',
    url: '/cases/:case/matters',
    summary:
      'Enter your suit or your complaint to an authority, which stops the clocks, or ask that delay be not counted; the desk finds in it',
    tag: 'cases',
    access: 'participant',
    params,
    body: MatterByComplainant,
    answer: CaseActed,
    status: 201,
  },
  enterMatter: {
    method: 'POST',
    url: '/desk/cases/:case/matters',
    summary: 'Enter what a court ruled about a complaint that was wrong, in every fallen case of the filing',
    tag: 'desk',
    access: 'desk',
    params,
    body: MatterByDesk,
    answer: CaseActed,
    status: 201,
  },
  findInMatter: {
    method: 'POST',
    url: '/desk/cases/:case/findings',
    summary:
      'Find in what a party asked or reported, in every case of the filing that it is about; or whether a complaint that was wrong was malicious',
    tag: 'desk',
    access: 'desk',
    params,
    body: MatterFinding,
    answer: CaseActed,
  },
});
