import fc from 'fast-check';
import {
  fiscalYearOf,
  formatDay,
  formatInstant,
  normaliseThai,
  parseDay,
  toArabicDigits,
  toBuddhistYear,
  toCommonYear,
} from './buddhist-era.js';
import { bangkokDay } from './working-days.js';

const days = fc
  .date({ min: new Date('1941-01-02T00:00:00.000Z'), max: new Date('2200-12-30T00:00:00.000Z'), noInvalidDate: true })
  .map((date) => bangkokDay(date.toISOString()));
const languages = fc.constantFrom('th' as const, 'en' as const);
const eras = fc.constantFrom('BE' as const, 'CE' as const);

describe('the Buddhist era', () => {
  it('is 543 years ahead', () => {
    expect(toBuddhistYear(2021)).toBe(2564);
    expect(toCommonYear(2564)).toBe(2021);
  });

  it('counts fiscal years from 1 October in Bangkok', () => {
    expect(fiscalYearOf('2020-09-30T16:59:59.999Z')).toBe(2563);
    expect(fiscalYearOf('2020-09-30T17:00:00.000Z')).toBe(2564);
    expect(fiscalYearOf('2021-09-30T16:59:59.999Z')).toBe(2564);
    expect(fiscalYearOf('2021-01-01T00:00:00.000Z')).toBe(2564);
  });
});

describe('a date', () => {
  it('is written in the usual era of its language, and says so when in the other', () => {
    expect(formatDay('2021-03-30', 'th')).toBe('30 มีนาคม 2564');
    expect(formatDay('2021-03-30', 'en')).toBe('30 March 2021');
    expect(formatDay('2021-03-30', 'th', 'CE')).toBe('30 มีนาคม ค.ศ. 2021');
    expect(formatDay('2021-03-30', 'en', 'BE')).toBe('30 March B.E. 2564');
  });

  it('is written with the time in Bangkok', () => {
    expect(formatInstant('2021-03-29T18:05:00.000Z', 'th')).toBe('30 มีนาคม 2564 เวลา 01.05 น.');
    expect(formatInstant('2021-03-29T18:05:00.000Z', 'en')).toBe('30 March 2021, 01:05');
  });

  it.each([
    '30 มีนาคม 2564',
    '๓๐ มีนาคม ๒๕๖๔',
    'วันที่ ๓๐ มี.ค. พ.ศ. ๒๕๖๔',
    '30มี.ค.2564',
    '30 มีนาคม ค.ศ. 2021',
    '30 March 2021',
    ' 30 mar 2564 BE ',
    '30/3/2564',
    '30-03-2021',
    '30.3.2564',
    '2021-03-30',
    '2564-03-30',
  ])('is read from "%s"', (written) => {
    expect(parseDay(written)).toEqual({ ok: true, day: '2021-03-30' });
  });

  it('is read in December, whose English name holds the letters of both eras', () => {
    expect(parseDay('5 December 2021')).toEqual({ ok: true, day: '2021-12-05' });
  });

  it.each(['1 มกราคม 64', '1/1/2300', '1 มกราคม พ.ศ. 2021', '1 January 2564 CE', '1/1/25640', '1 มกราคม 2450'])(
    'with the implausible year of "%s" asks back',
    (written) => {
      expect(parseDay(written)).toEqual({ ok: false, problem: 'implausible_year' });
    },
  );

  it.each(['31 เมษายน 2564', '29/2/2566', '0/1/2564'])('that no month has, "%s", is told apart', (written) => {
    expect(parseDay(written)).toEqual({ ok: false, problem: 'no_such_day' });
  });

  it.each(['', 'พรุ่งนี้', '13/13/2564', '30 มีนา 2564', '30/3-2564', `30 มีนาคม ${'0'.repeat(80)}2564`])(
    'cannot be read from "%s"',
    (written) => {
      expect(parseDay(written)).toEqual({ ok: false, problem: 'not_a_date' });
    },
  );

  it('that was written in any language and era is read back', () => {
    fc.assert(
      fc.property(days, languages, eras, (day, language, era) => {
        expect(parseDay(formatDay(day, language, era))).toEqual({ ok: true, day });
      }),
    );
  });

  it('read from any text is an answer, never an exception', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => typeof parseDay(text).ok === 'boolean'),
    );
  });
});

describe('Thai text', () => {
  it('has one spelling for sara am, with and without a tone mark', () => {
    expect(normaliseThai('ท\u0E4D\u0E32')).toBe('ทำ');
    expect(normaliseThai('น\u0E49\u0E4D\u0E32')).toBe('น้ำ');
    expect(normaliseThai('น\u0E4D\u0E49\u0E32')).toBe('น้ำ');
  });

  it('is composed, and keeps its digits until they are asked for', () => {
    expect(normaliseThai('cafe\u0301 ๒๕๖๔')).toBe('caf\u00E9 ๒๕๖๔');
    expect(toArabicDigits('พ.ศ. ๐๑๒๓๔๕๖๗๘๙')).toBe('พ.ศ. 0123456789');
  });
});
