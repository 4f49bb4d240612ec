import type { Clock } from "../clock.ts";
import type { RandomStream } from "../random.ts";
import { Schedule } from "../schedule.ts";
import { attemptAt } from "./attempt.ts";
import type { BoundCallbacks, Caller } from "./callbacks.ts";
import { afterAttempt, type Delivery } from "./delivery.ts";
import { type CallbackEvent, inOrder } from "./event.ts";
import { shakeHands } from "./shake_hands.ts";
import { timed, type TimedCaller } from "./timed_call.ts";
import { type Webhook, WebhookError, type WebhookOptions, webhookProblems } from "./webhook.ts";

/** Which deliveries are asked for; what is absent matches all. */
export interface DeliveryQuery {
  readonly webhook?: string | undefined;
  readonly provider?: string | undefined;
  readonly kind?: string | undefined;
  readonly state?: Delivery["state"] | undefined;
  /** The newest so many. */
  readonly limit?: number | undefined;
}

/** What the webhooks of a sandbox are made with. */
export interface WebhooksOptions {
  readonly clock: Clock;
  readonly random: RandomStream;
  /** By provider: those that call. */
  readonly callbacks: ReadonlyMap<string, BoundCallbacks>;
  readonly call: Caller;
  /** Whether URLs on other hosts than loopback may be registered. */
  readonly toAnyHost: boolean;
  /** Called after each attempt. */
  readonly onAttempt: (delivery: Delivery) => void;
}

/** What the webhooks of a sandbox are: plain records. */
export interface WebhooksState {
  /** How many webhooks were registered since the start. */
  readonly registered: number;
  /** How many calls were to be made since the start. */
  readonly published: number;
  readonly webhooks: readonly Webhook[];
  readonly deliveries: readonly Delivery[];
}

/** How many deliveries are kept. */
const BOUND = 1000;

/** The URLs that the providers of one sandbox call, and every call that they made. */
export class Webhooks {
  readonly #options: WebhooksOptions;
  readonly #schedule: Schedule;
  readonly #webhooks = new Map<string, Webhook>();
  readonly #deliveries = new Map<string, Delivery>();
  /** By webhook, the end of what is being delivered: one call after the other, so that order is kept. */
  readonly #queues = new Map<string, Promise<void>>();
  readonly #closing = new AbortController();
  readonly #call: TimedCaller;
  #state: WebhooksState | undefined;
  #registered = 0;
  #published = 0;

  constructor(options: WebhooksOptions) {
    this.#options = options;
    this.#schedule = new Schedule(options.clock);
    this.#call = timed(options.call, this.#closing.signal);
  }

  /**
   * Registers a URL, once it has passed the provider's handshake where a verify token is given.
   *
   * @throws {WebhookError} that names every field that is wrong
   */
  async register(options: WebhookOptions): Promise<Webhook> {
    const problems = webhookProblems(options, this.#callers(), this.#options.toAnyHost);
    if (problems.length > 0) throw new WebhookError(problems);
    const { provider, url, verifyToken, duplicates = 0, outOfOrder = false } = options;
    const { callbacks, random } = this.#options;
    const handshake = callbacks.get(provider)?.handshake;
    if (handshake && verifyToken !== undefined) {
      await shakeHands(handshake, new URL(url), verifyToken, random, this.#call);
    }
    const webhook = { id: `webhook-${++this.#registered}`, provider, url, duplicates, outOfOrder };
    this.#webhooks.set(webhook.id, webhook);
    this.#state = undefined;
    return webhook;
  }

  /** Every webhook that is registered. */
  list(): readonly Webhook[] {
    return [...this.#webhooks.values()];
  }

  /** Whether anybody is told what a provider publishes. */
  listensTo(provider: string): boolean {
    return this.list().some((webhook) => webhook.provider === provider);
  }

  /** Takes a webhook away, and what was still to be delivered to it. @returns whether it was there */
  remove(id: string): boolean {
    if (!this.#webhooks.delete(id)) return false;
    this.#state = undefined;
    for (const delivery of this.#deliveries.values()) {
      if (delivery.webhook === id && delivery.state === "waiting") {
        this.#deliveries.set(delivery.id, { ...delivery, state: "given-up", dueAt: null });
      }
    }
    return true;
  }

  /** Tells every webhook of a provider what becomes of one thing. */
  publish(provider: string, events: readonly CallbackEvent[]): void {
    for (const webhook of this.#webhooks.values()) {
      if (webhook.provider !== provider) continue;
      for (const event of inOrder(events, webhook)) {
        for (let copy = 0; copy <= webhook.duplicates; copy++) this.#add(webhook, event);
      }
    }
  }

  /** The deliveries, oldest first. */
  deliveries({ limit, ...query }: DeliveryQuery = {}): readonly Delivery[] {
    const wanted = Object.entries(query).filter(([, value]) => value !== undefined);
    const found = [...this.#deliveries.values()].filter((delivery) =>
      wanted.every(([name, value]) => delivery[name as keyof typeof query] === value)
    );
    return limit === undefined ? found : found.slice(Math.max(0, found.length - limit));
  }

  /** Makes a delivery again, at once and whatever became of it. @returns `undefined` when there is none of that id */
  async redeliver(id: string): Promise<Delivery | undefined> {
    if (!this.#deliveries.has(id)) return undefined;
    await this.#attempt(id);
    return this.#deliveries.get(id);
  }

  /** When every call that is due has been made, and answered or given up waiting for. */
  async settled(): Promise<void> {
    // What is due is done in a microtask, and an attempt may make the next one due.
    await Promise.resolve();
    for (let before = this.#ends();; before = this.#ends()) {
      await Promise.all(before);
      await Promise.resolve();
      const after = this.#ends();
      if (after.length === before.length && after.every((end, index) => end === before[index])) return;
    }
  }

  /** What was registered and told so far: plain records. The same object as long as nothing has changed. */
  get state(): WebhooksState {
    return this.#state ??= {
      registered: this.#registered,
      published: this.#published,
      webhooks: this.list(),
      deliveries: this.deliveries(),
    };
  }

  /**
   * Goes on from a {@link state}. What is still to be delivered waits for {@link resume}.
   *
   * @throws {WebhookError} when a URL must not be called from here; nothing is changed then
   */
  restore({ registered, published, webhooks, deliveries }: WebhooksState): void {
    const problems = [...webhooks, ...deliveries].flatMap(({ id, provider, url }) =>
      webhookProblems({ provider, url }, this.#callers(), this.#options.toAnyHost)
        .map(({ field, problem }) => ({ field: `${id}.${field}`, problem }))
    );
    if (problems.length > 0) throw new WebhookError(problems);
    for (const webhook of webhooks) this.#webhooks.set(webhook.id, webhook);
    for (const delivery of deliveries) this.#deliveries.set(delivery.id, delivery);
    this.#registered = registered;
    this.#published = published;
    this.#state = undefined;
  }

  /** Has what is still to be delivered done at its time, or at once. */
  resume(): void {
    for (const delivery of this.#deliveries.values()) this.#plan(delivery);
  }

  /** Calls off whatever is still to be delivered, and breaks off what is being delivered. */
  async close(): Promise<void> {
    this.#schedule.close();
    this.#closing.abort(new Error("the mock was closed"));
    await Promise.all(this.#ends());
  }

  /** Providers that call, each with whether it has a handshake. */
  #callers(): ReadonlyMap<string, boolean> {
    return new Map([...this.#options.callbacks].map(([name, { handshake }]) => [name, handshake !== undefined]));
  }

  #ends(): readonly Promise<void>[] {
    return [...this.#queues.values()];
  }

  #add(webhook: Webhook, { kind, body, at }: CallbackEvent): void {
    const { id, provider, url } = webhook;
    const delivery: Delivery = {
      id: `delivery-${++this.#published}`,
      webhook: id,
      provider,
      url,
      kind,
      body,
      state: "waiting",
      dueAt: at,
      attempts: [],
    };
    this.#deliveries.set(delivery.id, delivery);
    this.#state = undefined;
    this.#plan(delivery);
    const [oldest] = this.#deliveries.keys();
    if (this.#deliveries.size > BOUND && oldest !== undefined) this.#deliveries.delete(oldest);
  }

  #plan({ id, webhook, dueAt }: Delivery): void {
    if (dueAt === null) return;
    this.#schedule.at(dueAt, () => {
      const before = this.#queues.get(webhook) ?? Promise.resolve();
      this.#queues.set(webhook, before.then(() => this.#attemptIfDue(id)));
    });
  }

  async #attemptIfDue(id: string): Promise<void> {
    const { state, dueAt } = this.#deliveries.get(id) ?? {};
    // It may have been delivered or put off by a redelivery.
    const isDue = state === "waiting" && dueAt != null && dueAt <= this.#options.clock.now();
    if (isDue) await this.#attempt(id);
  }

  /** One attempt at a delivery; what fails is tried again later. */
  async #attempt(id: string): Promise<void> {
    const delivery = this.#deliveries.get(id);
    const callbacks = delivery && this.#options.callbacks.get(delivery.provider);
    if (!delivery || !callbacks || this.#closing.signal.aborted) return;
    const at = this.#options.clock.now();
    const attempt = await attemptAt(delivery, at, callbacks, this.#call);
    if (this.#closing.signal.aborted) return;
    // It may have been taken away, or redelivered, meanwhile.
    const after = afterAttempt(this.#deliveries.get(id) ?? delivery, attempt, callbacks.retriesMs);
    if (this.#deliveries.has(id)) this.#deliveries.set(id, after);
    this.#state = undefined;
    if (after.state === "waiting" && this.#webhooks.has(after.webhook)) this.#plan(after);
    this.#options.onAttempt(after);
  }
}
