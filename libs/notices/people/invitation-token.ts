/** The token of an invitation: derived, so that it stands in the letter alone and in no table. */
import { createHmac } from 'node:crypto';

export function invitationToken(secret: string, id: string): string {
  return createHmac('sha256', secret).update(`invitation ${id}`).digest('base64url');
}
