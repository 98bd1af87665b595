/** The page behind the link in a letter: says how things stand and asks before anything changes, for mail scanners follow links. */
import type { Language } from '#libs/calendar/buddhist-era.js';
import { escapeHtml } from '#libs/html/escape.js';
import type { Subscription } from '#libs/notices/subscription.js';

const words = {
  th: {
    title: 'ข่าวการรับฟังความคิดเห็น',
    asked: 'โปรดยืนยันว่าท่านต้องการรับข่าวทางอีเมลเมื่อเปิดรับฟังความคิดเห็นในแผนงานนี้',
    subscribed: 'ท่านจะได้รับข่าวทางอีเมลเมื่อเปิดรับฟังความคิดเห็นในแผนงานนี้',
    ended: 'เลิกรับข่าวแล้ว ระบบจะไม่ส่งข่าวของแผนงานนี้ถึงท่านอีก',
    confirm: 'ยืนยันการรับข่าว',
    leave: 'เลิกรับข่าว',
  },
  en: {
    title: 'News of consultations',
    asked: 'Please confirm that you want to be told by mail when this programme opens a consultation.',
    subscribed: 'You will be told by mail when this programme opens a consultation.',
    ended: 'You have left: no more news of this programme will come.',
    confirm: 'Confirm',
    leave: 'Leave',
  },
} as const satisfies Record<Language, object>;

export function subscriptionPage({ lang, programme, state }: Subscription, token: string): string {
  const say = words[lang];
  const button = (label: string, path: string) =>
    `<form method="post" action="${path}"><button type="submit">${label}</button></form>`;
  const confirm = state === 'asked' ? button(say.confirm, `/subscriptions/${token}/confirmation`) : '';
  const leave = state === 'subscribed' ? button(say.leave, `/subscriptions/${token}`) : '';
  return `<!doctype html>
<html lang="${lang}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${say.title}</title></head>
<body><main><h1>${say.title}</h1><p>${escapeHtml(programme[lang])}</p><p role="status">${say[state]}</p>${confirm}${leave}</main></body>
</html>
`;
}
