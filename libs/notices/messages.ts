/** Every message by its key, as definitions and notice rows name it. */
import type { Message } from './message.js';
import { agreement } from './messages/agreement.js';
import { caseClosed } from './messages/case-closed.js';
import { consultationClosed } from './messages/consultation-closed.js';
import { consultationExtended } from './messages/consultation-extended.js';
import { consultationOpened } from './messages/consultation-opened.js';
import { decision } from './messages/decision.js';
import { escalated } from './messages/escalated.js';
import { filedForYou } from './messages/filed-for-you.js';
import { payment } from './messages/payment.js';
import { received } from './messages/received.js';
import { reminder } from './messages/reminder.js';
import { reportDue } from './messages/report-due.js';
import { reportOverdue } from './messages/report-overdue.js';
import { returned } from './messages/returned.js';
import { seatOffered } from './messages/seat-offered.js';
import { subscription } from './messages/subscription.js';
import { summaryPublished } from './messages/summary-published.js';

const all = [
  received,
  filedForYou,
  returned,
  seatOffered,
  reminder,
  escalated,
  decision,
  agreement,
  payment,
  reportDue,
  reportOverdue,
  consultationOpened,
  consultationExtended,
  consultationClosed,
  summaryPublished,
  subscription,
  caseClosed,
];

export const messages: ReadonlyMap<string, Message> = new Map(all.map((message) => [message.key, message]));

/** The message of that key; an Error for a key that no message has. */
export function messageOf(key: string): Message {
  const message = messages.get(key);
  if (!message) throw new Error(`there is no message ${key}`);
  return message;
}
