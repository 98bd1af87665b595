/** Who is to sit where, as the reader chooses it: what the solver proposes, until they take another. */
import type { AssignmentPreview } from '../api/administration.ts';

export type Seat = AssignmentPreview['seats'][number];

export interface Choice {
  person: string;
  /** Whether it is carried out. */
  on: boolean;
}

/** By seat, as `keyOf` names it. */
export type Choices = Readonly<Record<string, Choice>>;

export const keyOf = ({ caseId, seat }: { caseId: string; seat: string }) => `${caseId}/${seat}`;

/** Which of the seats of its case it is, from 1. */
export function nthOf(seat: Seat, seats: readonly Seat[]): number {
  return seats.filter(({ caseId }) => caseId === seat.caseId).findIndex((one) => one.seat === seat.seat) + 1;
}

/** Of a seat that is to change hands, that it does. */
export function proposed(seats: readonly Seat[]): Choices {
  return Object.fromEntries(seats.map((seat) => [keyOf(seat), { person: seat.to.id, on: moves(seat, seat.to.id) }]));
}

export function moves({ from }: Seat, person: string): boolean {
  return from?.id !== person;
}

/**
 * One person for every case in which they sit nowhere yet: in a seat that stands empty, else in the first that they may
 * take. Nothing else is carried out.
 */
export function allTo(person: string, seats: readonly Seat[]): Choices {
  const mine = new Set(
    [...new Set(seats.map(({ caseId }) => caseId))].flatMap((id) => {
      const ofCase = seats.filter(({ caseId }) => caseId === id);
      if (ofCase.some(({ from }) => from?.id === person)) return [];
      const free = ofCase.filter(({ eligible }) => eligible.includes(person));
      const seat = free.find(({ from }) => from === null) ?? free[0];
      return seat ? [keyOf(seat)] : [];
    }),
  );
  return Object.fromEntries(
    seats.map((seat) => {
      const key = keyOf(seat);
      return [key, mine.has(key) ? { person, on: true } : { person: seat.to.id, on: false }];
    }),
  );
}
