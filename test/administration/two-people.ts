/** Two administrators of the seeded programme: one proposes, the other confirms. */
import { signedIn, type ApiUnderTest, type Caller, type Reply } from '#test/api/stack.js';

export interface TwoPeople {
  first: Caller;
  second: Caller;
  propose(path: string, body?: object): Promise<Reply>;
  confirm(change: Reply): Promise<Reply>;
  /** Proposes and, where it needs that, confirms. Returns the id of what was made or changed. */
  change(path: string, body?: object): Promise<string>;
}

const reason = 'ตามมติที่ประชุม';

export async function twoPeople(api: ApiUnderTest): Promise<TwoPeople> {
  const [first, second] = [await signedIn(api, 'admin'), await signedIn(api, 'admin2')];
  const propose = (path: string, body: object = {}) => first.post(path, { reason, ...body });
  const confirm = ({ body }: Reply) => second.post(`/changes/${body.id}/decisions`, { decision: 'confirm' });
  return {
    first,
    second,
    propose,
    confirm,
    async change(path, body) {
      const proposed = await propose(path, body);
      const done = proposed.body.status === 'PENDING' ? await confirm(proposed) : proposed;
      if (done.body.status !== 'APPLIED') throw new Error(JSON.stringify(done.body));
      return done.body.subjectId;
    },
  };
}
