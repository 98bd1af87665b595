import { createFileRoute } from '@tanstack/react-router';
import { Page } from '../../../layout/page.tsx';

export const Route = createFileRoute('/$lang/_signed-in/organisation')({ component: () => <Page title="">-</Page> });
