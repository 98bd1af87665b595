/** Organisations and their members. */
import { z } from 'zod';
import { Id, Title } from './value.js';

/** 13 digits whose last checks the others: d13 = (11 − Σ(14−i)·dᵢ mod 11) mod 10. */
const Registration = z
  .string()
  .regex(/^\d{13}$/)
  .refine(checks, { error: 'check_digit_wrong' });

export const NewOrganisation = z
  .strictObject({
    kind: z.enum(['cso', 'agency']),
    name: Title,
    nameEn: Title.nullable().default(null),
    /** Null for an informal group, which an officer vets. */
    registration: Registration.nullable().default(null),
    province: Title.nullable().default(null),
  })
  .meta({ id: 'NewOrganisation' });

const MemberRole = z.enum(['lead', 'signatory', 'editor', 'viewer']);
export const Organisation = z
  .object({
    id: Id,
    kind: z.string(),
    name: z.string(),
    nameEn: z.string().nullable(),
    registration: z.string().nullable(),
    province: z.string().nullable(),
    illustrative: z.boolean(),
    myRole: MemberRole,
  })
  .meta({ id: 'Organisation' });
export const Organisations = z.object({ items: z.array(Organisation) }).meta({ id: 'Organisations' });

export const NewMember = z.strictObject({ email: z.email(), role: MemberRole }).meta({ id: 'NewMember' });
export const Member = z
  .object({ id: Id, userId: z.string(), name: z.string(), role: MemberRole })
  .meta({ id: 'Member' });
export const Members = z.object({ items: z.array(Member) }).meta({ id: 'Members' });

function checks(digits: string): boolean {
  if (!/^\d{13}$/.test(digits)) return true;
  const sum = Array.from(digits.slice(0, 12)).reduce((total, digit, index) => total + (13 - index) * Number(digit), 0);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}
