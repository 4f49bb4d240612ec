import type { NodeKind } from "./world.ts";

/** A call that Meta has and this mock does not serve. */
interface UnservedCall {
  readonly node: NodeKind;
  readonly edge: string;
  readonly methods: readonly string[];
}

/** Served ones stand in `operations/`; whatever is in neither list, Meta does not have. */
const UNSERVED: readonly UnservedCall[] = [
  { node: "phone", edge: "whatsapp_business_profile", methods: ["GET", "POST"] },
  { node: "phone", edge: "register", methods: ["POST"] },
];

/** Whether Meta has that call, served or not being no matter. */
export function isUnserved(node: NodeKind, edge: string, method: string): boolean {
  return UNSERVED.some((call) => call.node === node && call.edge === edge && call.methods.includes(method));
}
