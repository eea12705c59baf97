import { laterPage } from '../../app/ListAndDetails';

// The code of each page: its loader waits for it, its room draws it.
export const transactions = laterPage(async () => (await import('./TransactionsPage')).TransactionsPage);
export const transaction = laterPage(async () => (await import('./TransactionPage')).TransactionPage);
