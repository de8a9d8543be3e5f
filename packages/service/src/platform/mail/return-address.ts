/**
 * The address for bounces and replies names the notice that they answer: `mail+<tag>@programme.example`. The tag is signed, so a
 * stranger cannot write one. Mail servers may change the case of letters, hence hexadecimal digits.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** Bytes of the signature. With the id that makes 48 characters of the 64 that a local part may have (RFC 5321). */
const signatureBytes = 8;
/** Characters that are left for the local part of the address itself. */
export const mostLocalCharacters = 64 - 1 - 2 * (16 + signatureBytes);

const signature = (key: string, notice: string): Buffer =>
  createHmac('sha256', key).update(`return-address:${notice}`).digest().subarray(0, signatureBytes);

export const tagOf = (key: string, notice: string): string =>
  `${notice.replaceAll('-', '')}${signature(key, notice).toString('hex')}`;

const form = /\+([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})([0-9a-f]{16})@/i;

/** The notice whose signed tag an address holds. */
export function noticeOf(key: string, address: string): string | undefined {
  const [, ...parts] = form.exec(address) ?? [];
  const given = parts.pop();
  if (given === undefined) return undefined;
  const notice = parts.join('-').toLowerCase();
  return timingSafeEqual(Buffer.from(given, 'hex'), signature(key, notice)) ? notice : undefined;
}

/** `mail@programme.example` with a tag (RFC 5233). */
export function tagged(address: string, tag: string): string {
  const at = address.lastIndexOf('@');
  return `${address.slice(0, at)}+${tag}${address.slice(at)}`;
}
