import { readFile } from 'node:fs/promises';
import { Download } from '../../platform/handler.ts';

const file = (name: string): Promise<string> =>
  readFile(new URL(`../../../../ledger/verifier/${name}`, import.meta.url), 'utf8');

/** The verifier with its script inlined, so that it is a single file. */
export async function verifierPage(): Promise<Download<Buffer>> {
  const [page, script] = await Promise.all([file('verify.html'), file('marketsafe-verify.js')]);
  const whole = page.replace('<script src="marketsafe-verify.js"></script>', () => `<script>\n${script}</script>`);
  return new Download('marketsafe-verify.html', 'text/html', Buffer.from(whole, 'utf8'));
}
