/** Every event of a case, in words, oldest first, with the texts that were written. */
import { useQuery, useSuspenseInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import { remarksIn } from '#libs/contracts/remark.js';
import { callQuery } from '../api/calls.ts';
import { caseEventsQuery, caseQuery, caseLinkedQuery, caseProcessQuery, type CaseEvent } from '../api/cases.ts';
import { everyField, type FormSchema } from '../draft/form-schema.ts';
import { Fetched } from '../layout/fetched.tsx';
import { later } from '../layout/later.ts';
import { More } from '../layout/more.tsx';
import { Facts } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useLang, useTexts, useTitle, Verbatim } from '../texts/language.tsx';
import { Prose } from '../texts/prose.tsx';
import { fill } from '../texts/text.ts';
import { caseTexts, effectTexts, eventTexts } from './texts.ts';
import { stagesByVisit } from './visits.ts';
import { useIsParty } from './where.tsx';
import styles from './history.module.css';

/** Few cases have one. */
const Mended = later(async () => (await import('./mended.tsx')).Mended);

/** Scores are for the panel's own page, and what was sent stands above. */
const inOtherPlaces: ReadonlySet<string> = new Set(['scores', 'content', 'title']);

export function History({ caseId, callId }: { caseId: string; callId: string | null }) {
  const query = useSuspenseInfiniteQuery(caseEventsQuery(caseId));
  const events = query.data.pages.flatMap(({ items }) => items);
  const words = useEventWords(caseId, events);
  const { instant } = useFormats();
  return (
    <>
      <ol className={styles.events}>
        {events.map((event) => (
          <li key={event.seq} value={event.seq}>
            <div>
              <div className={styles.when}>
                <time dateTime={event.at}>{instant(event.at)}</time>
                <Who event={event} />
              </div>
              <p>{words(event)}</p>
              <Rests event={event} />
              {event.type === 'corrected' && (
                <Fetched>
                  <Mended caseId={caseId} event={event} />
                </Fetched>
              )}
              {event.texts.map(({ kind, body }, at) =>
                body && !inOtherPlaces.has(kind) ? (
                  <blockquote key={`${kind} ${at}`} className={styles.said}>
                    {kind === 'remark' ? <Remarks body={body} callId={callId} /> : <Prose>{body}</Prose>}
                  </blockquote>
                ) : null,
              )}
            </div>
          </li>
        ))}
      </ol>
      <More query={query} />
    </>
  );
}

const hash = /^[0-9a-f]{64}$/;
/** Stands where a paper would, for what the register of organisations says itself. */
const REGISTER = 'register';

/** What it rests on: the number and day of a resolution or letter, where a paper lies, or which file it is. */
function Rests({ event: { body } }: { event: CaseEvent }) {
  const t = useTexts(caseTexts);
  const { day } = useFormats();
  const [reference, decidedAt, ref] = (['reference', 'decidedAt', 'ref'] as const).map((name) => {
    const value = body[name];
    return typeof value === 'string' ? value : null;
  }) as [string | null, string | null, string | null];
  if (!reference && !decidedAt && !ref) return null;
  return (
    <p className={styles.rests}>
      {reference && (
        <>
          {t('byResolution')} <Verbatim>{reference}</Verbatim>{' '}
        </>
      )}
      {decidedAt && `${t('decidedOn')} ${day(decidedAt)} `}
      {ref && <Ref>{ref}</Ref>}
    </p>
  );
}

function Ref({ children: ref }: { children: string }) {
  const t = useTexts(caseTexts);
  if (ref === REGISTER) return t('byRegister');
  return hash.test(ref) ? `${t('fileOfHash')} ${ref.slice(0, HASH_SHOWN)}…` : <Verbatim>{ref}</Verbatim>;
}

/** As much of a file's hash as tells it from the others of a case. */
const HASH_SHOWN = 12;

/** Who did it, where a person did and the reader may know. */
function Who({ event: { actorName, onBehalfOf } }: { event: CaseEvent }) {
  const t = useTexts(caseTexts);
  if (actorName === null) return null;
  return (
    <>
      {' '}
      · <Verbatim>{actorName}</Verbatim>
      {onBehalfOf && (
        <>
          {' '}
          {t('onBehalf')} <Verbatim>{onBehalfOf}</Verbatim>
        </>
      )}
    </>
  );
}

/** What was said of single fields, each under the field's own title. */
function Remarks({ body, callId }: { body: string; callId: string | null }) {
  const titleOf = useTitle();
  const { data: call } = useQuery({ ...callQuery(callId ?? ''), enabled: callId !== null });
  const titles = new Map(everyField((call?.form ?? {}) as FormSchema).map(([name, field]) => [name, field['x-title']]));
  return (
    <Facts
      items={(remarksIn(body) ?? []).map(({ field, words }) => {
        const title = titles.get(field);
        return [title ? titleOf(title) : field, <Prose key={field}>{words}</Prose>];
      })}
    />
  );
}

/** Stages, outcomes and ends by the names that the case's own process gives them; an outcome's is its stage's to give. */
function useEventWords(caseId: string, events: readonly CaseEvent[]): (event: CaseEvent) => string {
  const lang = useLang();
  const titleOf = useTitle();
  const { until, baht } = useFormats();
  const { data: drawing } = useSuspenseQuery(caseProcessQuery(caseId));
  const party = useIsParty(useSuspenseQuery(caseQuery(caseId)).data);
  const linked = new Map(useQuery(caseLinkedQuery(caseId)).data?.items.map(({ id, reference }) => [id, reference]));
  const effects = useTexts(effectTexts);
  const effect = (key: unknown) => {
    // Of the visit in which it was done: `5.open_consultation`.
    const kind = String(key).split('.').at(-1) ?? '';
    return kind in effectTexts ? effects(kind as keyof typeof effectTexts) : kind;
  };
  const ends = new Map(drawing.ends.map(({ key, title }) => [key, titleOf(title)]));
  const stageOf = stagesByVisit(events);
  return ({ type, body }) => {
    const text = eventTexts[type as keyof typeof eventTexts];
    if (!text) return type;
    const stage = drawing.stages.find(({ key }) => key === (body['stage'] ?? stageOf.get(body['visit'])));
    const way = stage?.ways.find(({ outcome }) => outcome === body['outcome']);
    const required = stage?.gate.find(({ item }) => item === body['item']);
    const clock = body['clock'] as { dueAt?: string } | string | null | undefined;
    const due = body['dueAt'] ?? body['closesAt'] ?? (typeof clock === 'object' ? clock?.dueAt : undefined);
    return fill(text, lang, {
      stage: stage ? titleOf(party ? stage.applicant : stage.title) : String(body['stage'] ?? ''),
      outcome: way ? titleOf(way.title) : String(body['outcome'] ?? ''),
      item: required ? titleOf(required.title) : String(body['item'] ?? ''),
      linked: linked.get(String(body['caseId'])) ?? '',
      effect: effect(body['key']),
      end: ends.get(String(body['end'])) ?? String(body['end'] ?? ''),
      count: Number(body['days'] ?? 0),
      seq: String(body['seq'] ?? ''),
      due: typeof due === 'string' ? until(due) : '',
      amount: typeof body['amount'] === 'string' ? baht(body['amount']) : '',
    });
  };
}
