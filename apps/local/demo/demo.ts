/**
 * `npm run demo`: ten stories, told as they happen, on a running sandbox and through its public HTTP API alone. With
 * `--json`, standard output holds what came of them and nothing else. 1 when a story did not reach its end.
 */
import type { z } from 'zod';
import type { Advanced } from '#libs/contracts/sandbox.js';
import { formatDay } from '#libs/calendar/buddhist-era.js';
import { bangkokDay } from '#libs/calendar/working-days.js';
import { seededAccount } from '#prisma/seed/people.js';
import { runAsProgram } from '../data-places.js';
import { Refusal } from '../refusal.js';
import { Administrators } from './administrators.js';
import { Caller, RefusedByApi } from './caller.js';
import { Astray } from './astray.js';
import { Chronicle, tellTogether } from './chronicle.js';
import { CommonClock } from './common-clock.js';
import { delivered } from './mails.js';
import { appoint, People } from './people.js';
import { foundProgramme } from './programme.js';
import { balancesOf, verifyRecord, type DemoResult } from './result.js';
import { Scene, type Story } from './scene.js';
import { stories } from './stories/index.js';
import { tellFund, tellMails, type Say } from './telling.js';

/** A story, and the scene of its own that it is played in. */
interface Performance {
  story: Story;
  scene: Scene;
}

async function demonstrate(say: Say): Promise<{ result: DemoResult; astray: string[] }> {
  const begun = Date.now();
  const { clock, performances, fundId, reader } = await setScenes(say);
  const sentences = await Promise.all(
    performances.map(async (performance) => {
      const sentence = await perform(performance);
      clock.leave();
      return sentence ?? [];
    }),
  );
  const told = await Promise.all(performances.map(resultOf));
  const notices = await delivered(performances.map(({ scene }) => scene.chronicle));
  const refused = told.findIndex(({ end }) => end === 'declined');
  await tellMails(say, notices.flat(), notices[refused] ?? []);
  const fund = await balancesOf(reader, fundId);
  tellFund(say, fund);
  const { ok, report } = await verifyRecord();
  say(`\nตรวจสอบบันทึก (verify)\n  ${report.replaceAll('\n', '\n  ')}`);
  const seconds = Math.round((Date.now() - begun) / 100) / 10;
  say(`\nใช้เวลาจริง ${seconds} วินาที เวลาในเรื่องถึงวันที่ ${formatDay(bangkokDay(clock.now), 'th')}`);
  say('นาฬิกาของระบบทดลองไม่ย้อนกลับ ประกาศรับคำขอที่เตรียมไว้จึงปิดแล้ว เริ่มใหม่ได้ด้วย npm start -- --fresh');
  const results = told.map((one, n) => ({ ...one, notices: notices[n]?.length ?? 0 }));
  return { result: { stories: results, fund, verify: { ok }, seconds }, astray: sentences.flat() };
}

/** The programme with its people, made by a seeded administrator; and for each story a scene of its own in it. */
async function setScenes(say: Say) {
  const { STACK_URL: url, PUBLIC_URL: origin } = process.env;
  if (!url || !origin) throw new Error('STACK_URL and PUBLIC_URL are not set: they name the stack.');
  const at = { url, origin };
  const [admin, second, operator] = [new Caller(at), new Caller(at), new Caller(at)];
  const { now, sandbox } = await admin.get<{ now: string; sandbox: boolean }>('/sandbox/clock');
  if (!sandbox) throw new Refusal('The demo needs a sandbox, because it moves the clock: this stack is none.');
  const signIns = [admin.signIn(seededAccount('admin')), second.signIn(seededAccount('admin2'))];
  await Promise.all([...signIns, operator.signIn(seededAccount('operator'))]);
  const admins = new Administrators(admin, second);

  const run = `demo-${Date.now().toString(36)}`;
  const programme = await foundProgramme(admins, run, now);
  const people = new People(at, run);
  const staff = await appoint(people, admins, programme.id);
  say(`${programme.title} เริ่มวันที่ ${formatDay(bangkokDay(now), 'th')}\n`);
  stories.forEach(({ title }, n) => say(`  เรื่องที่ ${n + 1}: ${title}`));
  say('');

  const cast = stories.map((story, n) => {
    const write: Say = (line) => say(`${String(n + 1).padStart(2)} │ ${line}`);
    return { story, chronicle: new Chronicle(admin, (id) => people.nameOf(id), write) };
  });
  const clock = new CommonClock(now, stories.length, async (until) => {
    const advanced = await operator.post<z.infer<typeof Advanced>>('/sandbox/advance', { until });
    // What the engine did meanwhile is told before people act again.
    await tellTogether(cast.map(({ chronicle }) => chronicle));
    return advanced.now;
  });
  const performances = cast.map(({ story, chronicle }) => {
    return { story, scene: new Scene(programme, people, staff, clock, chronicle, admin) };
  });
  return { clock, performances, fundId: programme.fundId, reader: admin };
}

/** Null when it went as it was to go; else one sentence on what came instead. Bugs go on as exceptions. */
async function perform({ story: { id, end, play }, scene }: Performance): Promise<string | null> {
  try {
    await play(scene);
    await scene.root?.ends(end);
    return null;
  } catch (reason) {
    if (reason instanceof Astray || reason instanceof RefusedByApi) {
      return `The story ${id} did not reach its end ${end}: ${reason.message}.`;
    }
    throw reason;
  }
}

async function resultOf({ story: { id, process }, scene: { root: dossier, chronicle } }: Performance) {
  await chronicle.catchUp();
  const view = await dossier?.view();
  return { id, process, end: view?.end?.key ?? null, events: chronicle.events };
}

await runAsProgram(import.meta.url, async (args) => {
  const json = args.includes('--json');
  const say: Say = json ? () => undefined : (line) => console.log(line);
  const { result, astray } = await demonstrate(say);
  if (json) console.log(JSON.stringify(result, null, 2));
  for (const sentence of astray) console.error(sentence);
  if (!result.verify.ok) console.error('The record is not sound: `npm run verify` names the first broken row.');
  return astray.length > 0 || !result.verify.ok ? 1 : 0;
});
