import { SHIPPED_MODEL, versionOf } from '../../packages/screening/src/index.ts';
import type { World } from './world.ts';

/** A model that scored all findings, and was reverted. There are too few cases here to train one, so its values are given. */
export async function modelAdopted({ running }: World): Promise<void> {
  const values = {
    weights: { ...SHIPPED_MODEL.weights, 'mark-title': 6, 'mark-brand': 6, 'mark-description': 6 },
    calibration: SHIPPED_MODEL.calibration,
  };
  const model = { version: versionOf(values), ...values };
  const administrator = { position: 'administrator' } as const;
  const [one, other] = [
    await running.deskUser('proposer', administrator),
    await running.deskUser('adopter', administrator),
  ];
  const reasons = 'seen enough';
  for (const [path, as, body] of [
    ['/desk/models', one, { model, reasons }],
    ['/desk/models/1/activation', other, { reasons }],
    ['/desk/models/0/activation', other, { reasons }],
  ] as const) {
    const done = await running.call('POST', path, { as, body });
    if (done.status >= 300) throw new Error(JSON.stringify(done.body));
    await running.settle();
  }
}
