/** The 13-digit numbers of juristic persons and citizens, and how they check themselves. */
export const registrationKinds = ['juristic', 'citizen'] as const;
export type RegistrationKind = (typeof registrationKinds)[number];

/** Juristic persons' numbers begin with 0, citizens' with 1 to 8; d13 = (11 − Σ(14−i)·dᵢ mod 11) mod 10 checks both. */
export function registrationChecks(digits: string, kind: RegistrationKind): boolean {
  if (!(kind === 'juristic' ? /^0\d{12}$/ : /^[1-8]\d{12}$/).test(digits)) return false;
  const sum = Array.from(digits.slice(0, 12)).reduce((total, digit, index) => total + (13 - index) * Number(digit), 0);
  return (11 - (sum % 11)) % 10 === Number(digits[12]);
}
