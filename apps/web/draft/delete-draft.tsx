/** Whoever may write a draft may also give it up. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { api, read } from '../api/client.ts';
import { useCommand } from '../api/command.ts';
import { draftQuery } from '../api/drafts.ts';
import { ConfirmButton } from '../layout/confirm-button.tsx';
import { useTexts } from '../texts/language.tsx';
import { draftTexts } from './texts.ts';

export function DeleteDraft({ draftId }: { draftId: string }) {
  const t = useTexts(draftTexts);
  const navigate = useNavigate({ from: '/$lang' });
  const queries = useQueryClient();
  const act = useCommand((_: null) => read(api.DELETE('/drafts/{id}', { params: { path: { id: draftId } } })), {
    changes: [['drafts']],
    onDone: async () => {
      await navigate({ to: '/$lang/organisation' });
      queries.removeQueries(draftQuery(draftId));
    },
  });
  return (
    <div style={{ marginTop: '2rem' }}>
      <ConfirmButton label={t('giveUp')} asks={t('giveUpAsks')} act={act} />
    </div>
  );
}
