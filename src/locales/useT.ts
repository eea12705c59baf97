import { useTranslation } from 'react-i18next';
import type { Area } from './i18n';

/** The words of one area, typed: `const t = useT('aliyun'); t('state.paid')`. */
export const useT = <A extends Area>(area: A) => useTranslation(area).t;
