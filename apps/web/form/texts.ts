import { defineTexts } from '../texts/text.ts';

export const formTexts = defineTexts({
  missing: { th: 'กรุณากรอก{label}', en: 'Fill in: {label}' },
  mend: {
    th: 'ยังส่งไม่ได้ กรุณาแก้ไข {count} ช่อง',
    en: { one: 'Not sent yet: mend {count} field', other: 'Not sent yet: mend {count} fields' },
  },
  optional: { th: '(ไม่บังคับ)', en: '(optional)' },
  willBeSent: { th: 'จะส่งเมื่อเชื่อมต่อได้', en: 'Will be sent once you are connected' },
  choose: { th: 'เลือก', en: 'Choose' },
  charsLeft: { th: 'เหลือ {count} อักขระ', en: { one: '{count} character left', other: '{count} characters left' } },
  tooLong: { th: 'ยาวเกิน {most} อักขระ', en: 'Longer than {most} characters' },
  emailWrong: { th: 'อีเมลไม่ถูกต้อง เช่น name@example.org', en: 'Not an e-mail address, such as name@example.org' },
  dayHint: { th: 'เช่น 30 มีนาคม 2564 หรือ 30/3/2564', en: 'Such as 30 March 2021 or 30/3/2021' },
  dayRead: { th: 'หมายถึง {day}', en: 'That is {day}' },
  not_a_date: { th: 'อ่านวันที่ไม่ได้ ลองพิมพ์แบบ 30 มีนาคม 2564', en: 'Not a date; write it as 30 March 2021' },
  no_such_day: { th: 'ไม่มีวันนี้ในปฏิทิน', en: 'There is no such day' },
  implausible_year: {
    th: 'ปีนี้ไม่น่าใช่ กรุณาตรวจว่าเป็น พ.ศ. หรือ ค.ศ.',
    en: 'That year is unlikely: check whether it is B.E. or C.E.',
  },
  amountHint: { th: 'เป็นบาท เช่น 300,000 หรือ 300,000.50', en: 'In baht, such as 300,000 or 300,000.50' },
  not_an_amount: { th: 'อ่านจำนวนเงินไม่ได้ ลองพิมพ์แบบ 300,000.50', en: 'Not an amount; write it as 300,000.50' },
  fraction_of_satang: { th: 'ใส่ทศนิยมได้ไม่เกิน 2 ตำแหน่ง', en: 'At most two decimals' },
  too_large: { th: 'จำนวนเงินสูงเกินกำหนด', en: 'The amount is too large' },
  tooFew: { th: 'ต้องไม่น้อยกว่า {least}', en: 'At least {least}' },
  tooMany: { th: 'ต้องไม่เกิน {most}', en: 'At most {most}' },
  not_a_number: { th: 'กรุณาใส่จำนวนเต็ม', en: 'Write a whole number' },
});
