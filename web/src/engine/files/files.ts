import { useQuery } from "@tanstack/react-query";
import { spoken } from "../../kit/text/text";
import type { Face } from "../../kit/fields/field";
import { client } from "../api/client";
import { address, ask, cookie, get } from "../api/http";
import { Problem } from "../api/problem";

/** A file that belongs to a record. */
export interface RecordFile {
  id: string;
  name: string;
  contentType: string;
  size: number;
  /** Whether it may be shown in place. */
  picture: boolean;
  href: string;
  addedBy: Face | null;
  addedAt: string;
  removable: boolean;
}

interface FilesOfRecord {
  items: RecordFile[];
  mayAdd: boolean;
  hidden: boolean;
}

/** The files of a record, named as `service/cases/<id>`. */
export function useFiles(record: string) {
  return useQuery({ queryKey: ["files", record], queryFn: ({ signal }) => get<FilesOfRecord>("platform/files/of", { record }, signal) });
}

export function refreshFiles(record: string): Promise<void> {
  return client.invalidateQueries({ queryKey: ["files", record] });
}

export async function takeAway(file: RecordFile): Promise<void> {
  await ask(`platform/files/${file.id}/content`, { method: "DELETE" });
}

export async function bringBack(file: RecordFile): Promise<void> {
  await ask(`platform/files/${file.id}/content/restore`, { method: "POST" });
}

/** Sends one file and tells how much of it has gone; `fetch` cannot tell that. */
export function upload(record: string, file: File, onShare: (share: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("POST", address("platform/files", { record }));
    request.setRequestHeader("Accept", "application/json, application/problem+json");
    request.setRequestHeader("Accept-Language", spoken());
    request.setRequestHeader("X-XSRF-TOKEN", cookie("XSRF-TOKEN"));
    request.upload.onprogress = ({ loaded, total }) => onShare(total ? loaded / total : 0);
    request.onload = () => (request.status === 201 ? resolve() : reject(new Problem(request.status, answer(request.responseText))));
    request.onerror = () => reject(new Problem(0, null));
    const form = new FormData();
    form.append("file", file);
    request.send(form);
  });
}

function answer(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
