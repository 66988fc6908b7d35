import { useMutation } from "@tanstack/react-query";
import { App, Button } from "antd";
import type { RecordTypeEntry } from "../../../engine/catalog/types";
import { act } from "../../../engine/form/write";
import { sentence } from "../../../kit/panel/Broken";
import { JOBS, type Job } from "./job";

/** What the server says can be done with a job now: cancel, go on. */
export function JobActs({ job, entry }: { job: Job; entry: RecordTypeEntry }) {
  const { message } = App.useApp();
  const acting = useMutation({ mutationFn: (verb: string) => act(JOBS, job.id, verb, {}), onError: (failure) => void message.error(sentence(failure)) });
  return (
    <>
      {(job.verbs ?? []).map((name) => {
        const verb = entry.verbs.find((one) => one.verb === name);
        return verb && !verb.fields.length && <Button key={name} size="small" loading={acting.isPending && acting.variables === name} onClick={() => acting.mutate(name)}>{verb.label}</Button>;
      })}
    </>
  );
}
