import { QueryClientProvider } from "@tanstack/react-query";
import { App as AntdApp, ConfigProvider } from "antd";
import { RouterProvider } from "react-router";
import { useMemo } from "react";
import { client } from "../engine/api/client";
import { ErrorBoundary } from "../kit/panel/ErrorBoundary";
import { useLanguage } from "./language";
import { usePreferences, useShade } from "./preferences";
import { router } from "./routes";
import { antdTheme, dress } from "./theme";

/** Dresses the house in the reader's theme and language and opens the door. */
export function App() {
  const { density } = usePreferences();
  const shade = useShade();
  const { locale, antd, direction } = useLanguage();
  const theme = useMemo(() => {
    dress(shade, density);
    return antdTheme(shade, density);
  }, [shade, density]);
  return (
      <ConfigProvider theme={theme} locale={antd} direction={direction} key={`${locale}-${direction}`} button={{ autoInsertSpace: false }}>
        <AntdApp className="app" message={{ maxCount: 3 }}>
          <ErrorBoundary>
            <QueryClientProvider client={client}>
              <RouterProvider router={router} />
            </QueryClientProvider>
          </ErrorBoundary>
        </AntdApp>
      </ConfigProvider>
  );
}
