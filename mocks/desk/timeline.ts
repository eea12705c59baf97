import type { TimelineEntry } from '../../src/api/contract/timeline';
import { dateText, momentText } from '../platform/dateTexts';
import { isoOf } from '../platform/days';
import type { Language } from '../platform/language';
import { settingsOf } from '../platform/settings';
import type { Reader } from '../platform/transaction';
import { isWaiting } from './lifecycle';
import type { DeskItem } from './records';
import { happened, queueName, rejectionLine } from './texts';

/** GEN-13: what happened to an item and what is expected of whom, and until when. */
export function timelineOf(reader: Reader, item: DeskItem, language: Language): TimelineEntry[] {
  const past = item.history.map((entry): TimelineEntry => ({
    at: isoOf(entry.at),
    actor: entry.actor,
    code: entry.code,
    ...happened(entry.code, language),
    detail:
      entry.code === 'asked' ? queueName(item.queue, language) : rejectionText(item, entry.code, language),
  }));
  return isWaiting(item) ? [...past, due(reader, item, language), ...byItself(reader, item, language)] : past;
}

const rejectionText = ({ rejection }: DeskItem, code: string, language: Language): string | null =>
  code === 'rejected' && rejection ? rejectionLine(rejection, language) : null;

function due(reader: Reader, item: DeskItem, language: Language): TimelineEntry {
  const date = dateText(item.dueBy, language);
  const late = reader.now > item.dueBy;
  const detail = {
    'zh-CN': late
      ? `应于 ${date} 前处理，现已逾期`
      : `最迟 ${date}${item.estimated ? '（按估算的工作日）' : ''}`,
    en: late
      ? `Was due by ${date}, now overdue`
      : `By ${date} at the latest${item.estimated ? ' (estimated working days)' : ''}`,
  };
  return {
    at: null,
    actor: 'specialist',
    code: 'due',
    tone: 'waiting',
    title: language === 'en' ? 'Waits for a specialist' : '等待专员处理',
    detail: detail[language],
  };
}

/** REV-3: in auto mode the back office is next, unless a person is faster. */
function byItself(reader: Reader, item: DeskItem, language: Language): TimelineEntry[] {
  if (item.state !== 'open' || item.autoAt === null || settingsOf(reader).review !== 'auto') return [];
  const moment = momentText(item.autoAt, language);
  return [
    {
      at: null,
      actor: 'backOffice',
      code: 'auto',
      tone: 'next',
      title: language === 'en' ? 'Auto mode approves' : '自动模式通过',
      detail:
        language === 'en' ? `On ${moment}, unless somebody decides before` : `${moment}，此前可由专员处理`,
    },
  ];
}
