import { Button, Group } from '@mantine/core';
import { type ReactNode, useId } from 'react';
import { noteReviewItem, releaseReviewItem, type ReviewDetail, takeReviewItem } from '#contract/desk';
import { isBlank } from '#contract/text';
import { useWrite } from '../api/queries';
import { useSession } from '../api/session';
import { usePanelForm } from '../case/PanelForm';
import { useFormat } from '../locales/format';
import { useT } from '../locales/i18n';
import { TextField } from '../ui/fields';
import { ProblemNotice } from '../ui/notices';
import { useKeys } from './keys';
import { Faint, Line, UserText } from '../ui/text';
import styles from './Item.module.css';

/** A part of an item with its heading. */
export function ItemSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <h3 id={id}>{title}</h3>
      {children}
    </section>
  );
}

interface Props {
  readonly item: ReviewDetail;
}

/** REV-1: who has taken an item, and the way to take it, to give it back, or to take it over. */
export function TakenBy({ item: { id, taken, urgency } }: Props) {
  const t = useT('desk');
  const me = useSession()?.account.id;
  const take = useWrite(takeReviewItem);
  const release = useWrite(releaseReviewItem);
  const mine = taken !== null && taken.account === me;
  const act = () => {
    if (mine) void release.run({ params: { id } });
    else void take.run({ params: { id }, body: taken ? { from: taken.account } : {} });
  };
  useKeys({ t: taken === null && urgency !== 'done' && act });
  return (
    <>
      <Group component="span" gap="4px 12px" display="inline-flex">
        {taken ? mine ? t('taken.mine', { name: taken.name }) : taken.name : <Faint>{t('taken.none')}</Faint>}
        {urgency !== 'done' && (
          <Button
            size="compact-sm"
            variant="default"
            loading={take.isPending || release.isPending}
            onClick={act}
          >
            {mine ? t('taken.release') : taken ? t('taken.over') : t('taken.take')}
          </Button>
        )}
      </Group>
      <ProblemNotice problem={take.problem ?? release.problem} write />
    </>
  );
}

/** Characters a note may have; the backend has the last word. */
const MOST = 1_000;

const POINTERS = { '/text': 'text' } as const;

/** REV-1: what specialists tell one another about an item; no customer and no export sees it. */
export function Notes({ item: { id, notes } }: Props) {
  const t = useT('desk');
  const { instant, count } = useFormat();
  const write = useWrite(noteReviewItem);
  const form = usePanelForm({
    initialValues: { text: '' },
    validate: ({ text }) => ({ text: isBlank(text) ? t('notes.required') : undefined }),
    pointers: POINTERS,
    draft: `note ${id}`,
    write,
    onSubmit: async ({ text }) => {
      if (await write.run({ params: { id }, body: { text } })) form.done();
    },
  });
  return (
    <ItemSection title={t('notes.title')}>
      <Line>{t('notes.text')}</Line>
      {notes.map(({ id: key, at, by, text }) => (
        <div key={key} className={styles.quote}>
          <UserText multiline>{text}</UserText>
          <Line>
            {by} · {instant(at)}
          </Line>
        </div>
      ))}
      <form noValidate onSubmit={form.submit}>
        <TextField
          label={t('notes.label')}
          {...form.field('text')}
          lines={{
            rows: 2,
            most: MOST,
            count: (length) => t('reject.count', { count: length, typed: count(length), most: count(MOST) }),
          }}
        />
        <ProblemNotice problem={write.problem} shownAtFields={form.shownAtFields} write />
        <Button type="submit" variant="default" size="xs" mt={8} loading={write.isPending}>
          {t('notes.add')}
        </Button>
      </form>
    </ItemSection>
  );
}
