import type { RightEvent } from './events.ts';
import type { RegisteredRight, RightClocks, RightState } from './state.ts';

export function evolveRight(state: RightState, event: RightEvent): RightState {
  if (event.type === 'right-registered') {
    const { type: _type, ...said } = event;
    return withClocks({ ...said, status: 'unverified', clocks: {}, mandates: {} });
  }
  return state.status === 'unregistered' ? state : withClocks(evolveRegistered(state, event));
}

function evolveRegistered(
  state: RegisteredRight,
  event: Exclude<RightEvent, { type: 'right-registered' }>,
): RegisteredRight {
  switch (event.type) {
    case 'right-verified':
      return {
        ...{ ...state, status: 'active', verifiedBy: event.by },
        ...(event.against !== undefined && { verifiedAgainst: event.against }),
        ...(event.association !== undefined && { vouchedBy: event.association }),
      };
    case 'right-lapsed':
      return { ...state, status: 'lapsed' };
    case 'right-renewed':
      return {
        ...state,
        status: state.verifiedBy === undefined ? 'unverified' : 'active',
        validUntil: event.validUntil,
      };
    case 'register-noted': {
      const { registeredOn: _day, challenge: _challenge, ...rest } = state;
      const { type: _type, at: _at, ...said } = event;
      return { ...rest, ...said };
    }
    case 'right-assigned': {
      // The new holder must prove the right as the former one did.
      const { verifiedBy: _by, verifiedAgainst: _against, vouchedBy: _association, ...rest } = state;
      return { ...rest, holder: event.to, status: state.status === 'lapsed' ? 'lapsed' : 'unverified' };
    }
    case 'mandate-granted':
      return { ...state, mandates: { ...state.mandates, [event.agent]: event.until } };
    case 'mandate-ended': {
      const { [event.agent]: _ended, ...mandates } = state.mandates;
      return { ...state, mandates };
    }
  }
}

function withClocks(state: RegisteredRight): RegisteredRight {
  const mandateExpiry = Object.values(state.mandates).sort()[0];
  const clocks: RightClocks = {
    ...(state.validUntil !== undefined && state.status !== 'lapsed' && { expiry: state.validUntil }),
    ...(mandateExpiry !== undefined && { mandateExpiry }),
  };
  return { ...state, clocks };
}
