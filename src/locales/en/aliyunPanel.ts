import type { Translation } from '../catalog';
import type { aliyunPanel as source } from '../zh-CN/aliyunPanel';

/** Words of the refund panel and of every decision shown. */
export const aliyunPanel = {
  title: {
    withdraw: 'Withdraw the application first',
    revoke: 'Revoke the certificate first',
    wait: 'Wait for the revocation first',
  },
  ifNot: {
    usableAsBefore: 'The certificate is usable again exactly as before',
    staysRevoked: 'The certificate stays revoked and cannot be restored',
    unchanged: 'The certificate stays as it is now',
  },
  ifNotIfRevoked: 'A revoked certificate cannot be restored, even if the refund does not succeed',
  steps: 'Do this first',
  step: {
    withdraw: 'Withdraw the application that is under review',
    revoke: 'Revoke the certificate and wait until that is completed',
    wait: 'Wait for the review that is running',
    other: 'Do the step that is needed',
  },
  orWait: 'Or wait for the result: if the review fails, the refund can be asked for as the rules allow.',
  what: 'What happens after OK',
  effect: {
    review: 'A manual review begins: result expected by {{expected}}, at the latest by {{latest}}.',
    blocked: 'During the review every other operation on the certificate is blocked.',
    cancel: 'Until the review ends you can cancel the refund; everything is then as before.',
    closed: 'Once refunded, the certificate can no longer be used.',
  },
  footAtOnce: 'Refunded at once; cannot be undone',
  footReview: 'Goes to a manual review; can be cancelled until then',
  chooseReason: 'Choose a refund reason.',
  text: 'Feedback or suggestion',
  textHint: 'Required, at most 500 characters',
  count: '{{count}} / {{most}}',
  textRequired: 'Write your feedback or suggestion.',
  textTooLong: 'At most 500 characters; {{over}} too many.',
  assistance: 'Is assistance wanted?',
  wanted: 'Yes',
  wantedHint: 'Leave a contact, and our staff will be in touch soon',
  notWanted: 'No',
  notWantedHint: 'Submit the refund application right away',
  chooseAssistance: 'Choose whether assistance is wanted.',
  contact: 'Contact',
  phone: 'Phone',
  phoneHint: 'A mainland mobile number; +86 and spaces are fine',
  dingtalk: 'DingTalk id',
  dingtalkHint: '4 to 64 letters, digits, underscores, hyphens or dots',
  contactRequired: 'Enter how to reach you.',
  contactUse:
    'Our staff will be in touch soon. The contact is used for this request only; nobody but the person who handles it sees it in full.',
  clock: 'Asking for assistance does not extend the deadline. {{deadline}}',
  clockNone: 'Asking for assistance does not stop the clock.',
  clockBy: 'These terms still end {{moment}}.',
  backStep: 'Previous step',
  chosen: 'Reason chosen: {{reason}}',
  comes: {
    underReview:
      'Our staff is reviewing it, with a result by {{latest}} at the latest. Meanwhile every other operation on the certificate is blocked.',
    onItsWay:
      'Approved and on its way to: {{to}}. Nothing for you to do. Once the money arrives, the certificate is “Refunded”.',
    refunded: 'The money was returned to: {{to}}.',
    nothing: 'Nothing was actually paid; the refund is complete.',
    returnedToBalance:
      'The original channel could not take it, so the money went to the Aliyun account balance. Nothing is lost.',
    withPerson:
      'Several inquiries brought no result, so a specialist is looking into it. The money is not lost, and there is nothing for you to do.',
    rejected: 'The application says why.',
    cancelled: 'The certificate is as it was before the application.',
    failed: 'The application says why.',
  },
  cancelHint: 'Possible until the review ends; the certificate is then as it was before.',
  progressHint: 'Stage, expected and latest dates, and the explanation of the review are in the refund list.',
  expiryHint: 'Issue date, expiry and end of service are in the certificate details.',
  moneyHint: 'Every step of the money is on the page of the application.',
  viewProgress: 'View progress',
  viewExpiry: 'View expiry',
  viewMoney: 'Where the money is',
  earlier: 'Earlier application {{id}}: {{stage}}',
  earlierLink: 'View {{id}}',
} as const satisfies Translation<typeof source>;
