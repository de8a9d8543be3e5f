import { describe, expect, it } from 'vitest';
import { empty } from '../empty.ts';
import { brand, desk, mark, monday, participant, Stage, system } from '../stage.ts';

const grant = (until: string, agent = 'agency') => ({ type: 'grant-mandate', agent, until }) as const;

describe('a right', () => {
  it('is registered by its holder once, and verified before it counts', () => {
    const stage = new Stage();
    expect(stage.world.right(mark)).toMatchObject({ status: 'active', verifiedBy: 'register-contact' });
    const again = { office: 'x', number: '1', territories: [], classes: [], rightType: 'trademark' } as const;
    const register = { ...again, type: 'register', right: mark, holder: brand } as const;
    expect(stage.right(mark, register, participant(brand))).toEqual({ refused: 'already-exists' });
    expect(stage.right('n', { ...register, right: 'n' }, participant('thief'))).toEqual({
      refused: 'not-for-this-actor',
    });
    stage.must(stage.right('n', { ...register, right: 'n' }, participant(brand)));
    expect(stage.right('n', { type: 'verify', by: 'certificate-at-source' }, participant(brand))).toEqual({
      refused: 'desk-only',
    });
  });

  it('lapses on its day, and is in force again when it is renewed', () => {
    const stage = new Stage();
    stage.register('short', brand, { validUntil: '2026-04-01T00:00:00.000Z' });
    stage.after(60);
    expect(stage.world.right('short')).toMatchObject({ status: 'lapsed', clocks: empty });
    expect(stage.right('short', { type: 'renew', validUntil: monday }, desk('ann'))).toEqual({
      refused: 'ends-in-the-past',
    });
    stage.must(stage.right('short', { type: 'renew', validUntil: '2036-04-01T00:00:00.000Z' }, desk('ann')));
    expect(stage.world.right('short')).toMatchObject({ status: 'active' });
  });

  it('assigned, must be verified by the new holder, and loses its mandates', () => {
    const stage = new Stage();
    stage.must(stage.right(mark, grant('2027-01-01T00:00:00.000Z'), participant(brand)));
    stage.must(stage.right(mark, { type: 'assign', to: 'heir' }, desk('ann')));
    expect(stage.world.right(mark)).toMatchObject({ holder: 'heir', status: 'unverified', mandates: empty });
    stage.must(stage.right(mark, { type: 'verify', by: 'certificate-at-source' }, desk('ann')));
    stage.must(stage.right(mark, { type: 'lapse', cause: 'surrendered' }, desk('ann')));
    expect(stage.right(mark, { type: 'verify', by: 'certificate-at-source' }, desk('ann'))).toEqual({
      refused: 'right-not-active',
    });
  });
});

describe('a mandate', () => {
  it('is given by the holder, ends on its day or by either of them', () => {
    const stage = new Stage();
    expect(stage.right(mark, grant(monday), participant(brand))).toEqual({ refused: 'ends-in-the-past' });
    expect(stage.right(mark, grant('2026-03-05T00:00:00.000Z'), participant('agency'))).toEqual({
      refused: 'not-for-this-actor',
    });
    stage.must(stage.right(mark, grant('2026-03-05T00:00:00.000Z'), participant(brand)));
    stage.must(stage.right(mark, grant('2026-06-05T00:00:00.000Z', 'other'), participant(brand)));
    stage.after(5);
    expect(stage.world.right(mark)).toMatchObject({ mandates: { other: '2026-06-05T00:00:00.000Z' } });
    const end = { type: 'end-mandate', agent: 'other' } as const;
    expect(stage.right(mark, end, participant('stranger'))).toEqual({ refused: 'not-for-this-actor' });
    stage.must(stage.right(mark, end, participant('other')));
    expect(stage.right(mark, end, participant('other'))).toEqual({ refused: 'no-mandate' });
  });

  it('ignores a clock of another instant', () => {
    const stage = new Stage();
    stage.must(stage.right(mark, grant('2026-03-05T00:00:00.000Z'), participant(brand)));
    stage.must(stage.right(mark, { type: 'clock-struck', clock: 'mandateExpiry', due: monday }, system));
    expect(stage.world.right(mark)).toMatchObject({ mandates: { agency: '2026-03-05T00:00:00.000Z' } });
  });
});
