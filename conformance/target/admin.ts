import type { Json } from "@wamock/contract";
import { jsonObject, readJson } from "../json_object.ts";
import type { Names } from "../placeholders.ts";
import type { HeaderLine } from "../request.ts";
import { showBytes } from "../report/show_bytes.ts";
import type { WireAnswer } from "../wire/exchange.ts";
import { lower } from "../wire/lower.ts";
import { MalformedAnswerError } from "../wire/parse_answer.ts";
import { send } from "../wire/send.ts";

/** The admin API answered, but not as it should: a bug, here or there. */
export class AdminApiError extends Error {
  override readonly name = "AdminApiError";
}

/** The settings of a sandbox. */
export interface AdminSettings {
  readonly dialects: Readonly<Record<string, string>>;
  readonly limits: Readonly<Record<string, number>>;
}

/** A sandbox's clock: milliseconds since the epoch. */
export interface AdminClock {
  readonly now: number;
  readonly frozen: boolean;
}

/** A sandbox as the admin API shows it. */
export interface AdminSandbox {
  readonly providers: Readonly<Record<string, Names>>;
  readonly fixtures: Readonly<Record<string, Names>>;
}

/** Who answers: a mock of this project, another API, or something that talks neither HTTP nor JSON. */
export type Probe =
  | { readonly who: "mock" | "other" }
  | {
    readonly who: "garbage";
    /** What came instead, readable. */
    readonly came: string;
  };

const TIMEOUT_MS = 10_000;

/** The admin API of a mock, as far as a suite uses it; all in the default sandbox. */
export class Admin {
  readonly #base: URL;

  constructor(base: URL) {
    this.#base = base;
  }

  /**
   * Who answers at the address.
   *
   * @throws {NoAnswerError} when nobody does
   */
  async probe(): Promise<Probe> {
    try {
      const { status, body } = await this.#send("GET", "/health");
      const value = readJson(body);
      if (value === undefined) return { who: "garbage", came: `${status}, ${showBytes(body)}` };
      const health = jsonObject(value);
      return { who: status === 200 && "status" in health && "version" in health ? "mock" : "other" };
    } catch (cause) {
      if (!(cause instanceof MalformedAnswerError)) throw cause;
      return { who: "garbage", came: `${cause.message}: ${showBytes(cause.bytes)}` };
    }
  }

  async sandbox(): Promise<AdminSandbox> {
    return await this.#json("GET", "/sandboxes/default");
  }

  /** Credentials of which one is in the state; the others are good. */
  async credential(provider: string, state: string): Promise<Names> {
    const { provider: _, state: __, ...names } = await this.#json<Names>("POST", "/sandboxes/default/credentials", {
      provider,
      state,
    });
    return names;
  }

  async settings(): Promise<AdminSettings> {
    return await this.#json("GET", "/settings");
  }

  async changeSettings(patch: Partial<AdminSettings>): Promise<void> {
    await this.#json("PATCH", "/settings", patch);
  }

  async clock(): Promise<AdminClock> {
    return await this.#json("GET", "/clock");
  }

  async changeClock(change: { readonly freeze?: boolean | number; readonly advanceMs?: number }): Promise<void> {
    await this.#json("POST", "/clock", change);
  }

  /** Ids of the fault rules that are in force; none where the mock knows no faults. */
  async faultRules(): Promise<readonly string[]> {
    const { status, body } = await this.#send("GET", "/faults?sandbox=default");
    const { faults } = jsonObject(status === 200 ? readJson(body) : undefined);
    return Array.isArray(faults) ? faults.map((rule) => String(jsonObject(rule).id)) : [];
  }

  /** Has the provider call a URL; gives the registration's id. */
  async registerWebhook(provider: string, url: string): Promise<string> {
    const { id } = await this.#json<{ readonly id: string }>("POST", "/webhooks", { provider, url });
    return id;
  }

  async removeWebhook(id: string): Promise<void> {
    await this.#json("DELETE", `/webhooks/${id}`);
  }

  /** Waits until every call that is due has been made. */
  async settleWebhooks(id: string): Promise<void> {
    await this.#json("GET", `/webhooks/deliveries?webhook=${id}&settled=true`);
  }

  async #json<Result>(method: string, path: string, value?: Json): Promise<Result> {
    const { status, body } = await this.#send(method, path, value);
    const text = new TextDecoder().decode(body);
    if (status === 200 || status === 201) return JSON.parse(text);
    throw new AdminApiError(`Failed to ${method} /__admin${path}: ${status} ${text.slice(0, 500)}`);
  }

  async #send(method: string, path: string, value?: Json): Promise<WireAnswer> {
    const headers: HeaderLine[] = value === undefined ? [] : [["Content-Type", "application/json"]];
    const body = value === undefined ? {} : { body: { text: JSON.stringify(value) } };
    return await send(
      lower({ kind: "call", method, path: `/__admin${path}`, headers, ...body }, {}, this.#base),
      TIMEOUT_MS,
    );
  }
}
