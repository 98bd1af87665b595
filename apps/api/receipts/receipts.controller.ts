/** Anybody who holds a receipt can see what it stands for. */
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Pool } from 'pg';
import { CheckedReceipt, receiptAsGiven, ReceiptCode } from '#libs/contracts/receipt.js';
import { commentHashes, merkleRoot } from '#libs/record/merkle.js';
import { Access } from '../access/rule.js';
import { Database } from '../connections/database.js';
import { Problem } from '../problems/problem.js';

const iso = (at: Date | null): string | null => at?.toISOString() ?? null;

@ApiTags('receipts')
@Controller('receipts')
export class ReceiptsController {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Pool) private readonly pool: Pool,
  ) {}

  /** The tree is built anew from the comments as they stand: a comment that was changed or removed would show. */
  @Get(':receipt')
  @Access('receipt.check')
  @ApiOkResponse({ standardSchema: CheckedReceipt })
  async check(@Param('receipt', { schema: ReceiptCode }) asked: string) {
    const where = { receipt: { in: [asked, receiptAsGiven(asked)] } };
    const found = await this.database.comment.findFirst({ where, include: { consultation: true, issue: true } });
    if (!found) throw new Problem('not_found');
    const { receipt, at, hash } = found;
    const { id, title, closedAt, publishedAt, merkleRoot: root } = found.consultation;
    // The staff may still be grouping comments: what became of one is published with the summary, not before.
    const issue = publishedAt && found.issue;
    const sealed = root === null ? null : merkleRoot(await commentHashes(this.pool, id)) === root;
    return {
      receipt,
      consultation: { id, title, closedAt: iso(closedAt), publishedAt: iso(publishedAt) },
      issue: issue && { ordinal: issue.ordinal, title: issue.title },
      at: at.toISOString(),
      hash,
      merkleRoot: root,
      sealed,
    };
  }
}
