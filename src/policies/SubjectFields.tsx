import { Button, Checkbox, Group, Input, NativeSelect, TextInput } from '@mantine/core';
import '@mantine/core/styles/Checkbox.layer.css';
import '@mantine/core/styles/InlineInput.layer.css';
import { plain } from '#contract/text';
import { useProvider } from '../case/words';
import { useT } from '../locales/i18n';
import { Wrong } from '../ui/fields';
import { blankOf, type Fields, type Json, type Shape, textOf } from './shape';
import { WholeNumberField } from './WholeNumberField';
import { useFieldName } from './words';
import styles from './Policies.module.css';
import { type ReactNode, useId } from 'react';
import { naturalDays } from '#contract/days';

interface Props {
  readonly shape: Shape;
  readonly value: Json | undefined;
  /** Where it stands in the subject, e.g. `['price', 'list']`. */
  readonly path: readonly string[];
  readonly onChange: (path: readonly string[], value: Json | undefined) => void;
  /** What is wrong with a part, by its JSON Pointer. */
  readonly wrongAt: (path: readonly string[]) => string | undefined;
  /** What days are counted from, epoch ms. */
  readonly now: number;
  /** Its name stands above it already. */
  readonly named?: boolean;
}

/** POL-3: the facts of a subject as fields, made from the contract's own schema. */
export function SubjectFields(props: Props) {
  const { shape, value, path, onChange, wrongAt, now, named = false } = props;
  const t = useT('policies');
  const nameOf = useFieldName();
  const { valueName } = useProvider();
  const label = nameOf(path.at(-1) ?? '');
  const message = wrongAt(path);
  const error = message && <Wrong text={message} />;
  const name = named ? { 'aria-label': label } : { label };
  switch (shape.kind) {
    case 'group':
      return <GroupFields {...props} shape={shape} label={label} />;
    case 'list':
      return <ListFields {...props} shape={shape} label={label} />;
    case 'maybe':
      return <MaybeFields {...props} shape={shape} label={label} />;
    case 'flag':
      return (
        <Flag
          label={label}
          error={error}
          checked={value === true}
          onChange={(checked) => onChange(path, checked)}
        />
      );
    case 'choice':
      return (
        <NativeSelect
          {...name}
          error={error}
          value={textOf(value)}
          data={shape.options.map((one) => ({ value: one, label: valueName(one) ?? one }))}
          onChange={(event) => onChange(path, event.currentTarget.value)}
        />
      );
    case 'instant':
      return (
        <InstantField
          {...name}
          error={error}
          daysLabel={t('what.daysAgo', { field: label })}
          value={value}
          now={now}
          onChange={(next) => onChange(path, next)}
        />
      );
    case 'number':
    case 'text':
      return (
        <TextInput
          {...name}
          error={error}
          {...(shape.kind === 'number' && { inputMode: 'numeric' })}
          value={textOf(value)}
          onChange={({ currentTarget: { value: typed } }) => {
            // What is no number is sent as it was typed: the backend says what is wrong with it.
            const number = plain(typed);
            onChange(path, shape.kind === 'number' && /^-?\d{1,15}$/.test(number) ? Number(number) : typed);
          }}
        />
      );
  }
}

interface FlagProps {
  readonly label: string;
  readonly error: ReactNode;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Yes or no, with its name above it and as high as the fields beside it. */
function Flag({ label, error, checked, onChange }: FlagProps) {
  const t = useT('policies');
  const id = useId();
  return (
    <Input.Wrapper label={label} labelProps={{ htmlFor: id }} error={error}>
      <div className={styles.flag}>
        <Checkbox id={id} checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
        <span aria-hidden>{t(checked ? 'what.yes' : 'what.no')}</span>
      </div>
    </Input.Wrapper>
  );
}

type Of<Kind extends Shape['kind']> = Omit<Props, 'shape'> & {
  readonly shape: Extract<Shape, { readonly kind: Kind }>;
  readonly label: string;
};

function GroupFields({ shape, value, path, label, ...rest }: Of<'group'>) {
  const message = path.length === 0 ? undefined : rest.wrongAt(path);
  const fields = Object.entries(shape.fields).map(([name, inner]) => (
    <SubjectFields
      key={name}
      {...rest}
      shape={inner}
      value={(value as Fields | null | undefined)?.[name]}
      path={[...path, name]}
    />
  ));
  if (path.length === 0) return <div className={styles.fields}>{fields}</div>;
  return (
    <fieldset className={styles.fieldGroup}>
      <legend>{label}</legend>
      <div className={styles.fields}>{fields}</div>
      {message && (
        <p className={styles.wrong} role="alert">
          <Wrong text={message} />
        </p>
      )}
    </fieldset>
  );
}

function ListFields({ shape, value, path, label, onChange, ...rest }: Of<'list'>) {
  const t = useT('policies');
  const items = Array.isArray(value) ? (value as readonly Json[]) : [];
  const { item } = shape;
  return (
    <fieldset className={styles.fieldGroup}>
      <legend>{label}</legend>
      {items.map((one, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- certificates have no name of their own: their place is all that tells them apart
        <div key={index} className={styles.item}>
          <SubjectFields
            {...rest}
            onChange={onChange}
            shape={item}
            value={one}
            path={[...path, String(index)]}
          />
          <Button size="xs" variant="default" onClick={() => onChange([...path, String(index)], undefined)}>
            {t('what.remove', { n: index + 1 })}
          </Button>
        </div>
      ))}
      <Button
        size="xs"
        variant="default"
        onClick={() => onChange([...path, String(items.length)], numbered(blankOf(item), items.length + 1))}
      >
        {t('what.add')}
      </Button>
    </fieldset>
  );
}

/** A further certificate is the next of its order. */
const numbered = (item: Json, sequence: number): Json =>
  typeof item === 'object' && item !== null && 'sequence' in item ? { ...item, sequence } : item;

function MaybeFields({ shape, value, path, label, ...rest }: Of<'maybe'>) {
  const t = useT('policies');
  const { valueName } = useProvider();
  const { inner, absent } = shape;
  const present = value !== null && value !== undefined;
  const message = rest.wrongAt(path);
  const choose = (
    <Checkbox
      label={t('what.presentOf', { field: label })}
      checked={present}
      error={!present && message && <Wrong text={message} />}
      onChange={(event) => rest.onChange(path, event.currentTarget.checked ? blankOf(inner) : absent)}
    />
  );
  if (inner.kind === 'choice')
    return (
      <NativeSelect
        label={label}
        error={message && <Wrong text={message} />}
        value={textOf(value)}
        data={[
          { value: '', label: t('what.none') },
          ...inner.options.map((one) => ({ value: one, label: valueName(one) ?? one })),
        ]}
        onChange={({ currentTarget }) =>
          rest.onChange(path, currentTarget.value === '' ? absent : currentTarget.value)
        }
      />
    );
  return (
    <div className={styles.maybe}>
      {choose}
      {present ? (
        <SubjectFields {...rest} named={inner.kind !== 'group'} shape={inner} value={value} path={path} />
      ) : (
        <div className={styles.absent} aria-hidden />
      )}
    </div>
  );
}

const DAY = 86_400_000;
const OFFSET = 8 * 3_600_000;

/** An instant as the calendar field writes it: UTC+8, to the minute. */
const local = (ms: number): string => new Date(ms + OFFSET).toISOString().slice(0, 16);

/** What the calendar field holds, as an instant; what is no date is kept as it is, for the backend to refuse. */
const written = (text: string): string => (text === '' ? '' : `${text}:00+08:00`);

const msOf = (value: Json | undefined): number => (typeof value === 'string' ? Date.parse(value) : NaN);

interface InstantFieldProps {
  readonly label?: string;
  /** Where the name stands above it already. */
  readonly 'aria-label'?: string;
  readonly daysLabel: string;
  readonly error: ReactNode;
  readonly value: Json | undefined;
  /** Epoch ms; what the days are counted from. */
  readonly now: number;
  readonly onChange: (value: string) => void;
}

/** POL-3: an instant by calendar, or by how many days ago it was; both say the same. */
export function InstantField({ daysLabel, error, value, now, onChange, ...name }: InstantFieldProps) {
  const t = useT('policies');
  const ms = msOf(value);
  const ago = Number.isNaN(ms) || Number.isNaN(now) ? null : naturalDays(ms, now);
  return (
    <Group gap={8} align="flex-end" wrap="nowrap">
      <TextInput
        type="datetime-local"
        {...name}
        error={error}
        flex="1 1 180px"
        miw={0}
        value={Number.isNaN(ms) ? '' : local(ms)}
        onChange={({ currentTarget }) => onChange(written(currentTarget.value))}
      />
      <WholeNumberField
        aria-label={daysLabel}
        rightSection={t('what.ago')}
        rightSectionWidth={58}
        rightSectionProps={{ className: styles.unit, 'aria-hidden': true }}
        w={116}
        flex="none"
        digits={5}
        value={ago}
        onChange={(days) =>
          onChange(new Date((Number.isNaN(ms) ? now : ms) - (days - (ago ?? 0)) * DAY).toISOString())
        }
      />
    </Group>
  );
}
