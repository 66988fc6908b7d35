import { useImperativeHandle, useRef, useState, type Ref } from "react";
import { SearchOutlined } from "@ant-design/icons";
import { Input, type InputRef } from "antd";
import { t } from "../../kit/text/text";

export interface SearchBoxHandle {
  focus: () => void;
}

const QUIET_MS = 220;

/** Searches while one types, without asking at every letter. */
export function SearchBox({ value, onSearch, many, ref }: { value: string; onSearch: (q: string) => void; many: string; ref?: Ref<SearchBoxHandle> }) {
  const input = useRef<InputRef>(null);
  const timer = useRef<number>(undefined);
  const [typed, setTyped] = useState(value);
  useImperativeHandle(ref, () => ({ focus: () => input.current?.focus() }));
  const search = (q: string, wait: number) => {
    setTyped(q);
    clearTimeout(timer.current);
    timer.current = window.setTimeout(() => onSearch(q.trim()), wait);
  };
  return (
    <Input
      ref={input} className="list-search" type="search" prefix={<SearchOutlined aria-hidden />} suffix={typed ? undefined : <kbd>/</kbd>} allowClear value={typed}
      aria-label={t("list.searchIn", { many })} placeholder={t("list.searchIn", { many })}
      onChange={(event) => search(event.target.value, QUIET_MS)} onPressEnter={() => search(typed, 0)}
    />
  );
}
