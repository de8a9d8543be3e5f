import { type Running, startRunning } from './running-service.ts';

interface TwoBrands {
  readonly running: Running;
  readonly brand: { readonly id: string; readonly token: string };
  readonly stranger: { readonly id: string; readonly token: string };
}

/** A service with two unrelated rights holders. */
export async function startTwoBrands(): Promise<TwoBrands> {
  const running = await startRunning();
  const enrol = (number: string, mark: string) =>
    running.participant({ office: 'CN', number, owner: mark, contact: `${number}@registry.example` }, { mark });
  return { running, brand: await enrol('1', '岚木'), stranger: await enrol('2', '远山') };
}
