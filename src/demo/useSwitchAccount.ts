import { useLocation, useNavigate } from 'react-router-dom';
import { type AccountId, openSession } from '../api/contract/session';
import type { ApiProblem } from '../api/problem';
import { queryClient } from '../api/queries';
import { currentSession, keepSession } from '../api/session';
import { useWrite } from '../api/useWrite';
import { homeOf } from '../app/guard';

const roomOf = (path: string): string | undefined => path.split('/')[1];

/** Signs this tab in as another account (DEM-4). Stays on the page where its role may see it, else goes where that role begins. */
export function useSwitchAccount(): {
  readonly enter: (account: AccountId) => Promise<void>;
  readonly problem: ApiProblem | null;
} {
  const open = useWrite(openSession);
  const navigate = useNavigate();
  const { pathname, search } = useLocation();

  const enter = async (account: AccountId) => {
    const before = currentSession()?.account;
    if (before?.id === account) return;
    const opened = await open.run({ body: { account } });
    if (!opened) return;
    keepSession(opened);
    queryClient.clear();
    const { role } = opened.account;
    const home = homeOf(role);
    const stays = pathname === '/' || before?.role === role || roomOf(pathname) === roomOf(home);
    // Going to the same address asks the guards again and reads the page as the new account.
    await navigate(stays ? `${pathname}${search}` : home, { replace: stays });
  };

  return { enter, problem: open.problem };
}
