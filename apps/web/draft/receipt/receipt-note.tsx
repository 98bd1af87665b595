/** What whoever has sent an application holds in hand. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Schemas } from '../../api/client.ts';
import { Facts, Note } from '../../layout/page.tsx';
import { useFormats } from '../../texts/formats.ts';
import { useTexts } from '../../texts/language.tsx';
import { receiptNoteTexts } from './texts.ts';

export type Receipt = Schemas['Receipt'];

interface Props {
  receipt: Receipt;
  title?: string;
  /** What else there is to say. */
  children?: ReactNode;
}

export function ReceiptNote({ receipt: { caseId, reference, receipt }, title, children }: Props) {
  const t = useTexts(receiptNoteTexts);
  const { instant } = useFormats();
  return (
    <Note tone="good" title={title ?? t('received')} live>
      <Facts
        items={[
          [t('reference'), <strong key="reference">{reference}</strong>],
          [t('receivedAt'), instant(receipt.receivedAt)],
          [t('legallyReceivedAt'), instant(receipt.legallyReceivedAt)],
          [t('hash'), <code key="hash">{receipt.contentHash}</code>],
        ]}
      />
      <p>{t('twoTimes')}</p>
      {children}
      <p>
        <Link from="/$lang" to="/$lang/cases/$id" params={{ id: caseId }}>
          {t('track')}
        </Link>
      </p>
    </Note>
  );
}
