import * as z from 'zod/mini';
import { Asked, type ExplorerClause, KnownWay, type MapRow } from '#contract/explorer';
import { SERVICES } from '#contract/alibabaOrders';
import { CERTIFICATE_STATES } from '#contract/alibabaProducts';
import { providerOf } from '#contract/providers';
import { PAYMENT_STATUSES } from '#contract/rail';
import { STATES } from '#contract/tencent';
import type { Words } from '#contract/words';
import { useProvider } from '../case/words';
import { useSaid, useT } from '../locales/i18n';

/** Policies that the explorer shows, in the order of their tabs; the words of each stand in its own area. */
export const POLICIES = ['aliyun', 'alibaba', 'tencent', 'alipay', 'huawei'] as const;
export type PolicyId = (typeof POLICIES)[number];

/** Those that decide on certificates: what of them can be compared. */
export const COMPARED = ['aliyun', 'alibaba', 'tencent', 'huawei'] as const satisfies readonly PolicyId[];

export const isCompared = (id: string | null): id is (typeof COMPARED)[number] =>
  COMPARED.some((one) => one === id);

/** The labels of states in which a policy's facts are told. */
export const LABELS: Readonly<Record<PolicyId, Readonly<Record<string, Words>>>> = {
  aliyun: {},
  alibaba: { ...CERTIFICATE_STATES, ...SERVICES },
  tencent: STATES,
  alipay: PAYMENT_STATUSES,
  huawei: {},
};

/** Policies without a console, by name. */
const ALONE: Readonly<Record<string, Words>> = { huawei: { 'zh-CN': '华为云', en: 'Huawei Cloud' } };

/** A policy by the name of its console. */
export function usePolicyName(): (policy: string) => string {
  const said = useSaid();
  return (policy) => said(providerOf(policy)?.name ?? ALONE[policy] ?? { 'zh-CN': policy, en: policy });
}

export const isPolicy = (id: string | undefined): id is PolicyId => POLICIES.some((one) => one === id);

const OPERATORS: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥', '<': '<', '>': '>' };

/** Words whose keys are made of the policy's own names, which no type knows. */
function useLoose(): (key: string, fallback: string) => string {
  const t = useT('policies');
  const word = t as unknown as (key: string, options: { readonly defaultValue: string }) => string;
  return (key, defaultValue) => word(key, { defaultValue });
}

/** A fact of a subject as a field of the form; one without words is shown as the contract spells it. */
export function useFieldName(): (name: string) => string {
  const word = useLoose();
  return (name) => word(`field.${name}`, name);
}

/** A condition taken apart, to be drawn or said: `days since purchase`, `≤`, `5`. A flag is one word. */
interface Worded {
  readonly fact: string;
  readonly op: string;
  readonly value: string;
}

/** POL-1: a condition in words, made from the condition itself. */
export function useClauseWords(): (
  clause: Pick<ExplorerClause, 'fact' | 'op'>,
  value: ExplorerClause['value'],
) => Worded {
  const t = useT('policies');
  const word = useLoose();
  const { factName, valueName } = useProvider();
  return ({ fact, op }, value) => {
    const name = factName(fact) ?? fact;
    if (typeof value === 'boolean')
      return { fact: word(`flag.${fact}.${value}`, `${name}: ${value}`), op: '', value: '' };
    if (typeof value === 'number') return { fact: name, op: OPERATORS[op] ?? op, value: String(value) };
    return {
      fact: name,
      op: t('isWord'),
      value: value.map((one) => valueName(one) ?? one).join(t('or')),
    };
  };
}

/** A value of a fact, as a counterexample or a form shows it. */
export function useValueWords(): (fact: string, value: string | number | boolean | null) => string {
  const t = useT('policies');
  const { valueName } = useProvider();
  return (fact, value) => {
    if (value === null) return t(/^days(To|Left)/.test(fact) ? 'change.never' : 'change.absent');
    if (typeof value === 'boolean') return t(value ? 'what.yes' : 'what.no');
    return typeof value === 'number' ? String(value) : (valueName(value) ?? value);
  };
}

/** The address of a policy, or of a part of it. */
export const policyPath = (policy: string, part = ''): string =>
  `/policies/${policy}${part === '' ? '' : `/${part}`}`;

const AREAS: Readonly<Record<string, PolicyId>> = {
  ALY: 'aliyun',
  ABC: 'alibaba',
  TCL: 'tencent',
  APY: 'alipay',
  HWC: 'huawei',
};

/** Where a numbered line stands: in its policy, or in the list of all. */
export function linePath(id: string): { readonly pathname: string; readonly hash: string } {
  const policy = AREAS[id.slice(0, 3)];
  return { pathname: policyPath(policy ?? 'lines'), hash: id };
}

/** What a link to the what-if carries: everything that is decided on, and where it came from. */
const Carried = z.strictObject({
  ...Asked.shape,
  way: z.optional(z.nullable(KnownWay)),
  record: z.optional(z.string()),
});
export type Carried = z.infer<typeof Carried>;

export const CASE = 'case';

/** POL-3: the address of a what-if with these facts. */
export const caseLink = (policy: string, carried: Carried) => ({
  pathname: policyPath(policy, 'what-if'),
  search: `?${new URLSearchParams({ [CASE]: JSON.stringify(carried) }).toString()}`,
});

/** The facts of an address; null where it has none, or what stands there are no facts: anybody can write an address. */
export function carriedIn(params: URLSearchParams): Carried | null {
  try {
    return Carried.parse(JSON.parse(params.get(CASE) ?? 'null'));
  } catch {
    return null;
  }
}

const DAY = 86_400_000;

/** What is asked in a cell: the subject of its row that many days on, or that of its column. */
export function askedAt(row: MapRow, at: number): Asked {
  const asked = row.asked[row.day0 === null ? at : 0];
  if (!asked) throw new Error(`${row.id} has nothing at ${at}`);
  if (row.day0 === null) return asked;
  return { ...asked, now: new Date(Date.parse(row.day0) + at * DAY).toISOString() };
}
