import { hash } from 'node:crypto';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import { z } from 'zod';
import { challengeLife } from './passkey-challenge.ts';

const Base64url = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .regex(/^[\w-]+$/);
/** WebAuthn allows ids of 1023 bytes. */
const CredentialId = Base64url(1364);
const kind = { id: CredentialId, rawId: CredentialId, type: z.literal('public-key') };

/** A passkey's answer to a challenge: what WebAuthn calls `AuthenticationResponseJSON`, without what is not read. */
export const PasskeyAnswer = z
  .strictObject({
    ...kind,
    response: z.strictObject({
      authenticatorData: Base64url(2000),
      clientDataJSON: Base64url(4000),
      signature: Base64url(8000),
      userHandle: Base64url(100).optional(),
    }),
  })
  .meta({ id: 'PasskeyAnswer' });
export type PasskeyAnswer = z.infer<typeof PasskeyAnswer>;

/** A new passkey: `RegistrationResponseJSON`, without what is not read. */
export const NewPasskey = z.strictObject({
  ...kind,
  response: z.strictObject({
    attestationObject: Base64url(16_000),
    clientDataJSON: Base64url(4000),
  }),
});
export type NewPasskey = z.infer<typeof NewPasskey>;

/** A passkey as it is kept. */
export interface KeptPasskey {
  readonly credential: string;
  readonly publicKey: string;
  readonly counter: number;
}

/** The site that passkeys are for: they work on pages of this origin alone. */
export interface Site {
  readonly name: string;
  readonly origin: string;
}

export type Refused = { readonly refused: string };

/** Loaded at its first use: it takes longer than the rest of the sign-in. */
const library = () => import('@simplewebauthn/server');
const siteId = ({ origin }: Site): string => new URL(origin).hostname;

/** Stands for a user in their passkeys: no name, and the same in each. */
const handleOf = (user: string): Buffer => hash('sha256', `passkeys of ${user}`, 'buffer');

const inMilliseconds = { timeout: challengeLife * 1000 };
/** EdDSA, ES256 and RS256: what authenticators have, and Node without an experiment. */
const supportedAlgorithmIDs = [-8, -7, -257];
/** The PIN, finger or face that unlocks the passkey: what makes it two factors. */
const userVerification = 'required';

/** What a browser needs to make a passkey. */
export async function newPasskeyOptions(
  site: Site,
  { id, email, name }: { readonly id: string; readonly email: string; readonly name: string },
  { challenge, others }: { readonly challenge: string; readonly others: readonly string[] },
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const { generateRegistrationOptions } = await library();
  return generateRegistrationOptions({
    ...{ rpName: site.name, rpID: siteId(site), userID: new Uint8Array(handleOf(id)), userName: email },
    ...{ userDisplayName: name, challenge: Buffer.from(challenge, 'base64url'), attestationType: 'none' },
    ...{ excludeCredentials: others.map((one) => ({ id: one })), supportedAlgorithmIDs, ...inMilliseconds },
    authenticatorSelection: { residentKey: 'required', userVerification },
  });
}

/** What a browser needs to show a passkey. `of`: one of these; absent: the person chooses. */
export async function passkeyOptions(
  site: Site,
  { challenge, of }: { readonly challenge: string; readonly of?: readonly string[] | undefined },
): Promise<PublicKeyCredentialRequestOptionsJSON> {
  const { generateAuthenticationOptions } = await library();
  return generateAuthenticationOptions({
    ...{ rpID: siteId(site), challenge: Buffer.from(challenge, 'base64url'), userVerification, ...inMilliseconds },
    ...(of && { allowCredentials: of.map((id) => ({ id })) }),
  });
}

/** @returns the passkey to keep, or why it is none of this site, for this challenge, with the person verified */
export async function readNewPasskey(
  site: Site,
  given: NewPasskey,
  isOurs: (challenge: string) => boolean,
): Promise<(KeptPasskey & { readonly challenge: string }) | Refused> {
  const { verifyRegistrationResponse } = await library();
  const asked = remembering(isOurs);
  try {
    await refuseCertificates(given.response.attestationObject);
    const { registrationInfo } = await verifyRegistrationResponse({
      ...{ response: asLibraryWants(given), expectedChallenge: asked.is, expectedOrigin: site.origin },
      ...{ expectedRPID: siteId(site), requireUserVerification: true, supportedAlgorithmIDs },
    });
    if (!registrationInfo) return { refused: 'not verified' };
    const { id: credential, publicKey, counter } = registrationInfo.credential;
    return { credential, publicKey: Buffer.from(publicKey).toString('base64url'), counter, challenge: asked.said() };
  } catch (error) {
    return refusedBy(error);
  }
}

/** @returns the passkey's counter, or why its answer does not count */
export async function readPasskeyAnswer(
  site: Site,
  given: PasskeyAnswer,
  {
    user,
    kept,
    isOurs,
  }: { readonly user: string; readonly kept: KeptPasskey; readonly isOurs: (challenge: string) => boolean },
): Promise<{ readonly counter: number; readonly challenge: string } | Refused> {
  const { userHandle } = given.response;
  if (userHandle && userHandle !== handleOf(user).toString('base64url')) return { refused: 'of another person' };
  const { verifyAuthenticationResponse } = await library();
  const { credential: id, publicKey, counter } = kept;
  const asked = remembering(isOurs);
  try {
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      ...{ response: asLibraryWants(given), expectedChallenge: asked.is, expectedOrigin: site.origin },
      ...{ expectedRPID: siteId(site), requireUserVerification: true },
      credential: { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64url')), counter },
    });
    return verified
      ? { counter: authenticationInfo.newCounter, challenge: asked.said() }
      : { refused: 'wrong signature' };
  } catch (error) {
    return refusedBy(error);
  }
}

/**
 * A certificate names addresses of lists of revoked ones, which the library would ask without our way out (ADR 0009). We ask for no
 * certificate, and browsers then send none.
 */
async function refuseCertificates(attestation: string): Promise<void> {
  const { decodeAttestationObject } = await import('@simplewebauthn/server/helpers');
  const read = decodeAttestationObject(new Uint8Array(Buffer.from(attestation, 'base64url')));
  const [form, statement] = [read.get('fmt'), read.get('attStmt')] as const;
  if (form === 'none' || (form === 'packed' && statement.get('x5c') === undefined)) return;
  throw new Error(`attested as ${String(form)}`);
}

/** The library tells the challenge that an answer is for to this function alone. */
function remembering(isOurs: (challenge: string) => boolean) {
  let said = '';
  return {
    is: (challenge: string): boolean => {
      said = challenge;
      return isOurs(challenge);
    },
    said: () => said,
  };
}

/** The library's type has more fields, none of which it reads. */
const asLibraryWants = (given: PasskeyAnswer | NewPasskey) => ({ ...given, clientExtensionResults: {} }) as never;

/** The library's words repeat bytes of the answer. */
const refusedBy = (error: unknown): Refused => ({ refused: String(error).replaceAll(/[^ -~]/g, '?') });
