import { assertEquals } from "@std/assert";
import type { CatalogueEntry, ProviderContract } from "@wamock/contract";
import type { OperationSchemas } from "@wamock/contract/schemas";
import { type Exchange, type ListeningMock, startMock, type StartMockOptions } from "wamock";

/** What a provider's contract knows of its answers, under the names that all providers give it. */
interface AnswerKnowledge {
  readonly contract: ProviderContract;
  readonly schemas: Readonly<Record<string, OperationSchemas>>;
  readonly identifyError: (status: number, body: unknown, operation?: string) => CatalogueEntry | undefined;
}

async function knowledgeOf(contract: ProviderContract): Promise<AnswerKnowledge> {
  const { identifyError } = await import(`@wamock/contract/${contract.name}`);
  const schemas = await import(`@wamock/contract/schemas/${contract.name}`);
  return { contract, identifyError, schemas: schemas[`${contract.name}Schemas`] };
}

/**
 * What is wrong with answers: one must be a success of its operation, by status and schema, or what its provider's
 * catalogue has, by the very entry that was refused with.
 */
export async function outsideCatalogue(
  contracts: readonly ProviderContract[],
  exchanges: readonly Exchange[],
): Promise<string[]> {
  const known = new Map<string, AnswerKnowledge>();
  for (const contract of contracts) known.set(contract.name, await knowledgeOf(contract));
  return exchanges.flatMap((exchange) => {
    const { provider, answer, trace, incoming: { method, url } } = exchange;
    const knowledge = known.get(provider ?? "");
    if (!knowledge || !answer) return [];
    const bug = trace.find(({ check }) => check === "wamock")?.reason;
    const problem = bug ?? (exchange.error ? refusalProblem(exchange, knowledge) : successProblem(exchange, knowledge));
    return problem === undefined ? [] : [`${method} ${url.pathname} ${answer.status}: ${problem}`];
  });
}

function refusalProblem(
  { error, answer, operation }: Exchange,
  { contract, identifyError }: AnswerKnowledge,
): string | undefined {
  const entry = error!.entry;
  if (!contract.errors.includes(entry)) return `${entry.id} is not in the catalogue`;
  const found = identifyError(answer!.status, bodyOf(answer!.body), operation);
  // Some entries have one body, and cannot be told apart by it.
  const same = found && (found === entry || JSON.stringify(found.body) === JSON.stringify(entry.body));
  return same ? undefined : `refused with ${entry.id}, and the answer is ${found?.id ?? "nothing in the catalogue"}`;
}

function successProblem(
  { answer, answerBody, operation = "" }: Exchange,
  { schemas, identifyError }: AnswerKnowledge,
): string | undefined {
  const { status, headers, body } = answer!;
  const value = bodyOf(body);
  const error = identifyError(status, value, operation);
  if (error) return `it is ${error.id}, and nothing was refused`;
  const { success, successStatus = 200, partial, multiStatus } = schemas[operation] ?? { success: {} };
  const bodies = new Map([[successStatus, success], [206, partial], [207, multiStatus]]).get(status) ?? {};
  const type = headers.find(([name]) => name.toLowerCase() === "content-type")?.[1].split(";")[0] ?? "";
  const schema = bodies[type] ?? bodies["*/*"];
  if (!schema) return `${operation || "no operation"} has no such success`;
  // Of a longer body nothing is left to compare.
  return answerBody ? undefined : schema.safeParse(value).error?.message;
}

/** JSON as what it says, any other text as it is. */
function bodyOf(body: unknown): unknown {
  if (typeof body !== "string") return body;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** A mock on a free port that, when it is closed, is held to {@link outsideCatalogue} with all that it answered. */
export async function startCatalogued(options: StartMockOptions = {}): Promise<ListeningMock> {
  const server = await startMock(options);
  const { providers, sandboxes } = server.mock;
  const close = async () => {
    await server.close();
    const exchanges = [...sandboxes.values()].flatMap(({ journal }) => journal.find());
    assertEquals(await outsideCatalogue(providers.map(({ contract }) => contract), exchanges), []);
  };
  return { ...server, close, [Symbol.asyncDispose]: close };
}
