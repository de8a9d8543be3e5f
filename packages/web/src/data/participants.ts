import type { Schemas } from '@marketsafe/sdk';
import { useQuery } from '@tanstack/react-query';
import { client } from './client.ts';
import { useWrite } from './write.ts';

export type Participant = Schemas['Participant'];
export type StandingExplained = Schemas['StandingExplained'];
export type Enrolment = Schemas['Enrolment'];
export type EnrolmentRequest = Schemas['EnrolmentRequest'];

export const useEnrol = () =>
  useWrite((body: EnrolmentRequest, options) => client.enrol({ body }, options), ['enrolment', 'mail']);

export const useConfirmEnrolment = (enrolment: string) =>
  useWrite(
    (body: Schemas['EnrolmentConfirmation'], options) =>
      client.confirmEnrolment({ path: { enrolment }, body }, options),
    ['enrolment'],
  );

export const useEnrolment = (enrolment: string) =>
  useQuery({
    queryKey: ['enrolment', enrolment],
    queryFn: () => client.getEnrolment({ path: { enrolment } }),
    enabled: enrolment !== '',
  });

export const useParticipants = () =>
  useQuery({ queryKey: ['participants'], queryFn: async () => (await client.listParticipants()).items });

export const useStanding = (participant: string | undefined) =>
  useQuery({
    queryKey: ['participants', participant, 'standing'],
    queryFn: () => client.getStanding({ path: { participant: participant ?? '' } }),
    enabled: participant !== undefined,
  });

export const useDecideStanding = (participant: string) =>
  useWrite(
    (body: Schemas['StandingDecision'], options) => client.decideStanding({ path: { participant }, body }, options),
    ['participants', 'desk'],
  );
