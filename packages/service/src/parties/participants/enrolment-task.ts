import { closeDeskTask, openDeskTask } from '../../platform/desk-task.ts';
import type { Entropy } from '../../platform/entropy.ts';
import type { Tx } from '../../platform/transactions.ts';
import type { AskedEnrolment } from './enrolment.ts';

const about = (enrolment: string) => ({ kind: 'enrolment', subject: enrolment });

export const openEnrolmentTask = (
  tx: Tx,
  enrolment: string,
  asked: Pick<AskedEnrolment, 'name'>,
  deciding: { readonly now: Date; readonly entropy: Entropy },
): Promise<void> => openDeskTask(tx, { ...about(enrolment), task: { enrolment, title: asked.name } }, deciding);

export const closeEnrolmentTask = (tx: Tx, enrolment: string, now: Date): Promise<void> =>
  closeDeskTask(tx, about(enrolment), now);
