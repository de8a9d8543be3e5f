import { hash } from 'node:crypto';
import { wholeOf } from '@marketsafe/terms';
import { bankPicture } from '../../intake/photo-bank/index.ts';
import { noPicture, readPicture, seesPicture } from '../../intake/pictures/index.ts';
import { type MadeLater, Picture } from '../../platform/handler.ts';
import { notFound } from '../../platform/problem.ts';
import { readCopies } from '../captures/index.ts';
import type { Party } from '../cases/index.ts';
import { openPacket, type PacketDependencies } from './read-packet.ts';

/**
 * The first picture of a case's listing for a party who may see the case: the one that was kept as evidence when the complaint was filed.
 * Where none was kept, as the packet says, what the cache has of the same address, if the party may see that.
 * @param tenant the party's
 */
export const casePicture =
  (deps: PacketDependencies, tenant: string, id: string, reader: Party): MadeLater =>
  async () => {
    const { packet } = await deps.transactions.prove(tenant, (tx) => openPacket(tx, id, reader));
    const [address] = packet.page?.pictures ?? [];
    if (address === undefined) throw noPicture('absent');
    const asked = packet.capture?.log.find((one) => one.what === 'picture' && one.address === address);
    if (asked?.sha256 === undefined) {
      const { marketplace, id: listing } = wholeOf(packet.target);
      if (!(await deps.transactions.read(tenant, (tx) => seesPicture(tx, tenant, { marketplace, listing }))))
        throw noPicture('absent');
      return readPicture(deps, { marketplace, address });
    }
    const copy = (await readCopies(deps, packet.bundle, [asked.sha256])).get(asked.sha256);
    if (copy === undefined) throw noPicture('absent');
    if ('waits' in copy) throw noPicture('waits');
    if (!('picture' in copy)) throw noPicture('unreadable');
    const { picture } = copy;
    return new Picture(hash('sha256', picture, 'hex'), async () => picture);
  };

/**
 * A picture with which a packet compares one of the listing's, for a party who may see the case. A seller does not see what another's
 * listing showed. It is gone when the bank has it no longer; what the packet says of it stays.
 */
export const comparedPicture =
  (
    deps: PacketDependencies,
    tenant: string,
    of: { readonly case: string; readonly picture: string },
    reader: Party,
  ): MadeLater =>
  async () => {
    const { packet } = await deps.transactions.prove(tenant, (tx) => openPacket(tx, of.case, reader));
    const compared = packet.comparison.pictures?.find((one) => one.with.id === of.picture);
    if (!compared || (reader === 'seller' && compared.with.bank === 'case')) throw notFound('picture');
    return bankPicture(deps, of.picture);
  };
