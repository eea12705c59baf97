import { describe, expect, it } from 'vitest';
import { AlibabaCertificateOperation } from '#contract/alibabaOrders';
import { AlibabaCertificateStanding } from '#contract/alibabaProducts';
import type { Builder } from './telling';
import { certificateIn, FIRST, openWorld, type World } from './testing';

type Standing = AlibabaCertificateStanding;
type Operation = AlibabaCertificateOperation;

const SECOND = '/alibaba/certificates/abc-0001-2';
const DOMAIN = 'shop.example.com';

interface Start {
  readonly path: string;
  readonly build: (builder: Builder) => void;
  /** The state each possible operation leads to; everything else is refused. */
  readonly allowed: Partial<Record<Operation, Standing>>;
}

/** How each state comes about, and the way out of it as the document has it. */
const STARTS: Readonly<Record<Standing, Start>> = {
  pendingApplication: {
    path: FIRST,
    build: ({ buy }) => void buy(3).begin(2),
    allowed: { cancelApply: 'removed' },
  },
  validatingApplication: {
    path: FIRST,
    build: ({ buy }) => void buy(3).apply(0),
    allowed: { withdraw: 'pendingApplication' },
  },
  validationFailed: {
    path: FIRST,
    build: ({ buy }) => void buy(4).apply(3).fail(2),
    allowed: { submit: 'validatingApplication' },
  },
  issued: {
    path: FIRST,
    build: ({ buy }) => void buy(3).apply(3).pass(2),
    allowed: { revoke: 'validatingRevocation', renew: 'issued' },
  },
  notActivated: {
    path: SECOND,
    build: ({ buyYears }) => void buyYears(3, 2).begin(2),
    allowed: { cancel: 'removed' },
  },
  validatingRevocation: {
    path: FIRST,
    build: ({ buy }) => void buy(4).apply(4).pass(3).revoke(1),
    allowed: {},
  },
  revoked: {
    path: FIRST,
    build: ({ buy }) => void buy(6).apply(6).pass(5).revoke(3).completeRevocation(2),
    allowed: {},
  },
  removed: {
    path: FIRST,
    build: ({ buy }) => void buy(3).begin(2).cancelApply(1),
    allowed: {},
  },
};

const CALLS: Readonly<Record<Operation, { readonly path: string; readonly body?: unknown }>> = {
  cancelApply: { path: 'cancel-apply' },
  withdraw: { path: 'withdraw' },
  submit: { path: 'submit', body: { domain: DOMAIN, contactId: 'contact-2' } },
  cancel: { path: 'cancel' },
  revoke: { path: 'revoke', body: { acknowledged: true } },
  renew: { path: 'renew', body: { acknowledged: true } },
};

const carryOut = (world: World, path: string, operation: Operation) =>
  world.post(`${path}/${CALLS[operation].path}`, CALLS[operation].body);

describe.each(AlibabaCertificateStanding.options)('%s', (standing) => {
  const { path, build, allowed } = STARTS[standing];

  it.each(AlibabaCertificateOperation.options)(`ABC-S1 to M2 ${standing}: %s`, async (operation) => {
    const world = await openWorld(build);
    const before = await certificateIn(world, path);
    expect(before.state).toBe(standing);
    const answer = await carryOut(world, path, operation);
    const after = await certificateIn(world, path);
    const leadsTo = allowed[operation];
    if (leadsTo === undefined) {
      expect(answer.status).toBe(409);
      expect(answer.body).toMatchObject({ code: 'notInThisState', state: standing });
      expect(after).toEqual(before);
      return;
    }
    expect(answer.status).toBeLessThan(300);
    expect(after.state).toBe(leadsTo);
    // A second time it is another state, or has been done.
    const again = await carryOut(world, path, operation);
    expect(again.status).toBe(409);
    expect(again.body.state).toBe(leadsTo);
    expect(await certificateIn(world, path)).toEqual(after);
  });

  it(`ABC-2 ${standing}: offers just what is possible, each with its consequences`, async () => {
    const { operations, previews } = await certificateIn(await openWorld(build), path);
    expect(operations).toEqual(AlibabaCertificateOperation.options.filter((one) => one in allowed));
    expect(previews.map(({ operation }) => operation)).toEqual(operations);
    for (const { consequences } of previews) expect(consequences.length).toBeGreaterThan(0);
  });
});

describe('what the operations ask for', () => {
  it('ABC-S3 a contact without ID number is refused at its field, and nothing has changed', async () => {
    const world = await openWorld(STARTS.validationFailed.build);
    const before = await certificateIn(world);
    const send = (body: unknown) => world.post(`${FIRST}/submit`, body, 'customer', { language: 'en' });
    const refused = await send({ domain: DOMAIN, contactId: 'contact-1' });
    expect(refused.status).toBe(422);
    expect(refused.body.errors).toEqual([
      {
        pointer: '/contactId',
        code: 'contactLacksIdNumber',
        message: 'The selected contact does not contain the required ID number information',
      },
    ]);
    expect(await certificateIn(world)).toEqual(before);
    // Someone else's contact is nobody's.
    for (const contactId of ['contact-4', 'nobody'])
      expect((await send({ domain: DOMAIN, contactId })).body.errors?.[0]?.code).toBe('unknownContact');
    expect((await send({ domain: 'no domain', contactId: 'contact-2' })).body.errors?.[0]).toMatchObject({
      pointer: '/domain',
      code: 'invalidDomain',
    });
    const sent = await send({ domain: 'Other.Example.com', contactId: 'contact-2' });
    expect(sent.body).toMatchObject({ state: 'validatingApplication', domain: 'other.example.com' });
  });

  it('ABC-S3 a failed application begins with the contact that lacks its ID number, which can be completed', async () => {
    const world = await openWorld(STARTS.validationFailed.build);
    const { contactId } = (await certificateIn(world)).application;
    const contacts = async () =>
      (await world.get<{ items: { id: string; idNumber: string | null }[] }>('/alibaba/contacts')).body.items;
    const chosen = async () => (await contacts()).find(({ id }) => id === contactId);
    expect(await chosen()).toMatchObject({ idNumber: null });
    const send = (idNumber?: string) =>
      world.post(`${FIRST}/submit`, {
        domain: DOMAIN,
        contactId,
        ...(idNumber !== undefined && { idNumber }),
      });
    for (const missing of [undefined, '', ' \u200b '])
      expect((await send(missing)).body.errors?.[0]).toMatchObject({
        pointer: '/contactId',
        code: 'contactLacksIdNumber',
      });
    for (const wrong of ['12345', '123456789012345678901', '证件号码一二三四'])
      expect((await send(wrong)).body.errors?.[0]).toMatchObject({
        pointer: '/idNumber',
        code: 'invalidIdNumber',
      });
    expect(await chosen()).toMatchObject({ idNumber: null });
    // As it stands on the document: full-width digits, spaces, a check character in lower case.
    const sent = await send(' １１０１０１ 19900307 \u200e123x');
    expect(sent.body).toMatchObject({ state: 'validatingApplication', application: { contactId } });
    // GEN-11: kept masked, and the contact is complete from now on.
    expect(await chosen()).toMatchObject({ idNumber: '1101**********123X' });
  });

  it('ABC-S4 ABC-S5 revoking and renewing need the acknowledgement', async () => {
    const world = await openWorld(STARTS.issued.build);
    for (const operation of ['revoke', 'renew']) {
      for (const body of [{}, { acknowledged: false }]) {
        const { status, body: problem } = await world.post(`${FIRST}/${operation}`, body);
        expect(status).toBe(422);
        expect(problem.errors?.[0]?.pointer).toBe('/acknowledged');
      }
    }
    expect((await certificateIn(world)).state).toBe('issued');
  });

  it('ABC-S2 a withdrawn application leaves the desk; one that waits is issued by itself on the next working day', async () => {
    const world = await openWorld(STARTS.validatingApplication.build);
    await carryOut(world, FIRST, 'withdraw');
    await world.to('2026-11-24T10:00:00+08:00');
    expect((await certificateIn(world)).state).toBe('pendingApplication');
    const waiting = await openWorld(STARTS.validatingApplication.build);
    await waiting.to('2026-11-23T23:59:59.999+08:00');
    expect(await certificateIn(waiting)).toMatchObject({
      state: 'issued',
      expiresAt: '2027-11-23T23:59:59.999+08:00',
    });
  });
});
