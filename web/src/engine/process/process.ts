import { useQuery } from "@tanstack/react-query";
import { get } from "../api/http";

export type StepState = "PASSED" | "CANCELLED" | "ACTIVE" | "STOPPED";

/** One pass through a step of a process. */
export interface Step {
  activity: string;
  name: string;
  kind: string;
  state: StepState;
  since: string | null;
  until: string | null;
  task: { id: string | null; dueAt: string | null; holders: string[] } | null;
  incident: { id: string; code: string; message: string | null } | null;
}

/** One run of a process for a record. */
export interface Process {
  id: string;
  key: string;
  name: string;
  edition: number;
  state: "RUNNING" | "ENDED" | "CANCELLED";
  startedAt: string;
  endedAt: string | null;
  reason: string | null;
  xml: string;
  steps: Step[];
  flows: string[];
}

/** The processes that lead or led a record, the newest first. */
export function useProcesses(type: string, id: string) {
  return useQuery({
    queryKey: ["processes", type, id],
    queryFn: async ({ signal }) => (await get<{ items: Process[] }>("platform/processes/of", { record: `${type}/${id}` }, signal)).items,
    enabled: !type.startsWith("platform/"),
  });
}

/** What people would call a step: waiting places and tasks, not the joints between them. */
export function isTold(step: Step): boolean {
  return step.name !== "" && step.name !== step.activity || step.state === "ACTIVE" || step.state === "STOPPED";
}

/** The strongest state of each step: a loop may have passed one several times. */
export function standOf(steps: Step[]): Map<string, StepState> {
  const order: StepState[] = ["CANCELLED", "PASSED", "ACTIVE", "STOPPED"];
  const stand = new Map<string, StepState>();
  for (const { activity, state } of steps) {
    const before = stand.get(activity);
    if (!before || order.indexOf(state) > order.indexOf(before)) stand.set(activity, state);
  }
  return stand;
}
