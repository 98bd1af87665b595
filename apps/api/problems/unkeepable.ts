/** What is sound JSON or a sound address, and yet nothing that PostgreSQL could keep or a program could walk. */
import type { FastifyInstance } from 'fastify';
import { BODY_DEPTH_MAX } from '#libs/contracts/limits.js';
import { sendProblem } from './problem.filter.js';
import { Problem, type Issue } from './problem.js';

const unkeepable: Issue['message'] = {
  th: 'มีอักขระที่เก็บไม่ได้ (อักขระ NUL หรืออักขระยูนิโคดที่ไม่ครบคู่) ลบออกแล้วส่งใหม่',
  en: 'It holds a character that cannot be kept (NUL, or half of a Unicode pair): remove it and send again.',
};
const tooDeep: Issue['message'] = {
  th: `ข้อมูลซ้อนกันลึกเกิน ${BODY_DEPTH_MAX} ชั้น`,
  en: `Lists and objects lie deeper in each other than ${BODY_DEPTH_MAX} levels.`,
};

/** Before any handler looks at them. Problem `body_invalid`, which names the field. */
export function refuseWhatCannotBeKept(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', (request, reply, done) => {
    // A plain copy: what the address is read into has a prototype of its own.
    const issue = issueIn({ ...(request.query as object) }) ?? issueIn(request.body);
    if (!issue) return done();
    sendProblem(request, reply, new Problem('body_invalid', { issues: [issue] }));
  });
}

interface Place {
  at: string;
  value: unknown;
  depth: number;
}

/** The first one, or null. It goes by a list of its own and not by calling itself: the depth is what it guards against. */
function issueIn(whole: unknown): Issue | null {
  const places: Place[] = [{ at: '', value: whole, depth: 0 }];
  for (let place = places.pop(); place; place = places.pop()) {
    const { at, value, depth } = place;
    if (typeof value === 'string' && !isKeepable(value)) return { at, message: unkeepable };
    if (!isTree(value)) continue;
    if (depth >= BODY_DEPTH_MAX) return { at: '', message: tooDeep };
    for (const [key, inner] of Object.entries(value)) {
      if (!isKeepable(key)) return { at, message: unkeepable };
      places.push({ at: at === '' ? key : `${at}.${key}`, value: inner, depth: depth + 1 });
    }
  }
  return null;
}

function isKeepable(text: string): boolean {
  return !text.includes('\0') && !/\p{Surrogate}/u.test(text);
}

/** What JSON is read into; files come as streams and bytes, which hold what they like. */
function isTree(value: unknown): value is object {
  if (Array.isArray(value)) return true;
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
