/** Server-sent events: which case went on, and how far. What it is now, the client fetches. */
import { Controller, Inject, Sse, type MessageEvent } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Observable } from 'rxjs';
import type { SignedIn as Session } from '#libs/access/session.js';
import { Access, Who } from '../access/rule.js';
import { Stream } from './stream.js';

@ApiTags('events')
@Controller('events')
export class StreamController {
  constructor(@Inject(Stream) private readonly stream: Stream) {}

  @Sse('stream')
  @Access('stream.open')
  open(@Who() session: Session): Promise<Observable<MessageEvent>> {
    return this.stream.open(session);
  }
}
