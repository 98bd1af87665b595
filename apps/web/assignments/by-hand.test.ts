import { allTo, nthOf, proposed, type Seat } from './by-hand.ts';

const somebody = (id: string) => ({ id, name: id });
const because = { tags: [], of: 0, load: 0, province: false, pool: null, text: { th: '', en: '' } };

function seat(caseId: string, name: string, from: string | null, to: string, eligible: string[]): Seat {
  const about = { caseId, reference: caseId, title: '', seat: name, role: 'reviewer', because };
  return { ...about, from: from === null ? null : somebody(from), to: somebody(to), eligible };
}

const seats = [
  seat('a', '1', 'kamon', 'kamon', ['kamon', 'jira', 'daniel']),
  seat('a', '2', null, 'daniel', ['kamon', 'jira', 'daniel']),
  seat('b', '1', 'jira', 'jira', ['jira', 'daniel']),
  seat('c', '1', 'daniel', 'kamon', ['kamon', 'daniel']),
];

const carriedOut = (choices: ReturnType<typeof allTo>) =>
  Object.entries(choices).flatMap(([key, { person, on }]) => (on ? [`${key} ${person}`] : []));

test('what the solver moves is ticked, and what stays is not', () => {
  expect(carriedOut(proposed(seats))).toEqual(['a/2 daniel', 'c/1 kamon']);
});

test('one person for all takes an empty seat first, sits in no case twice, and in none that is not for them', () => {
  expect(carriedOut(allTo('jira', seats))).toEqual(['a/2 jira']);
  expect(carriedOut(allTo('kamon', seats))).toEqual(['c/1 kamon']);
  expect(carriedOut(allTo('daniel', seats))).toEqual(['a/2 daniel', 'b/1 daniel']);
});

test('the seats of one case are told apart by their number', () => {
  expect(seats.map((one) => `${one.reference} ${nthOf(one, seats)}`)).toEqual(['a 1', 'a 2', 'b 1', 'c 1']);
});
