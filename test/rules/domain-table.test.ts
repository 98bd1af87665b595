/**
 * The two tables of the domain, written down as their authors wrote them, against the catalogue: every stage, its Thai
 * title, who acts, how long, what the end of that time does, each way out, and for which instruments.
 */
import { catalogue } from '#libs/process/catalogue/index.js';
import type { Clock, ProcessDefinition, Stage, Target } from '#libs/process/definition.js';
import { reachable } from '#libs/process/graph.js';
import { tableOf } from '#libs/process/table.js';

interface Row {
  /** The stages of the catalogue that carry this row; more than one where its cases differ. */
  stages: readonly string[];
  th: string;
  acts: readonly string[];
  /** Length and end of each clock, as `lengthOf` and `endOf` say them. */
  clocks: readonly string[];
  /** `outcome → target`, as the table has them. */
  ways: readonly string[];
  /** Ways that the table does not list, and why they are there. */
  besides?: Readonly<Record<string, string>>;
  for?: string;
}

const withdrawal = 'withdrawal is possible in any stage before signing';
const lapse = 'what the end of its clock comes to';
const refusal = 'where returning is bounded, refusing must be possible';
const silent = 'a way out of its own for what its clock comes to';

const grantRows: readonly Row[] = [
  {
    stages: ['draft'],
    th: 'ร่างคำขอ',
    acts: ['applicant'],
    clocks: ['until callClosesAt: settle lapse'],
    ways: ['submit → completeness', 'withdraw → withdrawn'],
    besides: { 'lapse → lapsed': lapse },
  },
  {
    stages: ['completeness'],
    th: 'ตรวจความครบถ้วน',
    acts: ['programme_officer'],
    clocks: ['5 working days: escalate director'],
    ways: ['complete → review', 'return → revision', 'ineligible → declined'],
    besides: { 'withdraw → withdrawn': withdrawal },
  },
  {
    stages: ['revision'],
    th: 'ปรับแก้',
    acts: ['applicant'],
    clocks: ['20 days: settle lapse'],
    ways: ['resubmit → approval, review, completeness', 'withdraw → withdrawn'],
    besides: { 'lapse → lapsed': lapse },
  },
  {
    stages: ['review'],
    th: 'กลั่นกรอง',
    acts: ['reviewer'],
    clocks: ['30 days: escalate director, reoffer'],
    ways: ['support → ranking', 'revise → revision', 'decline → declined'],
    besides: { 'withdraw → withdrawn': withdrawal },
  },
  {
    stages: ['ranking'],
    th: 'จัดลำดับ',
    acts: ['secretary'],
    clocks: ['until rankingDueAt: escalate director'],
    ways: ['to_approval → approval', 'reserve → reserve'],
    besides: { 'withdraw → withdrawn': withdrawal },
    for: 'ranked',
  },
  {
    stages: ['approval'],
    th: 'พิจารณาอนุมัติ',
    acts: ['secretary'],
    clocks: ['96 days from draft.submit, still in revision: escalate director'],
    ways: ['approve → agreement', 'in_principle → revision', 'decline → declined', 'to_central → central_approval'],
    besides: { 'withdraw → withdrawn': withdrawal },
  },
  {
    stages: ['central_approval'],
    th: 'พิจารณาส่วนกลาง',
    acts: ['secretary'],
    clocks: ['30 days: escalate director'],
    ways: ['approve → agreement', 'decline → declined'],
    besides: { 'withdraw → withdrawn': withdrawal },
  },
  {
    stages: ['agreement'],
    th: 'ทำสัญญา',
    acts: ['applicant', 'fund_signatory'],
    clocks: ['30 days: settle cancelled'],
    ways: ['signed → instalments', 'signed_on_paper → instalments', 'cancelled → cancelled'],
    besides: { 'withdraw → withdrawn': withdrawal },
  },
  {
    stages: ['instalments'],
    th: 'จ่ายเงินงวด',
    acts: [],
    clocks: [],
    ways: ['completed → final_report', 'held → held', 'breach → recovery', 'terminate → termination'],
  },
  {
    stages: ['final_report', 'closeout'],
    th: 'ปิดโครงการ',
    acts: ['applicant', 'finance_officer'],
    clocks: ['90 days from projectEndsAt: settle overdue', '30 days: escalate director'],
    ways: ['closed → terminated, closed', 'overdue → recovery'],
    besides: { 'submit → closeout': 'the final report comes before the settlement', 'unsettled → recovery': silent },
  },
  {
    stages: ['recovery'],
    th: 'เรียกคืน',
    acts: ['finance_officer'],
    clocks: ['30 days: escalate director'],
    ways: ['cured → closeout, instalments', 'recovered → recovered', 'written_off → written_off'],
  },
];

const policyRows: readonly Row[] = [
  {
    stages: ['proposal'],
    th: 'รับข้อเสนอ',
    acts: ['legal_officer'],
    clocks: ['15 working days: escalate director'],
    ways: ['accept → necessity', 'return → revision', 'withdraw → withdrawn', 'merge → merged'],
    for: 'ADMRP',
  },
  {
    stages: ['necessity'],
    th: 'ตรวจสอบความจำเป็น',
    acts: ['legal_officer'],
    clocks: ['30 days: escalate director'],
    ways: ['needed → consultation_pack', 'other_means → consultation_pack', 'reject → rejected'],
    besides: { 'withdraw → withdrawn': withdrawal },
    for: 'ADMRP',
  },
  {
    stages: ['consultation_pack'],
    th: 'เตรียมเอกสารรับฟัง',
    acts: ['legal_officer'],
    clocks: ['30 days: escalate director'],
    ways: ['ready → consultation'],
    besides: {
      'withdraw → withdrawn': withdrawal,
      'forgo → ministry': 'consultation is voluntary for P',
      'ready_closed → closed_consultation': 'the closed variant for s.19 drafts',
      'ready_other_period → consultation': 'a shorter period needs a recorded reason',
    },
    for: 'ADMRP',
  },
  {
    stages: ['consultation', 'closed_consultation'],
    th: 'รับฟังความคิดเห็น',
    acts: [],
    clocks: ['consultationDays days: settle close', 'consultationDays days: settle close'],
    ways: ['close → summary'],
    besides: { 'withdraw → withdrawn': withdrawal },
    for: 'ADMRP',
  },
  {
    stages: ['summary'],
    th: 'สรุปผลการรับฟัง',
    acts: ['legal_officer'],
    clocks: ['30 days: escalate director'],
    ways: ['published → impact, disclosure', 'reopen → closed_consultation, consultation'],
    besides: { 'withdraw → withdrawn': withdrawal },
    for: 'ADMRP',
  },
  {
    stages: ['impact'],
    th: 'วิเคราะห์ผลกระทบ',
    acts: ['agency_officer'],
    clocks: ['30 days: escalate director'],
    ways: ['complete → disclosure'],
    besides: { 'withdraw → withdrawn': withdrawal },
    for: 'A+impactListed',
  },
  {
    stages: ['disclosure'],
    th: 'เปิดเผยผล',
    acts: ['agency_officer'],
    clocks: ['15 days: escalate director'],
    ways: ['disclosed → drafting_check, council_of_state'],
    besides: { 'withdraw → withdrawn': withdrawal },
    for: 'ADMRP',
  },
  {
    stages: ['drafting_check'],
    th: 'ตรวจเนื้อหา',
    acts: ['legal_officer'],
    clocks: ['30 days: escalate director'],
    ways: ['ready → ministry', 'material_change → consultation_pack'],
    besides: { 'withdraw → withdrawn': withdrawal },
    for: 'ADMR',
  },
  {
    stages: ['ministry'],
    th: 'ความเห็นชอบกระทรวง',
    acts: ['director', 'permanent_secretary', 'minister'],
    clocks: ['30 days: escalate permanent_secretary'],
    ways: ['approve → cabinet_principle, council_of_state', 'return → necessity, drafting_check'],
    besides: { 'withdraw → withdrawn': withdrawal, 'reject → rejected': refusal },
    for: 'ADMRP',
  },
  {
    stages: ['cabinet_principle'],
    th: 'ครม.รับหลักการ',
    acts: ['cabinet_liaison'],
    clocks: ['30 days: remind'],
    ways: ['approve → adopted, council_of_state', 'return → necessity, drafting_check', 'reject → rejected'],
    besides: { 'withdraw → withdrawn': withdrawal },
    for: 'ADMP+cabinetAsked',
  },
  {
    stages: ['council_of_state'],
    th: 'กฤษฎีกาตรวจพิจารณา',
    acts: ['cabinet_liaison'],
    clocks: ['30 days: remind'],
    ways: ['reviewed → cabinet_final', 'unnecessary → cabinet_final', 'more_consultation → consultation_pack'],
    besides: { 'withdraw → withdrawn': withdrawal },
    for: 'ADM',
  },
  {
    stages: ['cabinet_final'],
    th: 'ครม.เห็นชอบร่าง',
    acts: ['cabinet_liaison'],
    clocks: ['30 days: remind'],
    ways: ['approve → parliament', 'return → council_of_state'],
    besides: {
      'withdraw → withdrawn': withdrawal,
      'reject → rejected': refusal,
      'unnecessary → unnecessary': 'the cabinet agrees with the Council of State',
    },
    for: 'ADM',
  },
  {
    stages: ['parliament'],
    th: 'รัฐสภา',
    acts: ['cabinet_liaison'],
    clocks: ['30 days: remind'],
    ways: ['passed → assent', 'rejected → rejected', 'lapsed → lapsed'],
    besides: { 'withdraw → withdrawn': withdrawal },
    for: 'A',
  },
  {
    stages: ['assent', 'signature'],
    th: 'ทูลเกล้าฯ / ลงนาม',
    acts: ['cabinet_liaison', 'minister'],
    clocks: ['30 days: remind', '30 days: remind'],
    ways: ['signed → gazette', 'returned → parliament'],
    besides: { 'withdraw → withdrawn': withdrawal },
    for: 'ADMR',
  },
  {
    stages: ['gazette'],
    th: 'ประกาศราชกิจจานุเบกษา',
    acts: ['cabinet_liaison'],
    clocks: ['30 days: remind'],
    ways: ['published → in_force'],
    for: 'ADMR',
  },
];

const grant = definitionOf('cso-grant');
const policy = definitionOf('policy-measure');

describe.each([
  ['cso-grant', grant, grantRows],
  ['policy-measure', policy, policyRows],
] as const)('the table of %s', (_, definition, rows) => {
  const parts = (row: Row) => definition.stages.filter(({ key }) => row.stages.includes(key));

  test.each(rows.map((row) => [row.th, row] as const))('%s has the stages that carry it', (th, row) => {
    expect(parts(row).map(({ key }) => key)).toEqual(row.stages);
    for (const word of th.split(' / ')) expect(parts(row).some(({ title }) => title.th.includes(word))).toBe(true);
  });

  test.each(rows.map((row) => [row.th, row] as const))('%s asks those who act', (__, row) => {
    expect(new Set(parts(row).flatMap(({ asks }) => asks.map(({ role }) => role)))).toEqual(new Set(row.acts));
  });

  test.each(rows.map((row) => [row.th, row] as const))('%s has its clocks and their ends', (__, row) => {
    expect(parts(row).flatMap(({ clocks }) => clocks.map((clock) => `${lengthOf(clock)}: ${endOf(clock)}`))).toEqual(
      row.clocks,
    );
  });

  test.each(rows.map((row) => [row.th, row] as const))('%s has these ways out and no other', (__, row) => {
    const found = new Set(parts(row).flatMap(waysOut));
    expect(found).toEqual(new Set([...row.ways, ...Object.keys(row.besides ?? {})]));
  });
});

describe('for which instruments', () => {
  const reaches = (stage: string, instrument: string, facts = {}) =>
    reachable(policy, { instrument, impactListed: false, cabinetAsked: false, ...facts }).stages.has(stage);

  test.each(policyRows.map((row) => [row.th, row] as const))('%s', (_, row) => {
    const [always = '', listed] = (row.for ?? '').split('+');
    for (const instrument of 'ADMRP') {
      const come = row.stages.some((stage) => reaches(stage, instrument));
      expect([instrument, come]).toEqual([instrument, always.includes(instrument)]);
      if (listed === undefined) continue;
      expect(row.stages.some((stage) => reaches(stage, instrument, { [listed]: true }))).toBe(true);
    }
  });

  test('the minister signs regulations and rules, the King Acts and decrees', () => {
    const signing = (instrument: string) => ['assent', 'signature'].filter((stage) => reaches(stage, instrument));
    expect([...'ADMR'].map(signing)).toEqual([['assent'], ['assent'], ['signature'], ['signature']]);
  });

  test('a rule goes to the cabinet only where its parent law asks', () => {
    expect(reaches('cabinet_principle', 'R')).toBe(false);
    expect(reaches('cabinet_principle', 'R', { cabinetAsked: true })).toBe(true);
  });

  test('a measure ends adopted, a law in force', () => {
    const ends = (instrument: string) => reachable(policy, { instrument }).ends;
    expect(ends('P').has('adopted') && !ends('P').has('in_force')).toBe(true);
    for (const instrument of 'ADMR')
      expect(ends(instrument).has('in_force') && !ends(instrument).has('adopted')).toBe(true);
  });

  test('a rolling call is not ranked', () => {
    expect(reachable(grant, { ranked: false }).stages.has('ranking')).toBe(false);
    expect(reachable(grant, { ranked: true }).stages.has('ranking')).toBe(true);
  });
});

describe('what the tables say beside their rows', () => {
  test('loops have the bounds of the domain', () => {
    expect(boundsOf(grant)).toMatchObject({
      'completeness.return': 2,
      'review.revise': 1,
      'approval.in_principle': 1,
    });
  });

  test('review has three named seats, settles after all of them, and two must agree', () => {
    const ask = stageOf(grant, 'review').asks[0];
    expect(ask).toMatchObject({ how: 'person', seats: 3, agree: 2, settles: 'all', notBy: ['draft', 'completeness'] });
  });

  test('the ministry is asked in turn', () => {
    expect(stageOf(policy, 'ministry').inTurn).toBe('approve');
  });

  test('who releases an instalment did not prepare it', () => {
    expect(stageOf(definitionOf('instalment'), 'release').asks[0]?.notBy).toEqual(['prepare']);
  });

  test('the ends are those of the domain', () => {
    const ends = (definition: ProcessDefinition) => definition.ends.map(({ key }) => key).sort();
    const expected = 'cancelled closed declined lapsed recovered terminated withdrawn written_off';
    expect(ends(grant)).toEqual(expected.split(' '));
    expect(ends(policy)).toEqual('adopted in_force lapsed merged rejected unnecessary withdrawn'.split(' '));
    expect(ends(definitionOf('evaluation'))).toEqual(['amended', 'kept', 'repealed']);
  });

  test('an appeal is open for 15 days and heard by people who did not decide', () => {
    expect(grant.ends.find(({ key }) => key === 'declined')?.appeal).toMatchObject({ process: 'appeal', days: 15 });
    expect(stageOf(definitionOf('appeal'), 'hearing').asks[0]?.notByParent).toBe(true);
  });

  test('a law in force opens its follow-up, each with the time that the Act gives', () => {
    const opened = policy.ends.find(({ key }) => key === 'in_force')?.opens?.map(({ process }) => process);
    expect(opened).toEqual(['agency-designation', 'subordinate-rules', 'evaluation']);
    const lengths = (opened ?? []).map((key) => definitionOf(key).stages[0]?.clocks.map(lengthOf));
    expect(lengths).toEqual([['90 days from effectiveAt'], ['2 years from effectiveAt'], ['5 years from effectiveAt']]);
  });

  test('a law that is kept is evaluated again; one to be amended becomes a new proposal', () => {
    const opens = (end: string) => definitionOf('evaluation').ends.find(({ key }) => key === end)?.opens?.[0]?.process;
    expect([opens('kept'), opens('amended'), opens('repealed')]).toEqual(['evaluation', 'policy-measure', undefined]);
  });

  test('a grant may be withdrawn in every stage before it is signed, and in none after', () => {
    const stages = grant.stages.filter(({ outcomes }) => outcomes.some(({ key }) => key === 'withdraw'));
    const signed = grant.stages.findIndex(({ key }) => key === 'instalments');
    expect(stages).toEqual(grant.stages.slice(0, signed));
  });
});

describe.each(catalogue.map((definition) => [definition.key, definition] as const))('%s', (_, definition) => {
  test('leaves no cell of its table blank', () => {
    for (const row of tableOf(definition)) expect(Object.values(row)).not.toContain('');
  });

  test('has a Thai and an English title for everything that people read', () => {
    const { title, roles, facts, stages, ends } = definition;
    const parts = stages.flatMap((stage) => [...stage.clocks, ...stage.outcomes, ...(stage.gate?.items ?? [])]);
    for (const named of [{ title }, ...roles, ...facts, ...stages, ...parts, ...ends]) {
      expect(named.title.th).toMatch(/[\u0E00-\u0E7F]/);
      expect(named.title.en).toMatch(/[a-z]/i);
    }
  });

  test('gives reasons for every refusal and every return that a person decides', () => {
    const refused = (target: Target) =>
      typeof target !== 'string' && definition.ends.some(({ key, kind }) => key === target.end && kind === 'refused');
    const unreasoned = definition.stages
      .flatMap((stage) => stage.outcomes.map((outcome) => ({ where: `${stage.key}.${outcome.key}`, outcome })))
      .filter(({ outcome }) => outcome.key === 'return' || outcome.to.some(({ to }) => refused(to)))
      .filter(({ outcome }) => !outcome.needs?.includes('reasons'));
    expect(unreasoned.map(({ where }) => where)).toEqual([]);
  });
});

// ─── How the test reads a definition ────────────────────────────────────────────────────────────────────────────────

function definitionOf(key: string): ProcessDefinition {
  const definition = catalogue.find((candidate) => candidate.key === key);
  if (!definition) throw new Error(`the catalogue has no ${key}`);
  return definition;
}

function stageOf({ stages }: ProcessDefinition, key: string): Stage {
  const stage = stages.find((candidate) => candidate.key === key);
  if (!stage) throw new Error(`there is no stage ${key}`);
  return stage;
}

/** The ways as written; which of them a case can go is another question (`reachable`). */
function waysOut({ outcomes }: Stage): string[] {
  return outcomes.map(({ key, to }) => {
    const targets = to.map((route) => (typeof route.to === 'string' ? route.to : route.to.end));
    return `${key} → ${[...new Set(targets)].join(', ')}`;
  });
}

function lengthOf({ length, starts, pausedIn }: Clock): string {
  const lasts =
    'days' in length
      ? `${length.days} days`
      : 'workingDays' in length
        ? `${length.workingDays} working days`
        : 'years' in length
          ? `${length.years} years`
          : 'daysFact' in length
            ? `${length.daysFact} days`
            : `until ${length.untilFact}`;
  const from =
    starts === 'entry' ? '' : ` from ${'fact' in starts ? starts.fact : `${starts.stage}.${starts.outcome}`}`;
  return `${lasts}${from}${pausedIn ? `, still in ${pausedIn.join(' ')}` : ''}`;
}

function endOf({ end }: Clock): string {
  if (end.kind === 'settle') return `settle ${end.outcome}`;
  return end.kind === 'remind' ? 'remind' : `escalate ${end.to}${end.reoffer ? ', reoffer' : ''}`;
}

function boundsOf({ stages }: ProcessDefinition): Record<string, number> {
  return Object.fromEntries(
    stages.flatMap((stage) =>
      stage.outcomes.flatMap(({ key, atMost }) => (atMost === undefined ? [] : [[`${stage.key}.${key}`, atMost]])),
    ),
  );
}
