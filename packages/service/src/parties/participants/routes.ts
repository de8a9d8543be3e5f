import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { Enrolment, EnrolmentConfirmation, EnrolmentRequest, Me, Participant } from './contract.ts';
import { StandingExplained } from './standing-contract.ts';

const params = z.strictObject({ enrolment: Id });

export const participantRoutes = routes({
  enrol: {
    method: 'POST',
    url: '/enrolments',
    summary: 'Ask to take part; a code goes to the contact that the register names',
    tag: 'participants',
    access: 'public',
    body: EnrolmentRequest,
    answer: Enrolment,
    status: 201,
  },
  getEnrolment: {
    method: 'GET',
    url: '/enrolments/:enrolment',
    summary: 'How an enrolment stands',
    tag: 'participants',
    access: 'public',
    params,
    answer: Enrolment,
  },
  confirmEnrolment: {
    method: 'POST',
    url: '/enrolments/:enrolment/confirm',
    summary: 'Enter the code, choose a password, take part',
    tag: 'participants',
    access: 'public',
    params,
    body: EnrolmentConfirmation,
    secrets: ['code', 'password'],
    answer: Enrolment,
  },
  me: {
    method: 'GET',
    url: '/me',
    summary: 'Who is signed in',
    tag: 'participants',
    access: 'user',
    keys: ['read'],
    anyAccount: true,
    beforeSecondFactor: true,
    answer: Me,
  },
  listParticipants: {
    method: 'GET',
    url: '/participants',
    summary: 'The enrolled participants with their standing',
    tag: 'participants',
    access: 'desk',
    keys: ['read'],
    answer: z.object({ items: z.array(Participant) }),
  },
  getStanding: {
    method: 'GET',
    url: '/participants/:participant/standing',
    summary: 'Why a participant stands as it does, and what would change it; its own, or for the desk anybody’s',
    tag: 'participants',
    access: 'user',
    keys: ['read'],
    params: z.strictObject({ participant: Id }),
    answer: StandingExplained,
  },
});
