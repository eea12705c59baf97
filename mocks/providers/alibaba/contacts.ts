import type { AlibabaContact } from '../../../src/api/contract/alibaba-certificates';
import type { AccountId } from '../../../src/api/contract/session';
import type { Words } from '../../platform/language';
import { invalid } from '../../platform/problems';

/** Somebody who answers for an application; made up, and stored masked (GEN-11). */
interface ContactRecord extends AlibabaContact {
  readonly accountId: AccountId;
}

/** One contact of each account lacks the ID number: what a Submit fails on (ABC-S3). */
const CONTACTS: readonly ContactRecord[] = [
  { id: 'contact-1', accountId: 'customer', name: 'Lin Demo', email: 'li***@example.com', idNumber: null },
  {
    id: 'contact-2',
    accountId: 'customer',
    name: 'Zhou Demo',
    email: 'zh***@example.com',
    idNumber: '1101**********001X',
  },
  { id: 'contact-3', accountId: 'customer-2', name: 'Wang Demo', email: 'wa***@example.net', idNumber: null },
  {
    id: 'contact-4',
    accountId: 'customer-2',
    name: 'Chen Demo',
    email: 'ch***@example.net',
    idNumber: '3101**********0023',
  },
];

const POINTER = '/contactId';

const UNKNOWN: Words = { 'zh-CN': '没有这个联系人。', en: 'There is no such contact.' };
const LACKS_ID_NUMBER: Words = {
  'zh-CN': '所选联系人缺少必需的证件号码信息',
  en: 'The selected contact does not contain the required ID number information',
};

/** The contacts of an account. */
export const contactsOf = (accountId: AccountId): AlibabaContact[] =>
  CONTACTS.filter((contact) => contact.accountId === accountId).map(({ id, name, email, idNumber }) => ({
    id,
    name,
    email,
    idNumber,
  }));

/** ABC-S3: a contact that can answer for an application. 422 at `/contactId` when it is not one's own, or lacks the ID number. */
export function demandContact(id: string, accountId: AccountId): string {
  const contact = contactsOf(accountId).find((one) => one.id === id);
  if (!contact) throw invalid({ pointer: POINTER, code: 'unknownContact', words: UNKNOWN });
  if (contact.idNumber === null)
    throw invalid({ pointer: POINTER, code: 'contactLacksIdNumber', words: LACKS_ID_NUMBER });
  return contact.id;
}
