import { z } from 'zod';
import { Id } from '../../platform/fields.ts';
import { routes } from '../../platform/route.ts';
import { ParticipantTerms, TermsAcceptance, TermsName, TermsText, TermsVersion } from './contract.ts';

export const termsRoutes = routes({
  listTerms: {
    method: 'GET',
    url: '/terms',
    summary: 'The terms of participation in force, one for each kind of participant',
    tag: 'participants',
    access: 'public',
    answer: z.object({ items: z.array(TermsVersion) }),
  },
  getTerms: {
    method: 'GET',
    url: '/terms/:terms',
    summary: 'The text of the terms in force for a kind of participant, or of any version by its hash',
    tag: 'participants',
    access: 'public',
    params: z.strictObject({ terms: TermsName }),
    answer: TermsText,
  },
  getParticipantTerms: {
    method: 'GET',
    url: '/participants/:participant/terms',
    summary: 'What a participant accepted, by whom and when, and what is in force; its own, or for the desk anybody’s',
    tag: 'participants',
    access: 'user',
    keys: ['read'],
    params: z.strictObject({ participant: Id }),
    answer: ParticipantTerms,
  },
  acceptTerms: {
    method: 'POST',
    url: '/terms/acceptances',
    summary: 'Accept the terms in force for one’s participant, as one of its administrators',
    tag: 'participants',
    access: 'participant',
    administered: true,
    keys: [],
    body: TermsAcceptance,
    answer: ParticipantTerms,
    status: 201,
  },
});
