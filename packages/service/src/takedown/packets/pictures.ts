import type { CopyOf, ScreenshotOf } from '../captures/index.ts';
import type { Packet, PacketPicture, PacketScreenshot } from './contract.ts';
import { type Bilingual, pictureWords, screenshotFaults } from './words.ts';

/** The pictures of the page in its order, each with the small copy that people see, or why there is none. */
export const picturesOf = (packet: Packet, copies: ReadonlyMap<string, CopyOf>): PacketPicture[] =>
  (packet.page?.pictures ?? []).map((address) => {
    const asked = packet.capture?.log.find((one) => one.what === 'picture' && one.address === address);
    if (asked?.sha256 === undefined) return { address, why: pictureWords.notKept };
    const kept = { address, sha256: asked.sha256, ...(asked.bytes !== undefined && { bytes: asked.bytes }) };
    const copy = copies.get(asked.sha256);
    return copy && 'picture' in copy
      ? { ...kept, thumbnail: copy.picture.toString('base64') }
      : { ...kept, why: whyNot(copy) };
  });

export function screenshotIn(screenshot: ScreenshotOf): PacketScreenshot {
  if ('waits' in screenshot) return { why: pictureWords.screenshotWaits };
  if ('fault' in screenshot) return { why: screenshotFaults[screenshot.fault] };
  const { picture, ...drawn } = screenshot;
  return { ...drawn, picture: picture.toString('base64') };
}

function whyNot(copy: CopyOf | undefined): Bilingual {
  if (copy === undefined) return pictureWords.lost;
  return 'waits' in copy ? pictureWords.waits : pictureWords.refused;
}
