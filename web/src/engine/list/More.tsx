import { useEffect, useRef } from "react";
import { Button } from "antd";
import { showNumber } from "../../kit/text/format";
import { t } from "../../kit/text/text";

interface Pages {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage: () => Promise<unknown>;
}

const BY_ITSELF_UP_TO = 500;

/** The next page: by itself while one scrolls, by a button once the list has grown long. */
export function More({ list, shown, onlyAsked }: { list: Pages; shown: number; onlyAsked?: boolean }) {
  const end = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const byItself = !onlyAsked && hasNextPage && !isFetchingNextPage && shown < BY_ITSELF_UP_TO;
  useEffect(() => {
    if (!byItself || !end.current) return;
    const watch = new IntersectionObserver((seen) => seen.some((one) => one.isIntersecting) && void fetchNextPage(), { rootMargin: "200px" });
    watch.observe(end.current);
    return () => watch.disconnect();
  }, [byItself, fetchNextPage]);
  return (
    <div className="list-more" ref={end}>
      {hasNextPage
        ? <Button size="small" loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>{t("list.more")}</Button>
        : shown > 20 && <span className="faint">{t("list.end", { n: showNumber(shown) })}</span>}
    </div>
  );
}
