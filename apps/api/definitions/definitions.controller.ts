/** Stored processes: read by everybody, added by two people. */
import { Body, Controller, Get, Inject, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import type { Person } from '#libs/access/person.js';
import { definitionId } from '#libs/administration/definition.js';
import { Change } from '#libs/contracts/change.js';
import { Definition, Definitions, ProposedDefinition } from '#libs/contracts/rules.js';
import { Code } from '#libs/contracts/value.js';
import type { ProcessDefinition } from '#libs/process/definition.js';
import type { Idempotency } from '#libs/record/request.js';
import type { Definition as Row } from '#prisma/generated/client.js';
import { Access, Asker } from '../access/rule.js';
import { ChangeDesk } from '../changes/change-desk.js';
import { Database } from '../connections/database.js';
import { Once } from '../idempotency/idempotency.js';
import { Problem } from '../problems/problem.js';

/** Versions of a dozen processes over many years. */
const DEFINITIONS_SHOWN_MAX = 500;
const Version = z.coerce.number().int().min(1).max(1_000_000);

@ApiTags('rules')
@Controller('definitions')
export class DefinitionsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(ChangeDesk) private readonly desk: ChangeDesk,
  ) {}

  @Get()
  @Access('rules.read')
  @ApiOkResponse({ standardSchema: Definitions })
  async list() {
    const rows = await this.database.definition.findMany({
      orderBy: [{ key: 'asc' }, { version: 'asc' }],
      take: DEFINITIONS_SHOWN_MAX,
    });
    return { items: rows.map(itemOf) };
  }

  @Get(':key/:version')
  @Access('rules.read')
  @ApiOkResponse({ standardSchema: Definition })
  async one(@Param('key', { schema: Code }) key: string, @Param('version', { schema: Version }) version: number) {
    const row = await this.database.definition.findUnique({ where: { key_version: { key, version } } });
    if (!row) throw new Problem('not_found');
    return { ...itemOf(row), definition: JSON.parse(row.body) as ProcessDefinition };
  }

  /** The rules check it now and again when a second person confirms it. Cases and calls keep the version that they have. */
  @Post()
  @Access('rules.change')
  @ApiCreatedResponse({ standardSchema: Change })
  store(
    @Body({ schema: ProposedDefinition }) { definition, reason, effectiveAt }: z.infer<typeof ProposedDefinition>,
    @Asker() person: Person,
    @Once() once: Idempotency,
  ) {
    const subjectId = definitionId(definition);
    return this.desk.propose(person, { kind: 'definition', subjectId, after: definition, reason, effectiveAt }, once);
  }
}

function itemOf({ key, version, body, hash, at }: Row) {
  const { title, subject } = JSON.parse(body) as ProcessDefinition;
  return { key, version, title, subject, hash, at: at.toISOString() };
}
