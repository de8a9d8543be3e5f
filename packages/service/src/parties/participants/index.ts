export { Participant } from './contract.ts';
export { approveEnrolment, refuseEnrolment } from './decide-enrolment.ts';
export { AskedEnrolment } from './enrolment.ts';
export { type EnrolmentLimits, noEnrolmentLimits } from './enrolment-limits.ts';
export { participantHandlers } from './handlers.ts';
export { participants, projectParticipants } from './projection.ts';
export { participantsOf, userNames } from './read-participants.ts';
export { participantRoutes } from './routes.ts';
