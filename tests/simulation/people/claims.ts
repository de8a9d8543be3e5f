import type { Brand } from './brand.ts';

/** A complainant's submissions in a contest. */

const began = (brand: Brand) => brand.world.at.slice(0, 10);

/** A test purchase, with its finding. */
export async function backWithReport(brand: Brand, id: string): Promise<void> {
  const { token } = brand;
  const document = await brand.upload('/documents', token);
  if (document === undefined) return;
  const said = {
    kind: 'test-purchase',
    on: began(brand),
    order: 'order 7',
    examiner: 'Examiners',
    finding: 'not-genuine',
  };
  const body = { scope: 'case', report: { ...said, documents: [document.id] } };
  await brand.asks('POST', `/cases/${id}/stand-behind`, { token, body });
}

/** Court action, or a complaint to an authority. */
export async function enterProceedings(brand: Brand, id: string): Promise<void> {
  const { token, dice } = brand;
  const kind = dice.pick(['suit', 'complaint'] as const);
  const document = dice.chance(0.5) ? await brand.upload('/documents', token) : undefined;
  const body = {
    kind: 'proceedings',
    said: { kind, before: 'Hangzhou Internet Court', number: `(2026) ${dice.between(1, 9999)}`, on: began(brand) },
    ...{ documents: document ? [document.id] : [], scope: dice.chance(0.7) ? 'case' : 'bundle' },
  };
  await brand.asks('POST', `/cases/${id}/matters`, { token, body });
}

/** A notary's time, which must not count. */
export async function askDelay(brand: Brand, id: string): Promise<void> {
  const { token, dice } = brand;
  const document = await brand.upload('/documents', token);
  if (document === undefined) return;
  const ground = dice.pick(['notarisation', 'legalisation'] as const);
  const body = { kind: 'delay', said: { ground }, documents: [document.id], scope: 'case' };
  await brand.asks('POST', `/cases/${id}/matters`, { token, body });
}
