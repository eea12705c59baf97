import { laterPage } from '../../app/laterPage';

// The code of each page: its loader waits for it, its room draws it.
export const transactions = laterPage(
  async () => (await import('./transactions/TransactionsPage')).TransactionsPage,
);
export const transaction = laterPage(
  async () => (await import('./transaction/TransactionPage')).TransactionPage,
);
