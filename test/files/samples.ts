/** Small files that are what they say, and some that are not. */
export const pdf = Buffer.from('%PDF-1.7\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n');
export const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
export const csv = Buffer.from('\ufeffรายการ,จำนวนเงิน\nค่าวิทยากร,5000\n');
/** As an older spreadsheet saves Thai. */
export const csv874 = Buffer.from([0xc3, 0xd2, 0xc2, 0x2c, 0x31, 0x0d, 0x0a]);
export const html = Buffer.from('<!doctype html><script>alert(1)</script>');
export const program = Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200, 0x90)]);
