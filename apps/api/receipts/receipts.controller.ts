/** Anybody who holds a receipt can see what it stands for. */
import { Controller, Get, Inject, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Pool } from 'pg';
import { CheckedReceipt, receiptAsGiven, ReceiptCode } from '#libs/contracts/receipt.js';
import { commentHashes, merkleRoot } from '#libs/record/merkle.js';
import { Access } from '../access/rule.js';
import { Database } from '../connections/database.js';
import { Problem } from '../problems/problem.js';

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
    const found = await this.database.comment.findFirst({ where, include: { consultation: true } });
    if (!found) throw new Problem('not_found');
    const { receipt, consultation, at, hash } = found;
    const { id, title, merkleRoot: root } = consultation;
    const sealed = root === null ? null : merkleRoot(await commentHashes(this.pool, id)) === root;
    return { receipt, consultation: { id, title }, at: at.toISOString(), hash, merkleRoot: root, sealed };
  }
}
