import type { CatalogueEntry } from "./catalogue.ts";
import type { Evidence, Source } from "./evidence.ts";

/** One endpoint of a provider. */
export interface Operation {
  /** Stable for ever: `<provider>.<object>.<verb>`. */
  readonly id: string;
  readonly method: "GET" | "POST" | "DELETE";
  /**
   * Path template as OpenAPI writes it, with its leading slash; with its query where that is what tells the calls of
   * one path apart.
   */
  readonly path: string;
  /** An example for each parameter of the path; one that has none is a number. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly summary: string;
  /** How the request's body is made; `none` for no body. */
  readonly body: "none" | "multipart" | "json" | "raw";
  /** Where the credential travels. */
  readonly auth: readonly ("bearer" | "header" | "oauth" | "query" | "form" | "signature" | "path")[];
  /** What is asked for may fail after it was answered well; a webhook tells. */
  readonly failsLater?: true;
  readonly evidence: Evidence;
}

/** An operation that the provider has and nothing serves yet; the error catalogue may speak of it. */
export interface UnservedOperation {
  /** Stable for ever, as an operation's. */
  readonly id: string;
  readonly summary?: string;
}

/** One statement about a provider's behaviour. */
export interface Fact {
  /** Stable for ever: `<provider>.<slug>`. */
  readonly id: string;
  readonly statement: string;
  /** The operation it is about; absent when it is about the whole provider. */
  readonly operation?: string;
  readonly evidence: Evidence;
}

/** A point on which sources disagree: named alternatives, one of them in force. */
export interface Dialect {
  /** Stable for ever: `<provider>.<slug>`. */
  readonly id: string;
  readonly summary: string;
  readonly default: string;
  readonly choices: Readonly<Record<string, { readonly summary: string; readonly evidence: Evidence }>>;
}

/** A figure of the provider's that a user may set. */
export interface Limit {
  /** Stable for ever: `<provider>.<slug>`. */
  readonly id: string;
  readonly summary: string;
  readonly unit: "count" | "bytes" | "seconds" | "minutes" | "days";
  readonly default: number;
  readonly evidence: Evidence;
}

/** A vendor page that the provider's mock answers for. */
export interface VendorPage {
  readonly title: string;
  readonly operation: string;
}

/** Everything that one provider promises, as data. */
export interface ProviderContract {
  readonly name: string;
  readonly title: string;
  /** The live API's origin. */
  readonly origin: string;
  /** Real host names that belong to the provider; `*.` in front stands for any one label. */
  readonly hosts: readonly string[];
  readonly pages: readonly VendorPage[];
  readonly operations: readonly Operation[];
  readonly unserved: readonly UnservedOperation[];
  readonly errors: readonly CatalogueEntry[];
  readonly facts: readonly Fact[];
  readonly dialects: readonly Dialect[];
  readonly limits: readonly Limit[];
  readonly sources: Readonly<Record<string, Source>>;
  /** When the sources were last read: `YYYY-MM`. It is the date of whatever has none of its own. */
  readonly asOf: string;
}
