import { sha256 } from '../sha256.ts';

const leafPrefix = Buffer.of(0);
const nodePrefix = Buffer.of(1);

/** RFC 6962 section 2.1: SHA-256(0x00, data). */
export const leafNode = (data: Uint8Array): Buffer => sha256(leafPrefix, data);

/** RFC 6962 section 2.1: SHA-256(0x01, left, right). */
export const parentNode = (left: Uint8Array, right: Uint8Array): Buffer => sha256(nodePrefix, left, right);

/** The root of a tree without leaves. */
export const emptyRoot: Buffer = sha256(Buffer.of());
