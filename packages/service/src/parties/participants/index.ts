export { approveEnrolment, refuseEnrolment } from './decide-enrolment.ts';
export { AskedEnrolment } from './enrolment.ts';
export { type EnrolmentLimits, noEnrolmentLimits } from './enrolment-limits.ts';
export { participantHandlers } from './handlers.ts';
export { participants, projectParticipants } from './projection.ts';
export { userNames } from './read-participants.ts';
