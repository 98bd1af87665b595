/** Cases as their keepers see them: where, how old against the clock, why they wait, and what to do. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { bangkokDay, daysBetween } from '#libs/calendar/working-days.js';
import type { BoardCase } from '../api/board.ts';
import { Due } from '../case/where.tsx';
import { Tick } from '../form/inputs.tsx';
import { Links, Tag } from '../layout/page.tsx';
import { isInstrument, measureTexts } from '../measures/texts.ts';
import { useFormats } from '../texts/formats.ts';
import { useTexts, useTitle, Verbatim, WithNames } from '../texts/language.tsx';
import type { Selection } from './bulk.tsx';
import { boardTexts, bulkTexts, waitingTexts } from './texts.ts';
import styles from './case-list.module.css';

interface Props {
  cases: readonly BoardCase[];
  now: string;
  selection: Selection;
}

export function CaseList({ cases, now, selection }: Props) {
  const t = useTexts(boardTexts);
  return (
    <ul className={styles.cases} aria-label={t('cases')}>
      {cases.map((one) => (
        <li key={one.id} className={styles.case}>
          <Name of={one} selection={selection} />
          <Clock of={one} now={now} />
          <Waiting of={one} />
        </li>
      ))}
    </ul>
  );
}

function Name({ of, selection }: { of: BoardCase; selection: Selection }) {
  const { id, reference, title, organisationName, process, instrument, stuck } = of;
  const t = useTexts(boardTexts);
  const bulk = useTexts(bulkTexts);
  const kind = useTexts(measureTexts);
  const titleOf = useTitle();
  return (
    <div className={styles.name}>
      <div className="no-print">
        <Tick
          label={<span className="hidden">{bulk('choose', { reference })}</span>}
          checked={selection.has(id)}
          onChange={(event) => selection.toggle(id, event.currentTarget.checked)}
        />
      </div>
      <div>
        <p className={styles.above}>
          {reference} · {isInstrument(instrument) ? kind(instrument) : titleOf(process.title)}
        </p>
        <h2>
          <Link from="/$lang" to="/$lang/cases/$id" params={{ id }}>
            <Verbatim>{title}</Verbatim>
          </Link>
        </h2>
        {organisationName && (
          <p className={styles.above}>
            <Verbatim>{organisationName}</Verbatim>
          </p>
        )}
        {stuck && <Tag tone="bad">{t('isStuck')}</Tag>}
      </div>
    </div>
  );
}

function Clock({ of: { stage, end, stageSince, dueAt, clock, overSince }, now }: { of: BoardCase; now: string }) {
  const t = useTexts(boardTexts);
  const titleOf = useTitle();
  const { day } = useFormats();
  if (!stage) return <div>{end && <Tag>{titleOf(end.title)}</Tag>}</div>;
  return (
    <div>
      <strong>{titleOf(stage.title)}</strong>
      {stageSince && <p>{t('inStage', { count: daysBetween(bangkokDay(stageSince), bangkokDay(now)) })}</p>}
      {overSince && (
        <p>
          <Due dueAt={overSince} now={now} />
        </p>
      )}
      {clock && <Age startAt={clock.startAt} dueAt={clock.dueAt} now={clock.pausedAt ?? now} />}
      <p>{clock?.pausedAt ? t('pausedSince', { day: day(clock.pausedAt) }) : <Due dueAt={dueAt} now={now} />}</p>
      {clock && <Basis of={clock} />}
    </div>
  );
}

/** How much of its time has gone; the words beside it say the same. */
function Age({ startAt, dueAt, now }: { startAt: string; dueAt: string; now: string }) {
  const [start, due, at] = [startAt, dueAt, now].map((instant) => Date.parse(instant)) as [number, number, number];
  const gone = Math.min(1, Math.max(0, (at - start) / Math.max(1, due - start)));
  return (
    <div className={styles.age} aria-hidden="true" data-over={at >= due}>
      <span style={{ inlineSize: `${Math.round(gone * 100)}%` }} />
    </div>
  );
}

function Basis({ of: { title, basis } }: { of: NonNullable<BoardCase['clock']> }) {
  const t = useTexts(boardTexts);
  const titleOf = useTitle();
  const { section } = useFormats();
  const named = [t(basis.binding), section(basis.section)].filter(Boolean).join(' ');
  return (
    <p className={styles.above} title={titleOf(basis.text)}>
      {titleOf(title)} · {t('basis', { basis: named })}
    </p>
  );
}

function Waiting({ of: { id, waiting, asked, missing, stuckReason, standstill, process } }: { of: BoardCase }) {
  const t = useTexts(boardTexts);
  const why = useTexts(waitingTexts);
  const titleOf = useTitle();
  if (!standstill) return null;
  return (
    <div>
      <p>
        <strong>
          <WithNames>{titleOf(standstill.why)}</WithNames>
        </strong>
      </p>
      <p className={styles.tags}>
        {waiting.map((code) => (
          <Tag key={code} tone={blocking.has(code) ? 'warn' : 'plain'}>
            {why(code)}
          </Tag>
        ))}
      </p>
      <dl className={styles.facts}>
        {stuckReason && <Line name={t('isStuck')} words={<span lang="en">{stuckReason}</span>} />}
        {asked.length > 0 && <Line name={t('waitsFor')} words={<Asked asked={asked} />} />}
        {missing.length > 0 && <Line name={t('missing')} words={missing.map(titleOf).join(' · ')} />}
        <Line name={t('next')} words={titleOf(standstill.next)} />
      </dl>
      <Links>
        <Link from="/$lang" to="/$lang/cases/$id/work" params={{ id }}>
          {t('work')}
        </Link>
        {process.key === 'policy-measure' && (
          <Link from="/$lang" to="/$lang/cases/$id/consultation" params={{ id }}>
            {t('consultation')}
          </Link>
        )}
      </Links>
    </div>
  );
}

const blocking: ReadonlySet<string> = new Set(['held', 'paused', 'gate', 'unfilled']);

function Line({ name, words }: { name: string; words: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{words}</dd>
    </div>
  );
}

/** By role: whoever of it is asked. */
function Asked({ asked }: { asked: BoardCase['asked'] }) {
  const t = useTexts(boardTexts);
  const titleOf = useTitle();
  const roles = [...new Map(asked.map(({ role }) => [role.en, role])).values()];
  return roles.map((role, at) => {
    const names = asked.flatMap((seat) => (seat.role.en === role.en && seat.name ? [seat.name] : []));
    return (
      <span key={role.en}>
        {at > 0 && ' · '}
        {titleOf(role)}: {names.length > 0 ? <Verbatim>{names.join(', ')}</Verbatim> : t('nobody')}
      </span>
    );
  });
}
