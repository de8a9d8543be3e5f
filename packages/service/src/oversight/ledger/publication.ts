import type { Texts } from '@marketsafe/procedure';
import type { Entropy } from '../../platform/entropy.ts';
import { type MailKey, queueMail } from '../../platform/mail/index.ts';
import type { Tx } from '../../platform/transactions.ts';

/** Where the daily checkpoint goes, in addition to the public page. */
export interface Publication {
  /** Addresses of outside people: with one of these mails they can prove that the log was rewritten. */
  readonly addresses: readonly string[];
  readonly programme: Texts;
  /** Address of the public page. */
  readonly page: string;
  /** When the next one is due. */
  readonly after: (now: Date) => Date;
}

const day = 86_400_000;

/** The next midnight in UTC. */
export const nextDay = (now: Date): Date => new Date((Math.floor(now.getTime() / day) + 1) * day);

/** Publishes the newest checkpoint and mails it. On a day without events it repeats the last one. */
export async function publishCheckpoint(
  tx: Tx,
  publication: Publication,
  { now, entropy, programme }: { readonly now: Date; readonly entropy: Entropy; readonly programme: MailKey },
): Promise<void> {
  const newest = await tx
    .selectFrom('ledger_checkpoint')
    .select(['size', 'note', 'signed_at', 'published_at'])
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!newest) return;
  if (newest.published_at === null) {
    await tx.updateTable('ledger_checkpoint').set({ published_at: now }).where('size', '=', newest.size).execute();
  }
  for (const to of publication.addresses)
    await queueMail(tx, mailOf(to, publication, newest), { now, entropy, programme });
}

const mailOf = (
  to: string,
  { programme, page }: Publication,
  { size, note, signed_at }: { size: string; note: string; signed_at: Date },
) => ({
  to,
  subject: `${programme.en}: ledger checkpoint ${size}`,
  text:
    `This is the signed head of the ledger of ${programme.en}, with ${size} entries, as of ${signed_at.toISOString()}.\n` +
    'Keep this mail. If the ledger is rewritten later, it no longer agrees with the lines below, and this mail shows it:\n' +
    'put these lines into a file, and give it to the verifier with the proof of a case.\n\n' +
    `这是${programme['zh-CN']}账本的签名检查点，共 ${size} 条记录。请保存这封邮件：今后如有人改写账本，改写后的账本会与下面几行不符。\n\n` +
    note,
  link: page,
});
