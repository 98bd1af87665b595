import { v5 as uuidv5 } from 'uuid';

const namespace = '6f1c2b1e-7c1a-5d0e-9d2b-5a0c8c3f2564';

/** The id of a seeded row: the same in every installation, so that seeding twice finds it. */
export function seededId(name: string): string {
  return uuidv5(name, namespace);
}
