import { useSuspenseQuery } from '@tanstack/react-query';
import { createFileRoute } from '@tanstack/react-router';
import { ProgrammeName } from '../../../administration/programme.tsx';
import { wordingTexts } from '../../../administration/texts.ts';
import { WordingForm } from '../../../administration/wording-form.tsx';
import { programmeFor, programmeIn } from '../../../administration/which-programme.ts';
import { messagesQuery, templatesQuery } from '../../../api/administration.ts';
import { messageTexts } from '../../../case/texts.ts';
import { Select } from '../../../form/inputs.tsx';
import { Page, Section } from '../../../layout/page.tsx';
import { useTexts } from '../../../texts/language.tsx';

interface Search {
  programme?: string;
  message?: string;
  language?: 'en';
}

export const Route = createFileRoute('/$lang/_signed-in/wording')({
  validateSearch: ({ message, language, ...search }: Record<string, unknown>): Search => ({
    ...programmeIn(search),
    ...(typeof message === 'string' && message !== '' && { message }),
    ...(language === 'en' && { language }),
  }),
  loaderDeps: ({ search: { programme } }) => ({ programme }),
  loader: async ({ context: { queries, account }, deps: { programme } }) => {
    const id = await programmeFor(queries, account, programme);
    await queries.ensureQueryData(messagesQuery);
    if (id) await queries.ensureQueryData(templatesQuery(id));
    return { id };
  },
  component: WordingPage,
});

function WordingPage() {
  const t = useTexts(wordingTexts);
  const { id } = Route.useLoaderData();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ProgrammeName id={id} to="/$lang/wording" />
      {id && <Chosen programmeId={id} />}
    </Page>
  );
}

function Chosen({ programmeId }: { programmeId: string }) {
  const t = useTexts(wordingTexts);
  const named = useTexts(messageTexts);
  const navigate = Route.useNavigate();
  const { message = '', language = 'th' } = Route.useSearch();
  const { items } = useSuspenseQuery(messagesQuery).data;
  const written = useSuspenseQuery(templatesQuery(programmeId)).data.items;
  const nameOf = (key: string) => (key in messageTexts ? named(key as keyof typeof messageTexts) : key);
  const known = items.find((one) => one.message === message);
  const choose = (search: Partial<Search>) =>
    void navigate({ search: (before) => ({ ...before, ...search }), resetScroll: false });
  return (
    <>
      <div style={{ display: 'grid', gap: '1rem', maxWidth: '42rem' }}>
        <Select
          label={t('message')}
          value={message}
          onChange={(event) => choose({ message: event.currentTarget.value })}
        >
          <option value="">{t('choose')}</option>
          {items.map((one) => (
            <option key={one.message} value={one.message}>
              {nameOf(one.message)}
            </option>
          ))}
        </Select>
        <Select
          label={t('language')}
          value={language}
          onChange={(event) => choose({ language: event.currentTarget.value === 'en' ? 'en' : undefined })}
        >
          <option value="th">{t('thai')}</option>
          <option value="en">{t('english')}</option>
        </Select>
      </div>
      {known && (
        <Section title={nameOf(known.message)}>
          <WordingForm
            key={`${message} ${language}`}
            programmeId={programmeId}
            message={message}
            lang={language}
            placeholders={known.placeholders}
            now={
              written.find((one) => one.message === message && one.lang === language) ?? {
                subject: null,
                opening: [],
                closing: [],
              }
            }
          />
        </Section>
      )}
    </>
  );
}
