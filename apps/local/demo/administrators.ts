/** Two administrators: what one proposes and the product wants two for, the other confirms. */
import type { z } from 'zod';
import type { Change } from '#libs/contracts/change.js';
import type { Caller } from './caller.js';

const reason = 'ตั้งค่าสำหรับการสาธิต / set up for the demonstration';

export class Administrators {
  constructor(
    private readonly first: Caller,
    private readonly second: Caller,
  ) {}

  /** Returns the id of what was made or changed, once that holds. */
  async change(path: string, body: object): Promise<string> {
    const change = await this.first.post<z.infer<typeof Change>>(path, { ...body, reason });
    if (change.status === 'PENDING') await this.second.post(`/changes/${change.id}/decisions`, { decision: 'confirm' });
    return change.subjectId;
  }
}
