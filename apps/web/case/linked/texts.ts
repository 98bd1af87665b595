import { defineTexts } from '../../texts/text.ts';

/** Apart from the case's other texts: most cases have nothing beside them. */
export const linkedTexts = defineTexts({
  linked: { th: 'เรื่องที่เกี่ยวเนื่อง', en: 'Linked cases' },
  parent: { th: 'ดูเรื่องหลัก', en: 'See the main case' },
});
