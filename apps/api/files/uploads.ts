/** An upload is the body itself, as octets: a form on another site cannot send that, and nothing has to be taken apart. */
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Readable } from 'node:stream';
import { UPLOADS_PER_PERSON_PER_MINUTE } from '#libs/contracts/limits.js';
import type { StoredFile } from '#libs/contracts/file.js';
import { Files, type Upload } from '#libs/files/files.js';
import { SharedPace } from '../pace/shared-pace.js';
import { Problem } from '../problems/problem.js';

export const UPLOAD_TYPE = 'application/octet-stream';

/** Hands the stream on unread: it is for the handler, once the guards have let the request pass. */
export function takeUploads(fastify: FastifyInstance): void {
  fastify.addContentTypeParser(UPLOAD_TYPE, (_request, payload, done) => done(null, payload));
}

export type Sent = Omit<Upload, 'key'>;

@Injectable()
export class Uploads {
  constructor(
    @Inject(Files) private readonly files: Files,
    @Inject(SharedPace) private readonly pace: SharedPace,
  ) {}

  /** Problems: `media_type_unsupported`, `too_many_requests`, and those of `Files.receive`. */
  async take(request: FastifyRequest, reply: FastifyReply, sent: Sent): Promise<StoredFile> {
    try {
      const stream = streamOf(request);
      await this.pace.demand('upload', sent.userId, UPLOADS_PER_PERSON_PER_MINUTE);
      return await this.files.receive({ ...sent, key: String(request.headers['idempotency-key']) }, stream);
    } catch (reason) {
      // What was not read is not waited for.
      void reply.header('connection', 'close');
      // Whoever hung up hears no answer, and it was no fault of ours.
      if (request.raw.destroyed && !request.raw.complete) throw new Problem('body_malformed');
      throw reason;
    }
  }
}

function streamOf({ body, headers }: FastifyRequest): Readable {
  if (headers['content-type'] !== UPLOAD_TYPE) throw new Problem('media_type_unsupported');
  return body as Readable;
}
