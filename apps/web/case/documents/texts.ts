import { defineTexts } from '../../texts/text.ts';

/** Apart from the case's other texts: most cases have no documents. */
export const documentTexts = defineTexts({
  documents: { th: 'เอกสาร', en: 'Documents' },
  download: { th: 'ดาวน์โหลด', en: 'Download' },
  agreement: { th: 'สัญญาให้เงินสนับสนุน', en: 'the grant agreement' },
  signedOn: { th: 'ลงนามครบเมื่อ {day}', en: 'signed by all on {day}' },
});
