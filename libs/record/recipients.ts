/** Whom an owed notice goes to: the words of a definition (`party`, `asked`, a role, `told`) become rows to look up. */
import type { OwedNotice } from '#libs/process/command.js';
import type { CaseState, Seat } from '#libs/process/state.js';
import type { Change } from './change.js';

export interface Target {
  seq: number;
  message: string;
  person: string | null;
  /** In which the person is asked: who acts for them must be able to sit in it. */
  seatRole: string | null;
  role: string | null;
  party: string | null;
  /** Of those who hold the role: whose part it cannot be, as they acted in a stage that bars it. */
  barred: readonly string[];
}

export interface AudienceTarget {
  seq: number;
  message: string;
  /** Words: `told`, `subscribers` or both; one row expands both, so that nobody is told twice. */
  selector: string;
}

export function targetsOf(after: CaseState, change: Change): { single: Target[]; audiences: AudienceTarget[] } {
  const first = (change.head?.seq ?? 0) + 1;
  const single = new Map<string, Target>();
  const audiences = new Map<string, AudienceTarget>();
  for (const notice of change.notices)
    for (const to of notice.to) {
      const seq = first + notice.event;
      if (to === 'subscribers' || to === 'told') widen(audiences, seq, notice.message, to);
      else for (const target of targets(after, change, notice, seq, to)) single.set(JSON.stringify(target), target);
    }
  return { single: [...single.values()], audiences: [...audiences.values()] };
}

function widen(audiences: Map<string, AudienceTarget>, seq: number, message: string, word: string): void {
  const name = `${seq} ${message}`;
  const selector = [audiences.get(name)?.selector ?? [], word].flat().join(' ');
  audiences.set(name, { seq, message, selector });
}

function targets(after: CaseState, change: Change, { message }: OwedNotice, seq: number, to: string): Target[] {
  const none: Target = { seq, message, person: null, seatRole: null, role: null, party: null, barred: [] };
  const party = { ...none, party: change.meta.organisationId };
  const isParty = (role: string) => change.definition.roles.some((r) => r.key === role && r.kind === 'party');
  const byRole = (role: string): Target => (isParty(role) ? party : { ...none, role });
  if (to === 'party') return [party];
  if (to !== 'asked' && !to.startsWith('seat:')) return [byRole(to)];
  const stage = change.definition.stages.find(({ key }) => key === after.stage);
  const barred = ({ ask }: Seat) =>
    (stage?.asks.find(({ key }) => key === ask)?.notBy ?? []).flatMap((before) => after.acted[before] ?? []);
  return (
    after.seats
      .filter((seat) => seat.status === 'offered' && (to === 'asked' || to === `seat:${seat.id}`))
      // The party is asked by letters of its own, which do not speak of judging.
      .filter((seat) => message !== 'seat_offered' || !isParty(seat.role))
      .map((seat) =>
        seat.person === null
          ? { ...byRole(seat.role), barred: barred(seat) }
          : { ...none, person: seat.person, seatRole: seat.role },
      )
  );
}
