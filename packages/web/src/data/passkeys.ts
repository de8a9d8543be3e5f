import { type NewPasskey, type PasskeyAnswer, type PasskeyOptions, ProblemError } from '@marketsafe/sdk';
import {
  browserSupportsWebAuthn,
  browserSupportsWebAuthnAutofill,
  startAuthentication,
  startRegistration,
  WebAuthnAbortService,
} from '@simplewebauthn/browser';

/** Browsers know passkeys on encrypted pages (and on this machine), under a name: for a bare network address they make none. */
export const passkeysWork: boolean =
  browserSupportsWebAuthn() && isSecureContext && !/^(\d+(\.\d+){3}|\[.*\])$/.test(location.hostname);

/** Whether the browser offers passkeys among what it fills in. */
export const fillsInPasskeys = async (): Promise<boolean> => passkeysWork && (await browserSupportsWebAuthnAutofill());

/** Asks the reader for a passkey. `fillsIn`: waits until they choose one in a field. @throws ProblemError `passkey-cancelled` */
export async function showPasskey(options: PasskeyOptions, fillsIn = false): Promise<PasskeyAnswer> {
  const shown = await startAuthentication({ optionsJSON: options as never, useBrowserAutofill: fillsIn }).catch(
    cancelled,
  );
  const { authenticatorData, clientDataJSON, signature, userHandle } = shown.response;
  const response = { authenticatorData, clientDataJSON, signature, ...(userHandle && { userHandle }) };
  return { id: shown.id, rawId: shown.rawId, type: 'public-key', response };
}

/** Makes a passkey. @throws ProblemError `passkey-cancelled` */
export async function makePasskey(options: PasskeyOptions): Promise<NewPasskey> {
  const made = await startRegistration({ optionsJSON: options as never }).catch(cancelled);
  const { attestationObject, clientDataJSON } = made.response;
  return { id: made.id, rawId: made.rawId, type: 'public-key', response: { attestationObject, clientDataJSON } };
}

/** Stops waiting for a passkey that is filled in. */
export const stopWaiting = (): void => WebAuthnAbortService.cancelCeremony();

function cancelled(cause: Error): never {
  // Of a passkey that is there already, the browser says so after the reader touched it.
  const code = cause.name === 'InvalidStateError' ? 'passkey-there' : 'passkey-cancelled';
  throw new ProblemError({ status: 422, code });
}
