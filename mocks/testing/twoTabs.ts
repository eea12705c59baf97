import type { RefundRow } from '#contract/refund';
import { Quotas } from './quota';
import type { Step } from './tabSteps';
import {
  demand,
  type Heard,
  OPERATIONS,
  openTab,
  type Place,
  placeWith,
  type Sent,
  type Start,
  type Tab,
} from './tabs';
import { LEDGER } from '../rail/ledger';

const FINAL = ['refunded', 'returnedToBalance', 'rejected', 'cancelled', 'failed'];
/** Where an application may go from where it is, in any number of steps; what is final stays. */
const AHEAD: Readonly<Record<string, readonly string[]>> = {
  underReview: ['onItsWay', 'withPerson', ...FINAL],
  onItsWay: ['withPerson', 'refunded', 'returnedToBalance'],
  withPerson: ['onItsWay', 'refunded', 'returnedToBalance'],
};
/** Terms that a tab has not shown. */
const NOT_READ = 'not read';
const NOTHING_CAME = ['rejected', 'cancelled', 'failed'];

type Row = Pick<RefundRow, 'id' | 'subject' | 'stage' | 'amount'>;
type Page = { readonly items: readonly Row[] };
interface Read {
  readonly decision: {
    readonly verdict: string;
    readonly rule: string;
    readonly deadline: string | null;
    readonly safeUntil: string | null;
    readonly breakdown: { readonly paid: Readonly<Record<string, number>> };
  };
  readonly consent?: { readonly version: string };
}

/** What a tab has on its screen: as old as its last look. */
interface Shown {
  readonly rule: string;
  readonly version: string | undefined;
}

/** What a customer was told of a thing, and how many writes had landed by then: it holds as long as nobody writes. */
interface Promised {
  readonly until: number;
  readonly said: string | null;
  readonly rule: string;
  readonly written: number;
}

const sum = (all: readonly number[]) => all.reduce((total, one) => total + one, 0);

/** Two tabs of one customer, and whoever else has to do with them; what a person knows by having asked. */
export class TwoTabs {
  readonly #start: Start;
  readonly #place: Place;
  readonly #tabs: [Tab, Tab];
  readonly #shown: [Map<string, Shown>, Map<string, Shown>] = [new Map(), new Map()];
  readonly #sent: [Sent | undefined, Sent | undefined] = [undefined, undefined];
  readonly #answered = new Map<string, { readonly sent: Sent; readonly heard: Heard }>();
  /** By key: the application that was there after its answer was lost. */
  readonly #landed = new Map<string, string>();
  readonly #paid = new Map<string, number>();
  readonly #promised = new Map<string, Promised>();
  readonly #quotas = new Quotas();
  #refunds = new Map<string, Row>();
  #things: readonly (readonly [string, unknown])[] = [];
  #now: number;
  #keys = 0;
  /** Writes of anybody but time. */
  #written = 0;

  constructor(start: Start, place: Place, tabs: [Tab, Tab]) {
    this.#start = start;
    this.#place = place;
    this.#tabs = tabs;
    this.#now = Date.parse(start.scenario.now);
  }

  static async begin(start: Start): Promise<TwoTabs> {
    const place = placeWith(start.records);
    const two = new TwoTabs(start, place, [await openTab(place, start), await openTab(place, start)]);
    await two.#findOut();
    return two;
  }

  get #home() {
    return { aliyun: '/aliyun/certificates', alibaba: '/alibaba/orders', tencent: '/tencent/certificates' }[
      this.#start.provider as 'aliyun'
    ];
  }

  async #get<T>(tab: number, path: string, who: Sent['who'] = 'customer'): Promise<T> {
    const heard = await this.#tabs[tab === 0 ? 0 : 1].send({ who, method: 'GET', path });
    demand(heard !== null, `${path} was lost`);
    demand(heard.status === 200, `${path} answered ${heard.status}`);
    return heard.body as T;
  }

  async #findOut(): Promise<void> {
    const { items } = await this.#get<{ items: readonly { id: string }[] }>(0, `${this.#home}?pageSize=100`);
    for (const { id } of items) {
      const read = await this.#get<Read>(0, `${this.#home}/${id}`);
      this.#paid.set(id, sum(Object.values(read.decision.breakdown.paid)));
    }
    const { at, acts } = OPERATIONS[this.#start.provider] ?? { at: this.#home, acts: [] };
    const things = await this.#get<{ items: readonly { id: string }[] }>(0, `${at}?pageSize=100`);
    this.#things = things.items.flatMap(({ id }) =>
      acts.map(([what, body]) => [`${at}/${id}/${what}`, body] as const),
    );
    await this.compare();
  }

  /** Both tabs show the same, nothing is gone, everything moves forward, and no order gets more than was paid. `path`: the last write. */
  async compare(path?: string): Promise<void> {
    const [one, other] = await Promise.all(
      [0, 1].map((tab) => this.#get<Page>(tab, `/${this.#start.provider}/refunds?pageSize=100`)),
    );
    demand(JSON.stringify(one) === JSON.stringify(other), 'the tabs show different applications');
    const now = new Map((one?.items ?? []).map((row) => [row.id, row]));
    for (const [id, before] of this.#refunds) {
      const row = now.get(id);
      demand(row?.subject.id === before.subject.id, `${id} is gone`);
      const { stage } = before;
      demand(
        row.stage === stage || (AHEAD[stage] ?? []).includes(row.stage),
        `${id} went from ${stage} to ${row.stage}`,
      );
    }
    for (const [subject, paid] of this.#paid) {
      const about = [...now.values()].filter((row) => row.subject.id === subject);
      const live = about.filter(({ stage }) => !NOTHING_CAME.includes(stage));
      demand(live.length <= 1, `${subject} is refunded twice`);
      demand(sum(live.map(({ amount }) => amount.minor)) <= paid, `${subject} gets more than was paid`);
    }
    this.#refunds = now;
    if (this.#start.provider === 'alibaba') await this.#quotas.look((tab, of) => this.#get(tab, of), path);
  }

  /** A write with a key of its own; what it changed is known afterwards. */
  async #write(tab: number, sent: Sent): Promise<Heard | null> {
    const { key = `k-${(this.#keys += 1)}` } = sent;
    const whole = { ...sent, key };
    if (sent.who === 'customer') this.#sent[tab === 0 ? 0 : 1] = whole;
    const [revision, known] = [this.#place.revision(), this.#refunds];
    const heard = await this.#tabs[tab === 0 ? 0 : 1].send(whole);
    if (heard && heard.status >= 400) {
      demand(heard.status !== 500 || heard.body['code'] === 'serverError', 'something was not foreseen');
      // A fault that was taken is all that a refusal leaves.
      const left = this.#place.revision() - revision;
      demand(
        left === 0 || (left === 1 && heard.status === 500),
        `a refused write left something: ${sent.path}`,
      );
      if (heard.status === 500) return heard;
      demand(!this.#answered.has(key), `${sent.path} was refused under a key that was answered`);
      demand(!this.#landed.has(key), `${sent.path} was refused though it had landed`);
      return heard;
    }
    this.#written += 1;
    await this.compare(sent.path);
    const added = [...this.#refunds.keys()].filter((id) => !known.has(id));
    if (!heard) {
      if (added[0] !== undefined) this.#landed.set(key, added[0]);
      return null;
    }
    const first = this.#answered.get(key);
    demand(
      !first || JSON.stringify(first.heard.body) === JSON.stringify(heard.body),
      `the same key was answered twice, differently: ${sent.path}`,
    );
    demand(!(first || this.#landed.has(key)) || added.length === 0, 'a repeated request did it again');
    const landed = this.#landed.get(key);
    demand(landed === undefined || landed === heard.body['id'], 'a repeated request tells of something else');
    this.#answered.set(key, { sent: whole, heard });
    return heard;
  }

  #subject = (one: number): string | undefined => [...this.#paid.keys()][one % Math.max(1, this.#paid.size)];

  async #look(tab: 0 | 1, one: number): Promise<void> {
    const id = this.#subject(one);
    if (id === undefined) return;
    const [read, other] = await Promise.all([0, 1].map((at) => this.#get<Read>(at, `${this.#home}/${id}`)));
    demand(
      read !== undefined && JSON.stringify(read) === JSON.stringify(other),
      `the tabs differ about ${id}`,
    );
    const { verdict, rule, safeUntil, deadline } = read.decision;
    this.#shown[tab].set(id, { rule, version: read.consent?.version });
    const until = safeUntil ?? deadline;
    if (verdict === 'refundable')
      this.#promised.set(id, {
        until: until === null ? Infinity : Date.parse(until),
        said: until,
        rule,
        written: this.#written,
      });
    else this.#promised.delete(id);
  }

  #asking(tab: 0 | 1, id: string): Sent {
    const { rule, version } = this.#shown[tab].get(id) ?? {};
    const seen = rule === undefined ? {} : { seenRule: rule };
    const bodies: Readonly<Record<string, unknown>> = {
      aliyun: { reason: { code: 'notNeeded', text: null }, assistance: null, ...seen },
      alibaba: seen,
      tencent: { consent: { version: version ?? NOT_READ }, ...seen },
    };
    const body = bodies[this.#start.provider];
    return { who: 'customer', method: 'POST', path: `${this.#home}/${id}/refunds`, body };
  }

  /** What was called refundable until then is taken then, whatever time has done meanwhile. */
  #demandKept(id: string, heard: Heard | null, asked: Sent): void {
    const promised = this.#promised.get(id);
    if (!heard || !promised || promised.written !== this.#written || this.#now > promised.until) return;
    const { seenRule = promised.rule, consent } = asked.body as {
      readonly seenRule?: string;
      readonly consent?: { readonly version: string };
    };
    // Another rule than it was promised by, or terms that this tab has not shown.
    if (seenRule !== promised.rule || consent?.version === NOT_READ) return;
    demand(
      heard.status < 400 || heard.body['code'] === 'serverError',
      `${id} was called refundable until ${promised.said ?? 'further notice'}: ${String(heard.body['code'])}`,
    );
  }

  async #apply(tab: 0 | 1, one: number): Promise<void> {
    const id = this.#subject(one);
    if (id === undefined) return;
    const asked = this.#asking(tab, id);
    const promised = this.#promised.get(id);
    const heard = await this.#write(tab, asked);
    if (heard && heard.status < 400)
      demand(this.#refunds.has(String(heard.body['id'])), `${id}: filed, and gone`);
    else if (promised) this.#demandKept(id, heard, asked);
  }

  /** Time passes to the last instant of what the page promises, and only then somebody asks. */
  async #keep(tab: 0 | 1, one: number): Promise<void> {
    await this.#look(tab, one);
    const { until = Infinity } = this.#promised.get(this.#subject(one) ?? '') ?? {};
    if (until < Infinity && until > this.#now)
      await this.#clock(tab, { advanceTo: new Date(until).toISOString() });
    await this.#apply(tab, one);
  }

  /** The same button in both tabs at once: two keys, one application. */
  async #both(one: number): Promise<void> {
    const id = this.#subject(one);
    if (id === undefined) return;
    const press = (tab: 0 | 1) =>
      this.#tabs[tab].send({ ...this.#asking(tab, id), key: `k-${(this.#keys += 1)}` });
    const heard = await Promise.all([press(0), press(1)]);
    demand(heard.filter((each) => each?.status === 201).length <= 1, `${id} was applied for twice at once`);
    this.#written += 1;
    await this.compare();
  }

  /** Somebody else's things are not there, whatever is asked of them (GEN-10). */
  async #trespass(tab: 0 | 1, one: number): Promise<void> {
    const id = this.#subject(one);
    const refund = [...this.#refunds.keys()][one % Math.max(1, this.#refunds.size)];
    const who = 'customer-2';
    const cancel = `/${this.#start.provider}/refunds/${refund}/cancel`;
    const paths: Sent[] = [
      ...(id === undefined ? [] : [{ ...this.#asking(tab, id), who } as const]),
      ...(refund === undefined || this.#start.provider === 'alibaba'
        ? []
        : [{ who, method: 'POST', path: cancel } as const]),
    ];
    for (const sent of paths) {
      const heard = await this.#write(tab, sent);
      demand(heard === null || heard.status >= 400, `somebody else may ${sent.path}`);
    }
  }

  async #decide(tab: 0 | 1, nth: number, decision: 'approve' | 'reject' | 'retry'): Promise<void> {
    const queue = decision === 'retry' ? 'settlements' : 'refunds';
    const { items } = await this.#get<Page>(tab, `/review/items?queue=${queue}`, 'specialist');
    const item = items[nth % Math.max(1, items.length)];
    if (!item) return;
    const path = `/review/items/${item.id}/${decision === 'retry' ? 'retry' : 'decision'}`;
    const why = decision === 'reject' ? { reason: 'other', explanation: 'no' } : {};
    const body = decision === 'retry' ? undefined : { decision, ...why };
    await this.#write(tab, { who: 'specialist', method: 'POST', path, body });
  }

  async #merchant(tab: 0 | 1, one: number, part: number): Promise<void> {
    const id = this.#subject(one);
    if (id === undefined) return;
    const paymentId = `pay-${this.#start.provider}-${id}`;
    const value = String(Math.max(1, Math.round((this.#paid.get(id) ?? 1) * part)));
    const currency = this.#start.provider === 'alibaba' ? 'USD' : 'CNY';
    const refundRequestId = `m-${(this.#keys += 1)}`;
    const body = { refundRequestId, paymentId, refundAmount: { currency, value } };
    await this.#tabs[tab].send({
      who: 'operator',
      method: 'POST',
      path: '/ams/api/v1/payments/refund',
      body,
    });
    this.#written += 1;
    await this.compare();
  }

  #operator = (tab: 0 | 1, method: Sent['method'], path: string, body: unknown) =>
    this.#tabs[tab].send({ who: 'operator', method, path, body });

  async #clock(tab: 0 | 1, body: unknown): Promise<void> {
    const heard = await this.#operator(tab, 'POST', '/demo/clock', body);
    const { clock } = (heard?.body ?? {}) as { clock?: { now: string } };
    if (clock) this.#now = Date.parse(clock.now);
    await this.compare();
  }

  async #set(tab: 0 | 1, body: unknown): Promise<void> {
    await this.#operator(tab, 'PUT', '/demo/settings', body);
    this.#written += 1;
  }

  async do(now: Step): Promise<void> {
    const { tab } = now;
    switch (now.do) {
      case 'look':
        return this.#look(tab, now.one);
      case 'apply':
        return this.#apply(tab, now.one);
      case 'both':
        return this.#both(now.one);
      case 'keep':
        return this.#keep(tab, now.one);
      case 'act': {
        const [path, body] = this.#things[now.one % Math.max(1, this.#things.length)] ?? [];
        if (path !== undefined) await this.#write(tab, { who: 'customer', method: 'POST', path, body });
        return;
      }
      case 'cancel': {
        const id = [...this.#refunds.keys()][now.one % Math.max(1, this.#refunds.size)];
        if (id === undefined || this.#start.provider === 'alibaba') return;
        await this.#write(tab, {
          who: 'customer',
          method: 'POST',
          path: `/${this.#start.provider}/refunds/${id}/cancel`,
        });
        return;
      }
      case 'again': {
        const sent = this.#sent[tab];
        if (sent) await this.#write(tab, sent);
        return;
      }
      case 'other':
        return this.#trespass(tab, now.one);
      case 'desk':
        return this.#decide(tab, now.one, now.decision);
      case 'merchant':
        return this.#merchant(tab, now.one, now.part);
      case 'kill':
        this.#tabs[tab] = await openTab(this.#place, this.#start);
        return this.compare();
      case 'clock':
        return this.#clock(tab, now.body);
      case 'set':
        return this.#set(tab, now.body);
    }
  }

  /** Time, a channel that works and people who do their work: then all of it is over, and the books are even. */
  async end(): Promise<void> {
    await this.#set(0, { fault: 'none', channel: 'succeeds', rail: 'normal', review: 'auto' });
    for (const currency of ['CNY', 'USD']) {
      const path = '/alipay/top-ups';
      await this.#operator(0, 'POST', path, { currency, amount: 9_000_000 });
    }
    for (let round = 0; round < 3; round += 1) {
      this.#now += 40 * 86_400_000;
      await this.#clock(1, { advanceTo: new Date(this.#now).toISOString() });
      const { items } = await this.#get<Page>(0, '/review/items?queue=settlements', 'specialist');
      for (const [nth] of items.entries()) await this.#decide(0, nth, 'retry');
    }
    this.#tabs[1] = await openTab(this.#place, this.#start);
    await this.compare();
    for (const { id, stage } of this.#refunds.values())
      demand(FINAL.includes(stage), `${id} never ends: ${stage}`);
    const legs = await this.#tabs[1].look((reader) => reader.all(LEDGER).flatMap((entry) => entry.legs));
    for (const currency of new Set(legs.map((leg) => leg.currency)))
      demand(
        sum(legs.filter((leg) => leg.currency === currency).map(({ minor }) => minor)) === 0,
        `the ledger is not even in ${currency}`,
      );
  }
}
