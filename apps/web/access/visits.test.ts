import type { AccessLogItem } from '../api/access-log.ts';
import { visitsIn } from './visits.ts';

const [one, other] = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'];

const row = (second: number, subject: string, more: Partial<AccessLogItem> = {}): AccessLogItem => ({
  id: `${second} ${subject}`,
  at: new Date(Date.UTC(2026, 0, 1, 9, 0, second)).toISOString(),
  userId: 'officer',
  name: 'นภา แสงทอง',
  kind: 'read',
  action: 'case.read',
  actionTitle: null,
  subject,
  code: null,
  times: 1,
  ...more,
});
const shapeOf = (rows: readonly AccessLogItem[]) =>
  visitsIn(rows).map(({ first, rows: read, caseId }) => [first.userId, caseId, read.length]);

describe('the access log', () => {
  test('shows what one person read of a case within a minute as one visit, whatever others did in between', () => {
    const rows = [
      row(30, `GET /cases/${one}`),
      row(29, `GET /cases/${one}/files`),
      row(29, `GET /cases/${one}`, { userId: 'auditor' }),
      row(28, `GET /cases/${one}/events`),
      row(28, `GET /cases/${other}`),
    ];
    expect(shapeOf(rows)).toEqual([
      ['officer', one, 3],
      ['auditor', one, 1],
      ['officer', other, 1],
    ]);
  });

  test('begins another visit after a minute', () => {
    const rows = [row(90, `GET /cases/${one}`), row(31, `GET /cases/${one}/files`), row(30, `GET /cases/${one}`)];
    expect(shapeOf(rows)).toEqual([
      ['officer', one, 2],
      ['officer', one, 1],
    ]);
  });

  test('leaves by itself whatever was refused, and what is of no case', () => {
    const refused = { kind: 'denied', code: 'access_denied' } as const;
    const rows = [
      row(3, `GET /cases/${one}`, refused),
      row(3, `GET /cases/${one}/files`, refused),
      row(2, 'GET /people'),
      row(2, 'GET /people'),
      row(1, `POST /cases/${one}/answers`),
    ];
    expect(visitsIn(rows).map(({ caseId, rows: read }) => [caseId, read.length])).toEqual(rows.map(() => [null, 1]));
  });
});
