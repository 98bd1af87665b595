/** A province as a request names it: by its code, its Thai or its English name, and by nothing else. */
import { z } from 'zod';
import { fault } from './faults.js';
import { provinceOf, type Province } from './provinces.js';

/** Becomes the Thai name, which organisations, roles and experts are known by. */
export const ProvinceName = provinceBy('th');
/** Becomes the code, which calls and their forms have. */
export const ProvinceCode = provinceBy('code');

function provinceBy(part: keyof Province) {
  return z
    .string()
    .transform((name, context) => {
      const province = provinceOf(name);
      if (province) return province[part];
      context.addIssue({ code: 'custom', message: fault('province_unknown').error });
      return z.NEVER;
    })
    .pipe(z.string());
}
