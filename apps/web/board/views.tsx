/** The views of the board that the reader keeps: each a link, and a form for the one in use. */
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link, useLocation } from '@tanstack/react-router';
import { VIEW_NAME_CHARS_MAX } from '#libs/contracts/limits.js';
import { boardViewsQuery, filtersIn, type BoardView } from '../api/board.ts';
import { api, read, type Schemas } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { TextField } from '../form/fields.tsx';
import { Form, useForm } from '../form/form.tsx';
import { ConfirmButton } from '../layout/confirm-button.tsx';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { viewTexts } from './texts.ts';
import styles from './filters.module.css';

interface Props {
  board: BoardView['board'];
  to: '/$lang/board' | '/$lang/proposals';
}

export function Views({ board, to }: Props) {
  const t = useTexts(viewTexts);
  const { items } = useSuspenseQuery(boardViewsQuery).data;
  const views = items.filter((view) => view.board === board);
  return (
    <details className={styles.views} open={views.length > 0}>
      <summary>{t('views')}</summary>
      <ul>
        {views.map((view) => (
          <li key={view.id}>
            <Link from="/$lang" to={to} search={filtersIn(view.filters)}>
              <Verbatim>{view.name}</Verbatim>
            </Link>
            <Remove view={view} />
          </li>
        ))}
      </ul>
      <Keep board={board} />
    </details>
  );
}

function Remove({ view: { id, name } }: { view: BoardView }) {
  const t = useTexts(viewTexts);
  const act = useCommand((_: null) => read(api.DELETE('/board/views/{id}', { params: { path: { id } } })), {
    changes: [boardViewsQuery.queryKey],
  });
  return <ConfirmButton label={t('remove', { name })} asks={t('removeAsks')} act={act} />;
}

/** Keeps what the address says, even while the list that it asks for is still on its way. */
function Keep({ board }: Pick<Props, 'board'>) {
  const t = useTexts(viewTexts);
  const filters = filtersIn(useLocation({ select: ({ search }) => search }));
  const form = useForm({ name: '' });
  const command = useCommand(
    (body: Schemas['NewBoardView'], header) => read(api.POST('/board/views', { params: { header }, body })),
    { changes: [boardViewsQuery.queryKey], onDone: form.clear },
  );
  return (
    <Form
      form={form}
      command={command}
      input={() => ({ board, name: form.values.name.trim(), filters })}
      send={t('keep')}
      beside={<span role="status">{command.isSuccess && t('kept')}</span>}
    >
      <TextField name="name" label={t('name')} hint={t('nameHint')} required most={VIEW_NAME_CHARS_MAX} />
    </Form>
  );
}
