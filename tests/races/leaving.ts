import { of, type Race, those } from './race.ts';
import { answered, noneMet, told } from './told.ts';

/**
 * Who leaves loses access at once, and what they decided is decided once: the ruling stands under their name, or the case waits for another
 * person. `closed`: whose account is closed while the leaver rules; for the control another person's.
 */
export const rulingAgainstLeaving = (closed: 'the leaver' | 'another' = 'the leaver'): Race => ({
  name: 'a ruling against the closure of its reviewer’s account',
  async prepare(side) {
    const { running } = side;
    const id = await answered(side, 'left', '900');
    await running.call('POST', `/cases/${id}/stand-behind`, { as: side.brand.token, body: {} });
    await running.settle();
    const head = await running.deskUser('head', { position: 'administrator' });
    const person = async (name: string) => {
      const token = await running.deskUser(name);
      const { body } = await running.call('GET', '/me', { as: token });
      return { token, id: String(body.user.id) };
    };
    let leaver = { token: '', id: '' };
    let closing = leaver;
    return {
      // A closed account is not restored with the rows: each pair has people of its own.
      async begin(pair) {
        leaver = await person(`leaver-${pair}`);
        closing = closed === 'the leaver' ? leaver : await person(`another-${pair}`);
      },
      commands: [
        () => {
          const body = { outcome: 'upheld', checklist: noneMet, reasons: 'The invoice names other goods.' };
          return told(running.call('POST', `/desk/cases/${id}/ruling`, { as: leaver.token, body }));
        },
        () => told(running.call('POST', `/members/${closing.id}/closure`, { as: head })),
      ],
      async faults({ events, rows, outcomes: [ruled, left] }) {
        const rulings = of(events, 'case-upheld');
        const [state] = await rows<{ status: string; tasks: number }>(`
          select state ->> 'status' as status,
            (select count(*)::int from desk_task where subject = '${id}' and done_at is null) as tasks
          from aggregate where kind = 'case' and id = '${id}'`);
        const isRuled = ruled === '200';
        return those(
          [left !== '200', `the account was not closed: ${left}`],
          [!isRuled && !ruled.startsWith('401'), `the ruling ended otherwise: ${ruled}`],
          [rulings.length !== (isRuled ? 1 : 0), `ruled ${rulings.length} times, and told ${ruled}`],
          [rulings.some(({ payload }) => payload.decider !== leaver.id), 'the ruling names another person'],
          [(state?.status === 'upheld') !== isRuled, `the case stands at ${state?.status}`],
          [(state?.tasks === 0) !== isRuled, 'whether a ruling is asked for is not as it was decided'],
          [
            (await told(running.call('GET', '/me', { as: leaver.token }))) !== '401 not-signed-in',
            'who left has access',
          ],
        );
      },
    };
  },
});
