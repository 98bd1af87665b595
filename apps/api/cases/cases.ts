import { Inject, Injectable } from '@nestjs/common';
import { Pool } from 'pg';
import type { z } from 'zod';
import type { Form } from '#libs/administration/form.js';
import { reviewedContent } from '#libs/administration/reviewed.js';
import type { Person } from '#libs/access/person.js';
import type { CaseQuery } from '#libs/contracts/case.js';
import { errors } from '#libs/contracts/errors.js';
import { peersOf } from '#libs/process/discretion.js';
import { stuckStandstill, type Standstill } from '#libs/process/standstill.js';
import type { CaseState } from '#libs/process/state.js';
import { awaited, type AwaitedCase } from '#libs/record/reads/awaited.js';
import { caseList } from '#libs/record/reads/case-list.js';
import { scopeOf } from '#libs/record/reads/scope.js';
import { vouchedFor } from '#libs/record/party-register.js';
import { sitters, standstills } from '#libs/record/reads/standstill.js';
import { tracking, type AskedSeat, type Tracking } from '#libs/record/reads/tracking.js';
import type { CaseRecord } from '#libs/record/record.js';
import { CaseReading, type Discreet } from '../access/case-reading.js';
import { dueCursorOf, duePage } from '../page/cursor.js';
import { Problem } from '../problems/problem.js';
import { RECORD } from '../record/token.js';
import { withNames } from './case-names.js';

interface Sent {
  hash: string;
  sent: boolean;
  body: string | null;
  form: Form | null;
  before: string | null;
}

@Injectable()
export class Cases {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
    @Inject(CaseReading) private readonly reading: CaseReading,
  ) {}

  /** Problem `cursor_invalid`. */
  async list(userId: string, { cursor, limit, q, ...filters }: z.infer<typeof CaseQuery>) {
    const after = dueCursorOf(cursor);
    const scope = await scopeOf(this.pool, this.record.definitions, userId);
    const { items, ...page } = duePage(
      await caseList(this.pool, scope, { ...filters, ...(q && { text: q }) }, after, limit),
    );
    const ours = new Set(scope.organisations);
    const timeless = items.flatMap(({ id, end, dueAt }) => (end === null && dueAt === null ? [id] : []));
    const waits = await awaited(this.pool, timeless);
    const named = items.map(async (item) => {
      const reader = ours.has(item.organisationId ?? '') ? 'applicant' : 'staff';
      const shown = await withNames(this.pool, this.record.definitions, item, reader);
      return { ...shown, waitsFor: await this.named(waits.get(item.id)) };
    });
    return { ...page, items: await Promise.all(named) };
  }

  private async named(one: AwaitedCase | undefined) {
    if (!one) return null;
    const { id, process, version, ordinal, dueAt } = one;
    const definition = await this.record.definitions.nearest(this.pool, process, version);
    return { id, processTitle: definition?.title ?? { th: process, en: process }, ordinal, dueAt };
  }

  async one(person: Person, id: string) {
    const [view, target] = await Promise.all([
      tracking(this.pool, this.record.definitions, id, person.userId),
      this.reading.target(id),
    ]);
    if (!view || !target) throw new Problem('case_not_found');
    const discreet = await this.reading.discretion(person, id);
    const organisationName = discreet?.party ? null : await this.nameOf(view.organisationId);
    if (discreet) {
      const standstill = await this.standstill(id, view, discreet);
      return { ...worded(discreetly(view, discreet, person.userId)), organisationName, standstill };
    }
    const asked = view.asked.map((seat) => (target.roles.includes(seat.role) ? unnamed(seat) : seat));
    return { ...worded({ ...view, asked }), organisationName, stuckReason: null, standstill: null };
  }

  private async nameOf(organisationId: string | null): Promise<string | null> {
    if (organisationId === null) return null;
    const { rows } = await this.pool.query<{ name: string }>({
      name: 'name_of_organisation',
      text: 'SELECT name FROM organisation WHERE id = $1',
      values: [organisationId],
    });
    return rows[0]?.name ?? null;
  }

  /** For those who work on it: it names who is late. */
  private async standstill(id: string, view: Tracking, { definition, party }: Discreet): Promise<Standstill | null> {
    if (view.process.lost || !definition) return view.end ? null : stuckStandstill();
    const { rows } = await this.pool.query<{ state: string }>({
      name: 'state_of_case',
      text: 'SELECT state FROM "case" WHERE id = $1',
      values: [id],
    });
    const states = rows.map(({ state }) => JSON.parse(state) as CaseState);
    const standing = states.map((state) => ({ id, definition, state, blind: party }));
    const names = await sitters(this.pool, states);
    const vouched = await vouchedFor(this.pool, standing);
    return (await standstills(this.pool, this.record.definitions, standing, names, vouched)).get(id) ?? null;
  }

  /** What the case is about, as it was last sent: empty where nobody sent anything, null once its text was erased. */
  async content(id: string, person: Person) {
    const { rows } = await this.pool.query<Sent>({
      name: 'content_of_case',
      text: `SELECT c.state::json->>'contentHash' AS hash, t.id IS NOT NULL AS sent, t.body,
                    (SELECT form FROM call WHERE id = c.call_id) AS form,
                    (SELECT b.body FROM case_text b WHERE b.case_id = c.id AND b.kind = 'content' AND b.hash <> t.hash
                      ORDER BY b.at DESC, b.id DESC LIMIT 1) AS before
             FROM "case" c LEFT JOIN case_text t
               ON t.case_id = c.id AND t.kind = 'content' AND t.hash = c.state::json->>'contentHash'
             WHERE c.id = $1`,
      values: [id],
    });
    const [row] = rows;
    if (!row) throw new Problem('not_found');
    // The engine opens reports and instalments without a word.
    if (!row.sent) return { hash: row.hash, content: {}, before: null };
    const discreet = await this.reading.discretion(person, id);
    const shown = (body: string | null) => {
      const content = body === null ? null : (JSON.parse(body) as Record<string, unknown>);
      return discreet?.party && content ? reviewed(content, discreet, row.form) : content;
    };
    return { hash: row.hash, content: shown(row.body), before: shown(row.before) };
  }
}

/** A choice that cannot be made says why, in words. */
function worded(view: Tracking) {
  const answers = view.possible.answers.map((answer) => {
    if (!answer.refusal) return { ...answer, refusal: null };
    const { title, todo } = errors[answer.refusal.code];
    return { ...answer, refusal: { ...answer.refusal, title, todo } };
  });
  return { ...view, possible: { ...view.possible, answers } };
}

/** Of an application that is judged blind: the facts that it states, and the fields of the form that say so. */
function reviewed(content: Readonly<Record<string, unknown>>, { definition }: Discreet, form: Form | null): object {
  const stated = new Set((definition?.facts ?? []).filter((fact) => fact.stated).map(({ key }) => key));
  return reviewedContent(form ?? {}, content, stated);
}

function discreetly(view: Tracking, { definition, party, peers }: Discreet, reader: string): Tracking {
  const parties = new Set((definition?.roles ?? []).filter(({ kind }) => kind === 'party').map(({ key }) => key));
  const apart = definition ? peersOf(definition) : new Set<string>();
  const asked = view.asked.map((seat) => {
    if (party && parties.has(seat.role)) return unnamed(seat);
    const peer = peers && !view.moving && apart.has(seat.ask) && seat.personId !== reader;
    return peer ? { ...seat, outcome: null } : seat;
  });
  return { ...view, organisationId: party ? null : view.organisationId, asked };
}

/** The party learns that a seat is offered or answered, not by whom, nor what it said before the stage settles. */
function unnamed(seat: AskedSeat): AskedSeat {
  return { ...seat, personId: null, personName: null, outcome: null, onBehalfOf: null };
}
