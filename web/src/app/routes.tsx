import { createBrowserRouter, useRouteError, type RouteObject } from "react-router";
import { Door } from "./Door";
import { Broken } from "../kit/panel/Broken";

function Failed() {
  return <Broken failure={useRouteError()} onRetry={() => window.location.reload()} />;
}

const pages: RouteObject[] = [
  { index: true, lazy: async () => ({ Component: (await import("./HomePage")).HomePage }) },
  { path: "inbox", lazy: async () => ({ Component: (await import("../suites/platform/inbox/InboxPage")).InboxPage }) },
  { path: "sign-out", lazy: async () => ({ Component: (await import("./signin/SignOutPage")).SignOutPage }) },
  { path: "mailbox", lazy: async () => ({ Component: (await import("../suites/platform/inbox/MailboxPage")).MailboxPage }) },
  { path: "me", lazy: async () => ({ Component: (await import("../suites/platform/me/MePage")).MePage }) },
  { path: "import", lazy: async () => ({ Component: (await import("../suites/platform/imports/ImportPage")).ImportPage }) },
  { path: "changes", lazy: async () => ({ Component: (await import("../suites/platform/changes/ChangeSetsPage")).ChangeSetsPage }) },
  { path: "complaint-figures", lazy: async () => ({ Component: (await import("../suites/service/figures/FiguresPage")).FiguresPage }) },
  { path: "modes", lazy: async () => ({ Component: (await import("../suites/platform/modes/ModesPage")).ModesPage }) },
  { path: "modes/review", lazy: async () => ({ Component: (await import("../suites/platform/modes/ReviewPage")).ReviewPage }) },
  { path: "modes/sets/:id", lazy: async () => ({ Component: (await import("../suites/platform/modes/SetPage")).SetPage }) },
  { path: "record-types", lazy: async () => ({ Component: (await import("../suites/platform/types/TypesPage")).TypesPage }) },
  { path: "record-types/:suite/:plural", lazy: async () => ({ Component: (await import("../suites/platform/types/TypePage")).TypePage }) },
  { path: "desk", lazy: async () => ({ Component: (await import("./console/ConsolePage")).ConsolePage }) },
  { path: "desk/:interaction", lazy: async () => ({ Component: (await import("./console/ConsolePage")).ConsolePage }) },
  { path: ":suite/:plural", lazy: async () => ({ Component: (await import("./pages")).ListRoute }) },
  { path: ":suite/:plural/new", lazy: async () => ({ Component: (await import("./pages")).CreateRoute }) },
  { path: ":suite/:plural/deleted", lazy: async () => ({ Component: (await import("./pages")).BinRoute }) },
  { path: ":suite/:plural/:id", lazy: async () => ({ Component: (await import("./pages")).RecordRoute }) },
  { path: "*", lazy: async () => ({ Component: (await import("./NotFoundPage")).NotFoundPage }) },
];

export const router = createBrowserRouter([{ element: <Door />, errorElement: <Failed />, hydrateFallbackElement: <></>, children: pages }]);
