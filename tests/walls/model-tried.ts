import { createHash } from 'node:crypto';
import { DEFAULT_BANDS, SHIPPED_MODEL, versionOf, writeLabels } from '../../packages/screening/src/index.ts';
import { gatherLabels } from '../../packages/service/src/intake/models/gather-labels.ts';
import type { World } from './world.ts';

/**
 * A model that was tried on everybody's findings, and dropped. There are too few cases here to learn one, so its values are
 * given; its labels are what the programme knows, and what it shifts is what the service finds. Returns its number.
 */
export async function modelTried({ must, people, running }: World): Promise<number> {
  const number = 1;
  const values = {
    weights: { ...SHIPPED_MODEL.weights, 'mark-title': 6, 'mark-brand': 6, 'mark-description': 6 },
    calibration: SHIPPED_MODEL.calibration,
  };
  await running.service.transactions.work(async (tx) => {
    const labels = writeLabels({ labels: await gatherLabels(tx), bands: DEFAULT_BANDS, beside: SHIPPED_MODEL });
    const now = running.clock.now();
    await tx
      .insertInto('screening_model')
      .values({
        ...{
          tenant: 'desk',
          number,
          state: 'shadow',
          labels,
          by: 'nobody',
          at: now,
          learned_at: now,
          shadow_since: now,
        },
        labels_hash: createHash('sha256').update(labels).digest('hex'),
        model: JSON.stringify({ version: versionOf(values), ...values }),
        shadow_cursor: JSON.stringify(['', '', '']),
      })
      .execute();
  });
  await running.settle();
  const path = `/desk/models/${number}`;
  const { shadow } = await must({ method: 'GET', path }, people.reviewer);
  if (shadow.compared === 0 || shadow.moved.length === 0)
    throw new Error(`nothing was compared: ${JSON.stringify(shadow)}`);
  await must({ method: 'POST', path: `${path}/drop`, body: { reasons: 'seen enough' } }, people.approver);
  return number;
}
