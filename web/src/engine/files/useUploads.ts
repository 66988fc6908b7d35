import { useState } from "react";
import { refreshFiles, upload } from "./files";

/** A file that is chosen and has not arrived yet. */
export interface Waiting {
  key: string;
  file: File;
  /** How much of it has gone, null before it begins. */
  share: number | null;
  failure: unknown;
}

/** Files on their way to a record: what fails stays here until it is sent again or let go. */
export function useUploads() {
  const [waiting, setWaiting] = useState<Waiting[]>([]);
  const mark = (key: string, more: Partial<Waiting>) => setWaiting((now) => now.map((one) => (one.key === key ? { ...one, ...more } : one)));
  const drop = (key: string) => setWaiting((now) => now.filter((one) => one.key !== key));

  const choose = (files: File[]): Waiting[] => {
    const chosen = files.map((file) => ({ key: crypto.randomUUID(), file, share: null, failure: null }));
    setWaiting((now) => [...now, ...chosen]);
    return chosen;
  };
  const sendOne = async (record: string, { key, file }: Waiting): Promise<boolean> => {
    mark(key, { share: 0, failure: null });
    try {
      await upload(record, file, (share) => mark(key, { share }));
      drop(key);
      return true;
    } catch (failure) {
      mark(key, { share: null, failure });
      return false;
    }
  };
  /** One after the other; true when all have arrived. */
  const send = async (record: string, files: Waiting[]): Promise<boolean> => {
    let all = true;
    for (const one of files) all = (await sendOne(record, one)) && all;
    await refreshFiles(record);
    return all;
  };
  return { waiting, choose, send, drop };
}
