import type { Translation } from '#contract/words';
import type { topBar as source } from '../zh-CN/topBar';

export const topBar = {
  accounts: {
    more: 'Sign out, and about the accounts',
    title: 'Account of this tab; other tabs keep theirs',
  },
  search: {
    what: 'Type a domain or an ID, or paste an address. Arrow keys choose, Enter opens, Esc closes.',
    none: 'Nothing found. Only what this account may see can be found.',
    found_one: '{{count}} found',
    found_other: '{{count}} found',
    more: '{{shown}} of {{count}}',
  },
  messages: {
    text: 'Twenty-four hours before a deadline or a last safe moment, at each stage of a refund, and why something was refused.',
    unread_one: '{{count}} unread',
    unread_other: '{{count}} unread',
    show: 'Show',
    all: 'All',
    onlyUnread: 'Unread',
    readAll: 'Mark all as read',
    read: 'Mark as read',
    unreadAgain: 'Mark as unread',
    isUnread: 'Unread',
    list: 'Messages',
    none: 'No unread messages',
    nothing: 'No messages yet',
  },
  signIn: {
    title: 'Sign in',
    text: 'Pick a demo account. No password is needed, and no credentials are collected.',
    current: 'Signed in',
    signOut: 'Sign out',
    about: {
      customer: 'See your certificates, ask for refunds, follow their progress',
      specialist: 'Review refunds and revocations, answer requests for assistance',
      operator: 'Handle refunds on the payment rail',
    },
    next: 'You will return to the page you came from.',
  },
} as const satisfies Translation<typeof source>;
