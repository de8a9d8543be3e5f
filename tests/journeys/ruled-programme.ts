import { type Running, type RunningOptions, startRunning } from '../../packages/service/src/testing/running-service.ts';
import { noneMet, proof } from './contest.ts';
import { openNotice } from './seller.ts';

export interface Holder {
  readonly id: string;
  readonly token: string;
  readonly mark: string;
  readonly right: string;
}

/** A running programme with three rights holders and two members of the review team, and acts that produce labels. */
export interface RuledProgramme {
  readonly running: Running;
  /** Tokens of the two members, who are administrators: tang and he. */
  readonly tang: string;
  readonly he: string;
  readonly holders: readonly [Holder, Holder, Holder];
  /** Puts listings on Taobao by their titles; the programme has seen them. */
  offer(seller: string, titles: Readonly<Record<string, string>>): Promise<void>;
  /** Five listings, four of them with the trade's words, in one complaint, contested, and upheld by one ruling. Returns the cases. */
  upheld(holder: Holder, seller: string): Promise<readonly string[]>;
  /** Twenty listings, of which nineteen only name the mark, dismissed at once. */
  dismissed(holder: Holder, seller: string): Promise<void>;
  /** Enough of both for training. Returns the cases of each ruling. */
  enough(): Promise<readonly (readonly string[])[]>;
}

export const marks = ['Lunaria', 'Solstice', 'Verdane'] as const;

export async function startRuledProgramme(at?: string, options: RunningOptions = {}): Promise<RuledProgramme> {
  const running = await startRunning(at, options);
  const call = (method: 'GET' | 'POST', path: string, as: string, body?: object) =>
    running.call(method, path, { as, ...(body && { body }) });
  const administrator = { position: 'administrator' } as const;
  const [tang, he] = [await running.deskUser('tang', administrator), await running.deskUser('he', administrator)];
  const holderOf = async (mark: string, index: number): Promise<Holder> => {
    const entry = { office: 'CN', number: `${9001 + index}`, owner: `House ${mark}`, contact: `c${index}@x.example` };
    const { id, token } = await running.participant(entry, { mark, classes: [18] });
    const rights = await call('GET', '/rights', token);
    await call('POST', '/brands', token, { name: mark, marks: [{ text: mark }], classes: [18] });
    return { id, token, mark, right: rights.body.items[0].id };
  };
  const holders = [await holderOf(marks[0], 0), await holderOf(marks[1], 1), await holderOf(marks[2], 2)] as const;
  await running.settle();

  const offer: RuledProgramme['offer'] = async (seller, titles) => {
    const { taobao } = running.shops;
    taobao.putSellers([{ id: seller, name: seller, password: 'shop', email: `${seller}@shop.example` }]);
    taobao.putListings(
      Object.entries(titles).map(([id, title]) => ({
        ...{ id, title, seller: { id: seller }, shipsTo: ['CN'], classes: [18] },
        price: { amount: '99.00', currency: 'CNY' },
      })),
    );
    running.clock.advance(60_000);
    await running.settle();
  };

  const upheld: RuledProgramme['upheld'] = async ({ token, right, mark }, seller) => {
    const ids = Array.from({ length: 5 }, (_, index) => `${seller}${index}`);
    await offer(
      seller,
      Object.fromEntries(ids.map((id, index) => [id, `${mark} 包 ${index > 0 ? '原单 ' : ''}${id}`])),
    );
    const filed = await call('POST', '/complaints', token, {
      ...{ right, reason: 'counterfeit', declaration: true },
      targets: ids.map((id) => ({ kind: 'listing', marketplace: 'taobao', id })),
    });
    await running.settle();
    const cases: string[] = filed.body.bundles[0].cases.map((one: { case: string }) => one.case);
    const notice = await openNotice(running, 'taobao', seller);
    await notice.answer('genuine-from', ['purchase-invoice'], proof);
    await call('POST', `/cases/${cases[0]}/stand-behind`, token, {});
    const ruled = await call('POST', `/desk/cases/${cases[0]}/ruling`, he, {
      ...{ outcome: 'upheld', checklist: noneMet, reasons: 'The papers do not fit the goods.' },
    });
    if (ruled.status !== 200) throw new Error(JSON.stringify(ruled.body));
    await running.settle();
    return cases;
  };

  const dismissed: RuledProgramme['dismissed'] = async ({ token, mark }, seller) => {
    const ids = Array.from({ length: 20 }, (_, index) => `${seller}${String(index).padStart(2, '0')}`);
    await offer(
      seller,
      Object.fromEntries(ids.map((id, index) => [id, `${mark} 包 ${index > 18 ? '原单 ' : ''}${id}`])),
    );
    const { body } = await call('GET', `/findings?limit=100&seller=${seller}`, token);
    const findings = body.items.map(
      ({ brand, listing }: { brand: string; listing: { marketplace: string; id: string } }) => ({
        ...{ brand, marketplace: listing.marketplace, listing: listing.id },
      }),
    );
    const act = { kind: 'dismiss', reason: 'genuine' };
    const done = await call('POST', '/findings/triage', token, { findings, act });
    if (done.body.done !== 20) throw new Error(JSON.stringify(done));
  };

  const enough: RuledProgramme['enough'] = async () => {
    const ruled: (readonly string[])[] = [];
    for (const [index, holder] of holders.entries()) {
      ruled.push(await upheld(holder, `up${index}a`), await upheld(holder, `up${index}b`));
      await dismissed(holder, `no${index}a`);
      await dismissed(holder, `no${index}b`);
    }
    return ruled;
  };

  return { running, tang, he, holders, offer, upheld, dismissed, enough };
}
