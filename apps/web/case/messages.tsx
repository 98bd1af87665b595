/** The letters of a case that the reader may see, and whether they arrived; the newest first, and the older ones folded. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { caseNoticesQuery } from '../api/cases.ts';
import type { Schemas } from '../api/client.ts';
import { Foldable } from '../layout/foldable.tsx';
import { Empty, Tag, type Tone } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { caseTexts, messageTexts, noticeStateTexts } from './texts.ts';
import styles from './messages.module.css';

type Notice = Schemas['Notices']['items'][number];

/** The last letters, as many as a reader takes in at a glance. */
const LATEST = 6;

const tones: Partial<Record<Notice['state'], Tone>> = { FAILED: 'bad', UNKNOWN: 'warn', RETRY: 'warn' };

export function Messages({ caseId }: { caseId: string }) {
  const t = useTexts(caseTexts);
  const { items } = useSuspenseQuery(caseNoticesQuery(caseId)).data;
  if (items.length === 0) return <Empty>{t('noMessages')}</Empty>;
  const earlier = items.slice(LATEST);
  return (
    <>
      <Letters caseId={caseId} notices={items.slice(0, LATEST)} />
      {earlier.length > 0 && (
        <Foldable title={t('earlierMessages', { count: earlier.length })}>
          <Letters caseId={caseId} notices={earlier} />
        </Foldable>
      )}
    </>
  );
}

function Letters({ caseId, notices }: { caseId: string; notices: readonly Notice[] }) {
  const tell = useTexts(messageTexts);
  const say = useTexts(noticeStateTexts);
  const { instant } = useFormats();
  const about = (known: string) => (known in messageTexts ? tell(known as keyof typeof messageTexts) : known);
  const state = (known: string) => (known in noticeStateTexts ? say(known as keyof typeof noticeStateTexts) : known);
  return (
    <ul className={styles.letters}>
      {notices.map((notice) => (
        <li key={notice.id}>
          <Link
            from="/$lang"
            to="/$lang/cases/$id/letters/$notice"
            params={{ id: caseId, notice: notice.id }}
            aria-label={`${about(notice.message)} ${instant(notice.sentAt ?? notice.at)}`}
          >
            {about(notice.message)}
          </Link>
          <Tag tone={tones[notice.state] ?? 'plain'}>{state(notice.state)}</Tag>
          <span>
            {instant(notice.sentAt ?? notice.at)} · <Verbatim>{notice.address}</Verbatim>
          </span>
        </li>
      ))}
    </ul>
  );
}
