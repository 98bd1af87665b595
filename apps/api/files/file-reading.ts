/** Who may send and read files: by the matrix, through the draft, the case or the organisation that they belong to. */
import { Inject, Injectable } from '@nestjs/common';
import type { Person } from '#libs/access/person.js';
import type { FilePurpose, StoredFile } from '#libs/contracts/file.js';
import type { FileOwner, OwnedFile } from '#libs/files/files.js';
import { CaseReading } from '../access/case-reading.js';
import { demand } from '../access/demand.js';
import { Database } from '../connections/database.js';
import { Problem } from '../problems/problem.js';

/** Of what lies with a case, what its party reads. */
const forParty: ReadonlySet<FilePurpose> = new Set(['attachment', 'paper_application', 'signed_agreement']);

@Injectable()
export class FileReading {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CaseReading) private readonly cases: CaseReading,
  ) {}

  /** Problems: `draft_not_found`, `not_a_member` for viewers, `draft_closed`. */
  async demandOpenDraft(person: Person, id: string): Promise<void> {
    const draft = await this.draft(id);
    demand(person, 'draft.write', draft);
    if (draft.status !== 'open') throw new Problem('draft_closed', { values: { status: draft.status } });
  }

  /** The scan of a paper lies with a case that was filed on paper. Problem `not_found` with any other. */
  async demandPaper(caseId: string): Promise<void> {
    const filing = await this.database.assistedFiling.findUnique({ where: { caseId } });
    if (!filing) throw new Problem('not_found', { values: { missing: 'assisted_filing' } });
  }

  /** Problems `draft_not_found`, `case_not_found`, `not_found`: to whoever may not know of it. */
  async demandReading(person: Person, { kind, id }: FileOwner): Promise<void> {
    if (kind === 'caseId') return this.cases.demand(person, id);
    if (kind === 'draftId') return demand(person, 'draft.read', await this.draft(id));
    const organisation = await this.database.organisation.findUnique({ where: { id }, select: { province: true } });
    return demand(person, 'verification.read', { organisationId: id, province: organisation?.province ?? null });
  }

  /** What the person may see of what lies there. */
  async shown(person: Person, owner: FileOwner, files: StoredFile[]): Promise<StoredFile[]> {
    if (owner.kind !== 'caseId') return files;
    const discreet = await this.cases.discretion(person, owner.id);
    // Names and authors of files say whose they are.
    if (discreet) return discreet.party ? [] : files;
    return files.filter(({ purpose }) => forParty.has(purpose));
  }

  /** Problem `not_found` to whoever may not read it. */
  async demandFile(person: Person, file: OwnedFile | null): Promise<OwnedFile> {
    if (!file) throw new Problem('not_found');
    const owner = ownerOf(file);
    await this.demandReading(person, owner).catch((reason: unknown) => {
      throw reason instanceof Problem ? new Problem('not_found') : reason;
    });
    if ((await this.shown(person, owner, [file])).length === 0) throw new Problem('not_found');
    return file;
  }

  private async draft(id: string) {
    const draft = await this.database.draft.findUnique({
      where: { id },
      select: { organisationId: true, status: true },
    });
    if (!draft) throw new Problem('draft_not_found');
    return draft;
  }
}

/** A draft that was submitted has handed its files on to its case. */
function ownerOf({ caseId, draftId, organisationId }: OwnedFile): FileOwner {
  if (caseId) return { kind: 'caseId', id: caseId };
  if (draftId) return { kind: 'draftId', id: draftId };
  if (organisationId) return { kind: 'organisationId', id: organisationId };
  throw new Error('the database lets no file belong to nobody');
}
