import { Input } from '@mantine/core';
import { memo, useState } from 'react';
import { folded } from '#contract/text';
import { type LoggedCall, useLog } from '../api/client';
import { useT } from '../locales/i18n';
import { Copy } from '../ui/text';
import { FIELD, Group } from './scenarios';
import styles from './DemoPanel.module.css';

/** Fields in which people write how to reach them (GEN-11). */
const CONTACT = new Set(['contact', 'phone', 'dingTalk', 'dingtalk']);
const PHONE = /(?:\+?86[ -]?)?1[3-9](?:[ -]?\d){9}/g;

function masked(value: unknown, key = '', within = false): unknown {
  const hidden = within || CONTACT.has(key);
  if (typeof value === 'string') return hidden ? '•••' : value.replaceAll(PHONE, '•••');
  if (Array.isArray(value)) return value.map((one) => masked(one, key, within));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, one]) => [
      name,
      // Of a contact its kind may be read, not its words.
      masked(one, name, hidden && name !== 'kind'),
    ]),
  );
}

/** A body as it may be shown: contact data masked (GEN-11), one field a line; what is no JSON stays as it is. */
export function shownBody(text: string | null): string {
  if (text === null || text === '') return '';
  try {
    return JSON.stringify(masked(JSON.parse(text)), null, 2);
  } catch {
    return text.replaceAll(PHONE, '•••');
  }
}

const quoted = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;

/** The call for a shell; the session's token is left to whoever runs it. */
export function asCurl(
  { method, url, sent }: Pick<LoggedCall, 'method' | 'url' | 'sent'>,
  origin: string,
): string {
  const parts = [
    'curl',
    '-X',
    method,
    quoted(new URL(url, origin).href),
    '-H',
    '"Authorization: Bearer $TOKEN"',
  ];
  if (sent !== null)
    parts.push(
      '-H',
      quoted('Content-Type: application/json'),
      '-d',
      quoted(JSON.stringify(JSON.parse(shownBody(sent)))),
    );
  return parts.join(' ');
}

interface CallProps {
  readonly call: LoggedCall;
}

/** What was sent and answered: drawn when somebody opens it, since a whole state may have gone either way. */
function Inside({ call }: CallProps) {
  const t = useT('demo');
  const answer = shownBody(call.answer ?? '');
  return (
    <>
      <Copy text={asCurl(call, window.location.origin)}>{t('log.curl')}</Copy>
      {call.sent !== null && <pre aria-label={t('log.sent')}>{shownBody(call.sent)}</pre>}
      {answer && <pre aria-label={t('log.answer')}>{answer}</pre>}
    </>
  );
}

const Call = memo(({ call }: CallProps) => {
  const t = useT('demo');
  const [isOpen, setOpen] = useState(false);
  const { pathname, search } = new URL(call.url, window.location.href);
  return (
    <li>
      <details onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>
          <span>{call.method}</span>
          <span className={styles.path}>{pathname.replace(/^.*\/v1/, '') + search}</span>
          <span data-failed={call.status === 0 || call.status >= 400 || undefined}>
            {call.status === 0 ? t('log.lost') : call.status}
          </span>
          <span>{Math.round(call.took)} ms</span>
        </summary>
        {isOpen && <Inside call={call} />}
      </details>
    </li>
  );
});

/** DEM-5: the latest requests of this page with their answers, the newest first. */
export function RequestLog() {
  const t = useT('demo');
  const [filter, setFilter] = useState('');
  const calls = useLog();
  const words = folded(filter).split(/\s+/).filter(Boolean);
  const found = calls
    .filter(({ method, url, status }) => {
      const text = folded(`${method} ${url} ${status || t('log.lost')}`);
      return words.every((word) => text.includes(word));
    })
    .toReversed();
  return (
    <div className={styles.wide}>
      <Group title={t('log.title')}>
        <Input.Wrapper {...FIELD} label={t('log.filter')}>
          <Input
            size="xs"
            type="search"
            value={filter}
            onChange={(event) => setFilter(event.currentTarget.value)}
          />
        </Input.Wrapper>
        <p className={styles.hint}>{t('log.count', { count: found.length })}</p>
        <ol className={styles.log} aria-label={t('log.title')}>
          {found.map((call) => (
            <Call key={`${call.began} ${call.url}`} call={call} />
          ))}
        </ol>
      </Group>
    </div>
  );
}
