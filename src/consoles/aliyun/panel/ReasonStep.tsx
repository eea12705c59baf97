import { RefundReasonCode } from '../../../api/contract/refund';
import { useT } from '../../../locales/useT';
import { ChoiceGroup } from '../../../ui/ChoiceGroup';
import { TextField } from '../../../ui/TextField';
import { countCharacters } from '../../../ui/characters';
import { LONGEST_TEXT } from './draft';
import { POINTERS, type RefundForm } from './useRefundForm';

/** ALY-5: the five reasons; 其他 needs words, counted as a person counts them. */
export function ReasonStep({ form: { draft, gaps, problem, change } }: { readonly form: RefundForm }) {
  const t = useT('aliyun');
  const over = countCharacters(draft.text.trim()) - LONGEST_TEXT;
  const textGap =
    gaps.text && (gaps.text === 'textTooLong' ? t('panel.textTooLong', { over }) : t(`panel.${gaps.text}`));
  return (
    <ChoiceGroup
      label={t('refundReason')}
      choices={RefundReasonCode.options.map((value) => ({ value, label: t(`reason.${value}`) }))}
      value={draft.reason}
      onChange={(reason) => change({ reason })}
      error={gaps.reason && t(`panel.${gaps.reason as 'chooseReason'}`)}
    >
      {draft.reason === 'other' && (
        <TextField
          label={t('panel.text')}
          hint={t('panel.textHint')}
          value={draft.text}
          onChange={(text) => change({ text })}
          error={textGap ?? problem?.at(POINTERS.text)}
          lines={{
            rows: 4,
            most: LONGEST_TEXT,
            count: (count) => t('panel.count', { count, most: LONGEST_TEXT }),
          }}
        />
      )}
    </ChoiceGroup>
  );
}
