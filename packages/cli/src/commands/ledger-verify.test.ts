import { generateKeyPairSync } from 'node:crypto';
import { caseProofText, verifierKey } from '@marketsafe/ledger';
import { SampleLog, sampleName } from '@marketsafe/ledger/testing';
import { describe, expect, it } from 'vitest';
import { marketsafe } from '../testing/marketsafe.ts';
import { scratchFolder } from '../testing/scratch-folder.ts';

const folder = scratchFolder();
const { privateKey } = generateKeyPairSync('ed25519');
const log = new SampleLog(privateKey);
log.addCases(3, 4);
const text = caseProofText(log.proofOf('case-0-1'));
const proof = folder.write('proof.json', text);
/** A checkpoint as in a mailbox: with text around it, and with mail's line ends. */
const mail = (checkpoint: string): string =>
  `Keep this mail.\n\n保存。\n\n${checkpoint}\nhttps://x.example\n`.replaceAll('\n', '\r\n');
const verify = (...args: string[]) => marketsafe(['ledger', 'verify', ...args]);

describe('marketsafe ledger verify', () => {
  it('states what it verified, and what it could not', async () => {
    const { code, out } = await verify(proof);
    expect([code, out.split('\n')[0]]).toEqual([0, 'VERIFIED']);
    expect(out).toContain('Case case-0-1: 4 steps, each in the log, in this order');
    expect(out).toContain('2026-03-01T00:01:00.000Z  complaint-filed by desk, 2 details not shown to you  (entry 1)');
    expect(out).toContain('Compare it with the published one');
    expect(out).toContain('whether others see the same log is not shown');
  });

  it('compares the proof with the key and the checkpoint of a mail', async () => {
    const kept = folder.write('mail.txt', mail(log.checkpoint()));
    const { code, out } = await verify(proof, '--key', log.key, '--checkpoint', kept);
    expect([code, out]).toEqual([0, expect.stringContaining('signed by the key that you gave')]);
    expect(out).toContain('The checkpoint of 12 entries that you kept is part of the same history.');
  });

  it('accepts a checkpoint of another size with a consistency proof', async () => {
    const kept = folder.write('older.txt', log.checkpoint(7));
    const without = await verify(proof, '--checkpoint', kept);
    expect([without.code, without.out]).toEqual([1, expect.stringContaining('has another size')]);
    const way = folder.write('way.json', JSON.stringify({ from: 7, to: 12, proof: log.consistency(7, 12) }));
    expect(await verify(proof, '--checkpoint', kept, '--consistency', way)).toMatchObject({ code: 0 });
  });

  it('exits with 1 and names the first failed check', async () => {
    const changed = folder.write('changed.json', text.replace('case-upheld', 'case-closed'));
    const { code, out } = await verify(changed);
    expect([code, out]).toEqual([1, expect.stringContaining('entries[1]: An entry is not the one in the log')]);
    const json = await verify(changed, '--json');
    expect(JSON.parse(json.out)).toEqual({ verified: false, fault: 'entry-changed', at: 1 });
    const stranger = verifierKey(sampleName, generateKeyPairSync('ed25519').privateKey).text;
    expect(await verify(proof, '--key', stranger)).toMatchObject({ code: 1 });
  });

  it('exits with 2 when it cannot read its input', async () => {
    expect(await verify(folder.path('nowhere.json'))).toMatchObject({
      code: 2,
      err: expect.stringContaining('nowhere.json: there is no such file. Check the path.'),
    });
    const words = folder.write('words.txt', 'no checkpoint\n');
    expect(await verify(proof, '--checkpoint', words)).toMatchObject({
      code: 2,
      err: expect.stringContaining('holds no checkpoint'),
    });
    const kept = folder.write('kept.txt', log.checkpoint());
    expect(await verify(proof, '--checkpoint', kept, '--consistency', words)).toMatchObject({ code: 2 });
    expect((await verify()).code).toBe(2);
  });
});
