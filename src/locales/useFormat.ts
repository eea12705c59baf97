import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../api/clock';
import type { Money } from '../api/contract/money';
import { isLanguage } from '../api/preferences';
import * as format from './format';

/** Formatters bound to the page's language and server time; all dates in UTC+8 (GEN-1, GEN-7, GEN-12). */
export function useFormat() {
  const { i18n } = useTranslation();
  const now = useNow();
  const language = isLanguage(i18n.language) ? i18n.language : 'zh-CN';
  return useMemo(() => {
    const context: format.FormatContext = { language, now };
    return {
      language,
      now,
      money: (amount: Money) => format.formatMoney(amount, language),
      count: (count: number) => format.formatCount(count, language),
      time: format.formatTime,
      date: (when: format.When) => format.formatDate(when, context),
      day: (when: format.When) => format.formatDay(when, context),
      dateTime: (when: format.When) => format.formatDateTime(when, context),
      moment: (when: format.When) => format.formatMoment(when, context),
      dayWord: (when: format.When) => format.dayWord(when, context),
      longDate: (when: format.When) => format.formatLongDate(when, language),
      longDateTime: (when: format.When) => format.formatLongDateTime(when, language),
      shortDate: (when: format.When) => format.formatShortDate(when, language),
      shortDateTime: (when: format.When) => format.formatShortDateTime(when, language),
    };
  }, [language, now]);
}

export type Formatters = ReturnType<typeof useFormat>;
