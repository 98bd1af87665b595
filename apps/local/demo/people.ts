/** The people of the demo. Every run makes them anew, so that runs never meet. None of them exists. */
import type { Administrators } from './administrators.js';
import { type Address, Caller } from './caller.js';

/** Known to everybody who reads this: it opens accounts of a sandbox only. */
const password = 'saphan demo of everybody';

export interface Person {
  id: string;
  name: string;
  email: string;
  api: Caller;
}

interface Wanted {
  name: string;
  /** What they hold in the demo's programme. */
  roles: readonly string[];
}

const staff = {
  officer: { name: 'นภา แสงทอง', roles: ['programme_officer'] },
  director: { name: 'สมศักดิ์ บุญมา', roles: ['director'] },
  reviewer1: { name: 'กมล รักไทย', roles: ['reviewer'] },
  reviewer2: { name: 'จิรา พูนสุข', roles: ['reviewer'] },
  reviewer3: { name: 'ดำรง วิชาการ', roles: ['reviewer'] },
  reviewer4: { name: 'ปรีชา ดีงาม', roles: ['reviewer'] },
  reviewer5: { name: 'ลัดดา แจ่มใส', roles: ['reviewer'] },
  secretary: { name: 'ศิริพร แก้วใส', roles: ['secretary'] },
  fundSignatory: { name: 'บุญเลิศ ทรัพย์ดี', roles: ['fund_signatory'] },
  preparer: { name: 'สุดา เงินทอง', roles: ['finance_officer'] },
  releaser: { name: 'เอก บัญชี', roles: ['finance_officer'] },
  legalOfficer: { name: 'นิติ ธรรมรักษ์', roles: ['legal_officer'] },
  agencyOfficer: { name: 'วีระ หน่วยงาน', roles: ['agency_officer'] },
  permanentSecretary: { name: 'ปลัด ตัวอย่าง', roles: ['permanent_secretary'] },
  minister: { name: 'รัฐมนตรี ตัวอย่าง', roles: ['minister'] },
  liaison: { name: 'ประสาน งานดี', roles: ['cabinet_liaison'] },
} as const satisfies Record<string, Wanted>;

export type Staff = Record<keyof typeof staff, Person>;

/** Who is in the demo, and how to bring in more; addresses carry the run's mark. */
export class People {
  private readonly names = new Map<string, string>();
  private readonly all: Person[] = [];

  constructor(
    private readonly at: Address,
    readonly run: string,
  ) {}

  async arrive(name: string): Promise<Person> {
    const email = `person${this.all.length + 1}@${this.run}.saphan.example`;
    const person: Person = { id: '', name, email, api: new Caller(this.at) };
    this.all.push(person);
    person.id = await person.api.signUp({ name, email, password, lang: 'th' });
    this.names.set(person.id, name);
    return person;
  }

  /** Somebody without an account. */
  stranger(): Caller {
    return new Caller(this.at);
  }

  nameOf(id: string): string | undefined {
    return this.names.get(id);
  }

  /** The person with that id. */
  known(id: string | null): Person {
    const person = this.all.find((one) => one.id === id);
    if (!person) throw new Error(`${id ?? 'nobody'} is not one of the demo's people`);
    return person;
  }
}

/** The programme's staff, each with their role in it, which administrators give them. */
export async function appoint(people: People, admins: Administrators, programmeId: string): Promise<Staff> {
  const appointed = Object.entries<Wanted>(staff).map(async ([key, { name, roles }]) => {
    const person = await people.arrive(name);
    for (const role of roles) {
      await admins.change(`/programmes/${programmeId}/holdings`, { email: person.email, role });
    }
    return [key, person];
  });
  return Object.fromEntries(await Promise.all(appointed)) as Staff;
}
