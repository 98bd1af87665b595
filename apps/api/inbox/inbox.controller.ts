/** What I am asked, by due: my own seats, free seats of my roles, and what my organisations are asked. */
import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Pool } from 'pg';
import type { SignedIn as Session } from '#libs/access/session.js';
import { InboxPage } from '#libs/contracts/case.js';
import { PageQuery } from '#libs/contracts/value.js';
import { actedBefore } from '#libs/process/ask-rules.js';
import { askKeyOf, askOf, stageTitleFor } from '#libs/process/lookup.js';
import type { Ask, ProcessDefinition, RegisterKind, Stage } from '#libs/process/definition.js';
import type { CaseState } from '#libs/process/state.js';
import { missingItems } from '#libs/process/gate.js';
import { waitingFor, type Waiting } from '#libs/process/waiting.js';
import { inbox, type InboxItem } from '#libs/record/reads/inbox.js';
import { vouchedFor } from '#libs/record/party-register.js';
import { scopeOf } from '#libs/record/reads/scope.js';
import type { CaseRecord } from '#libs/record/record.js';
import { Access, Who } from '../access/rule.js';
import { dueCursorOf, duePage } from '../page/cursor.js';
import { RECORD } from '../record/token.js';

/** What keeps an answer from being enough, whoever gives it. */
const blocking: ReadonlySet<Waiting> = new Set(['moving', 'held', 'paused', 'gate']);

@ApiTags('cases')
@Controller('inbox')
export class InboxController {
  constructor(
    @Inject(Pool) private readonly pool: Pool,
    @Inject(RECORD) private readonly record: CaseRecord,
  ) {}

  @Get()
  @Access('inbox.read')
  @ApiOkResponse({ standardSchema: InboxPage })
  async mine(@Query({ schema: PageQuery }) { cursor, limit }: PageQuery, @Who() { userId }: Session) {
    const after = dueCursorOf(cursor);
    const scope = await scopeOf(this.pool, this.record.definitions, userId);
    const { items: asked, ...page } = duePage(await inbox(this.pool, scope, userId, after, limit));
    const placed = await Promise.all(asked.map((item) => this.placed(item)));
    const states = await this.statesOf(placed.filter(mayBeBlocked).map(({ item }) => item.caseId));
    const vouched = await vouchedFor(
      this.pool,
      placed.flatMap(({ item: { caseId: id }, definition }) => {
        const state = states.get(id);
        return definition && state ? [{ id, definition, state }] : [];
      }),
    );
    const mine = placed.filter((one) => !isBarred(one, states.get(one.item.caseId), userId));
    const items = mine.map((one) => {
      const { caseId } = one.item;
      return { ...named(one), ...standing(one, states.get(caseId), vouched.get(caseId) ?? []) };
    });
    return { ...page, items };
  }

  private async placed(item: InboxItem): Promise<Placed> {
    const definition = await this.record.definitions.nearest(this.pool, item.process, item.version);
    return { item, definition, stage: definition?.stages.find(({ key }) => key === item.stage) };
  }

  private async statesOf(ids: readonly string[]): Promise<ReadonlyMap<string, CaseState>> {
    if (ids.length === 0) return new Map();
    const { rows } = await this.pool.query<{ id: string; state: string }>({
      name: 'inbox_states',
      text: 'SELECT id, state FROM "case" WHERE id = ANY($1)',
      values: [ids],
    });
    return new Map(rows.map(({ id, state }) => [id, JSON.parse(state) as CaseState]));
  }
}

interface Placed {
  item: InboxItem;
  definition: ProcessDefinition | null;
  stage: Stage | undefined;
}

/** Most stages hold nothing up but by whom they ask: the states of their cases need not be read. */
function mayBeBlocked(one: Placed): boolean {
  return one.item.halted || Boolean(one.stage?.gate ?? one.stage?.rounds ?? separated(one));
}

/** The ask, where it is not for everybody who holds its role. Of a meeting its members decide, and not who records it. */
function separated({ item: { seat, personal }, stage }: Placed): Ask | undefined {
  const ask = stage && askOf(stage, askKeyOf(seat));
  return ask?.notBy && ask.how !== 'meeting' && !personal ? ask : undefined;
}

/** A free seat that the person may not take: who prepared a payment does not release it. */
function isBarred(one: Placed, state: CaseState | undefined, userId: string): boolean {
  const ask = separated(one);
  return ask !== undefined && state !== undefined && actedBefore(ask, state, userId, { actedInParent: [] });
}

/** With what its stage is called for whoever is asked, and the answers that the seat may give. */
function named({ item: { version: _, halted: __, ...item }, definition, stage }: Placed) {
  const party = definition?.roles.find(({ key }) => key === item.role)?.kind === 'party';
  const title = stage && stageTitleFor(party ? 'applicant' : 'staff', stage);
  const ask = stage && askOf(stage, askKeyOf(item.seat));
  const asked = (stage?.outcomes ?? []).flatMap((one) => (ask?.answers.includes(one.key) ? [one.title] : []));
  return { ...item, stageTitle: title ?? { th: item.stage, en: item.stage }, asked };
}

/** What stands in the way of an answer, and what the stage still wants to see. */
function standing({ definition, stage }: Placed, state: CaseState | undefined, vouched: readonly RegisterKind[]) {
  if (!definition || !stage || !state) return { blocks: [], missing: [] };
  return {
    blocks: waitingFor(definition, state, vouched).filter((code) => blocking.has(code)),
    missing: missingItems(stage, state, vouched).map(({ title }) => title),
  };
}
