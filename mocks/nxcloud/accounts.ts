import { ALPHANUMERIC, type RandomStream } from "@wamock/engine";

/** The states that an account can be in, besides being good. */
export const ACCOUNT_STATES = ["revoked", "no-permission"] as const;

/** One of {@link ACCOUNT_STATES}, or `good`. */
export type AccountState = "good" | typeof ACCOUNT_STATES[number];

/** A customer account, as an accessKey names it. */
export interface Account {
  readonly accessKey: string;
  readonly accessSecret: string;
  readonly state: AccountState;
}

const LOWER_ALPHANUMERIC = "abcdefghijklmnopqrstuvwxyz0123456789";

/** A key shaped like the vendor's sample: 13 lower-case letters and digits. */
export function newAccessKey(random: RandomStream): string {
  return random.text(13, LOWER_ALPHANUMERIC);
}

/** A secret shaped like the vendor's sample: 11 lower-case letters and digits. */
export function newAccessSecret(random: RandomStream): string {
  return random.text(11, LOWER_ALPHANUMERIC);
}

/** The key of an application: 8 letters and digits. Nobody public says; the shape is this project's choice. */
export function newAppKey(random: RandomStream): string {
  return random.text(8, ALPHANUMERIC);
}

/** A WhatsApp number like those of the vendor's examples: 13 digits, country code 86. */
export function newPhone(random: RandomStream): string {
  return `86158${String(random.integer(0, 99_999_999)).padStart(8, "0")}`;
}
