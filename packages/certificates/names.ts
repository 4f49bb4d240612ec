import { OctetString } from "asn1js";
import { GeneralName } from "pkijs";

/** The names under which this machine itself is reached. */
const OWN_NAMES = ["localhost"];
const OWN_ADDRESSES = [[127, 0, 0, 1], [...new Array(15).fill(0), 1]];

const DNS_NAME = 2;
const IP_ADDRESS = 7;

/** What a leaf vouches for: the hosts, and this machine. */
export function leafNames(hosts: readonly string[]): GeneralName[] {
  return [...dnsNames([...hosts, ...OWN_NAMES]), ...OWN_ADDRESSES.map(addressName)];
}

/**
 * What the authority may vouch for at all: trust in it is trust for these hosts, and for no other. Such a name stands
 * for itself and whatever is below it, so a pattern is written without its star.
 */
export function permittedNames(hosts: readonly string[]): GeneralName[] {
  const names = [...hosts.map((host) => host.replace(/^\*\./, "")), ...OWN_NAMES];
  const exact = (address: readonly number[]) => [...address, ...address.map(() => 255)];
  return [...dnsNames(names), ...OWN_ADDRESSES.map((address) => addressName(exact(address)))];
}

/** The DNS names among names. */
export function dnsNamesOf(names: readonly GeneralName[]): string[] {
  return names.filter(({ type }) => type === DNS_NAME).map(({ value }) => String(value));
}

function dnsNames(names: readonly string[]): GeneralName[] {
  return [...new Set(names)].map((value) => new GeneralName({ type: DNS_NAME, value }));
}

function addressName(bytes: readonly number[]): GeneralName {
  return new GeneralName({ type: IP_ADDRESS, value: new OctetString({ valueHex: new Uint8Array(bytes).buffer }) });
}
