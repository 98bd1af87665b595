/** A payment in a list: whose, how much, where it stands, and why it does not go on. */
import { Link } from '@tanstack/react-router';
import type { HeldPayment, Payment } from '../api/payments.ts';
import { Due } from '../case/where.tsx';
import { Card, Tag, type Tone } from '../layout/page.tsx';
import { useSession } from '../session/session.ts';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle, Verbatim } from '../texts/language.tsx';
import { paymentTexts } from './texts.ts';
import styles from './payments.module.css';

const tones: Record<Payment['status'], Tone> = {
  due: 'plain',
  sent: 'plain',
  unknown: 'bad',
  paid: 'good',
  ended: 'plain',
};

export function StatusTag({ status }: { status: Payment['status'] }) {
  const t = useTexts(paymentTexts);
  return <Tag tone={tones[status]}>{t(`status_${status}`)}</Tag>;
}

export function PaymentCard({ payment, now }: { payment: Payment; now: string }) {
  const t = useTexts(paymentTexts);
  const titleOf = useTitle();
  const { baht, day } = useFormats();
  const { caseId, grant, ordinal, amount, status, stage, dueAt, endedAt, barred, order } = payment;
  return (
    <Card>
      <div className={styles.payment}>
        <div>
          <p className={styles.soft}>
            {grant.reference} · {t('instalment', { count: ordinal })}
          </p>
          <h3>
            <Link from="/$lang" to="/$lang/payments/$id" params={{ id: caseId }}>
              <Verbatim>{grant.title}</Verbatim>
            </Link>
          </h3>
          {grant.organisation && (
            <p>
              <Verbatim>{grant.organisation}</Verbatim>
            </p>
          )}
          <Acted payment={payment} />
          {barred && <p>{t('barred')}</p>}
          {status === 'unknown' && <p>{t('unknownWhy')}</p>}
          {order?.reason && status !== 'paid' && (
            <p>
              {t('saidByBank')} <Verbatim>{order.reason}</Verbatim>
            </p>
          )}
        </div>
        <div>
          {amount && <p className={styles.amount}>{baht(amount.amount)}</p>}
          <p>
            {stage && titleOf(stage)} {status !== 'due' && <StatusTag status={status} />}
          </p>
          {endedAt ? (
            <p>{day(endedAt)}</p>
          ) : (
            status === 'due' && (
              <p>
                <Due dueAt={dueAt} now={now} />
              </p>
            )
          )}
        </div>
      </div>
    </Card>
  );
}

export function Acted({ payment: { acted } }: { payment: Payment }) {
  const t = useTexts(paymentTexts);
  const titleOf = useTitle();
  const me = useSession()?.id;
  return acted.map(({ stage, personId, person }) => (
    <p key={`${stage.en} ${personId}`} className={styles.soft}>
      {titleOf(stage)}: {personId === me ? t('you') : <Verbatim>{person}</Verbatim>}
    </p>
  ));
}

export function HeldCard({ held }: { held: HeldPayment }) {
  const t = useTexts(paymentTexts);
  const titleOf = useTitle();
  const { baht, day } = useFormats();
  const { grant, ordinal, amount, stage, because } = held;
  return (
    <Card>
      <div className={styles.payment}>
        <div>
          <p className={styles.soft}>
            {grant.reference} · {t('instalment', { count: ordinal })}
          </p>
          <h3>
            <Link from="/$lang" to="/$lang/money/$id" params={{ id: grant.caseId }}>
              <Verbatim>{grant.title}</Verbatim>
            </Link>
          </h3>
          <p>
            {because
              ? t('heldBy', { process: titleOf(because.process), stage: because.stage ? titleOf(because.stage) : '–' })
              : t('heldStage', { stage: titleOf(stage) })}{' '}
            {because?.overdueSince && <Tag tone="bad">{t('heldOverdue', { day: day(because.overdueSince) })}</Tag>}
          </p>
          {because && (
            <p>
              <Link className={styles.why} from="/$lang" to="/$lang/cases/$id" params={{ id: because.caseId }}>
                {t('seeCause')}
              </Link>
            </p>
          )}
        </div>
        <div>{amount && <p className={styles.amount}>{baht(amount.amount)}</p>}</div>
      </div>
    </Card>
  );
}
