import { readPolicyTable } from '#contract/explorer';
import { Outlet, redirect, type RouteObject, useLocation, useParams } from 'react-router-dom';
import { prefetch } from '../api/queries';
import { LinkTabs } from '../app/ConsoleLayout';
import { NotFoundPage } from '../app/errors';
import { ProviderWords, useProviderWords } from '../case/words';
import { useT } from '../locales/i18n';
import { PageHeader } from '../ui/layout';
import { ComparePage } from './ComparePage';
import { LinesPage } from './LinesPage';
import { RulesPage } from './RulesPage';
import { SignPage } from './SignPage';
import { SourcePage } from './SourcePage';
import { WhatIfPage } from './WhatIfPage';
import styles from './Policies.module.css';
import { isPolicy, LABELS, POLICIES, type PolicyId, policyPath, usePolicyName } from './words';

/** The last part of the address of the comparison. */
const COMPARE = 'compare';

/** The same of the list of all numbered lines. */
const LINES = 'lines';

/** The parts of a policy's pages, by the last part of their address. */
const PARTS = { rules: '', whatIf: 'what-if', source: 'source', sign: 'sign' } as const;

function PolicyTabs() {
  const t = useT('policies');
  const nameOf = usePolicyName();
  const { pathname } = useLocation();
  const [, , policy = ''] = pathname.split('/');
  return (
    <LinkTabs
      label={t('choose')}
      current={policy}
      tabs={[
        ...POLICIES.map((id) => ({ id: id as string, to: policyPath(id), label: nameOf(id) })),
        { id: COMPARE, to: policyPath(COMPARE), label: t('compare.tab') },
        { id: LINES, to: policyPath(LINES), label: t('trace.tab') },
      ]}
    />
  );
}

/** What all pages of one policy stand in: which one, which part of it, and its words for facts. */
function OnePolicy({ policy }: { readonly policy: PolicyId }) {
  const t = useT('policies');
  const { pathname } = useLocation();
  const current = Object.entries(PARTS).find(([, part]) => pathname === policyPath(policy, part))?.[0] ?? '';
  const parts = Object.keys(PARTS) as (keyof typeof PARTS)[];
  return (
    <ProviderWords value={useProviderWords(policy, LABELS[policy])}>
      <LinkTabs
        label={t('parts')}
        current={current}
        tabs={parts.map((id) => ({ id, to: policyPath(policy, PARTS[id]), label: t(`part.${id}`) }))}
      />
      <Outlet />
    </ProviderWords>
  );
}

function Layout() {
  const t = useT('policies');
  const { policy } = useParams();
  if (policy !== undefined && !isPolicy(policy)) return <NotFoundPage />;
  return (
    <div className={styles.page}>
      <PageHeader title={t('title')} text={t('text')} actions={<PolicyTabs />} />
      {policy === undefined ? <Outlet /> : <OnePolicy key={policy} policy={policy} />}
    </div>
  );
}

/** The policy explorer; nobody has to sign in (GEN-10). */
export const routes: RouteObject[] = [
  {
    path: 'policies',
    Component: Layout,
    children: [
      { index: true, loader: () => redirect(policyPath(POLICIES[0])) },
      { path: COMPARE, Component: ComparePage },
      { path: LINES, Component: LinesPage },
      {
        path: ':policy',
        loader: ({ params }) =>
          isPolicy(params.policy) ? prefetch(readPolicyTable, { params: { policy: params.policy } }) : null,
        children: [
          { index: true, Component: RulesPage },
          { path: PARTS.whatIf, Component: WhatIfPage },
          { path: PARTS.source, Component: SourcePage },
          { path: PARTS.sign, Component: SignPage },
        ],
      },
    ],
  },
];
