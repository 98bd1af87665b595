/** Who was told, and when: the proof that s.14 and s.15 want. */
import type { ConsultationFile } from '../api/preparation.ts';
import { Empty, TableFrame } from '../layout/page.tsx';
import { useFormats } from '../texts/formats.ts';
import { useTexts, Verbatim } from '../texts/language.tsx';
import { preparationTexts } from './texts.ts';

export function Told({ file: { stakeholders } }: { file: ConsultationFile }) {
  const t = useTexts(preparationTexts);
  const { instant } = useFormats();
  if (stakeholders.length === 0) return <Empty>{t('nobody')}</Empty>;
  return (
    <TableFrame label={t('told')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('email')}</th>
            <th scope="col">{t('toldAt')}</th>
          </tr>
        </thead>
        <tbody>
          {stakeholders.map(({ name, email, toldAt }) => (
            <tr key={`${name} ${email}`}>
              <td>
                <Verbatim>{name}</Verbatim>
              </td>
              <td>{email ?? '–'}</td>
              <td>{toldAt ? instant(toldAt) : t(email ? 'notTold' : 'noAddress')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableFrame>
  );
}
