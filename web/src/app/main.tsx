import "@fontsource-variable/inter/wght.css";
import "../kit/base.css";
import "../kit/page.css";
import { createRoot } from "react-dom/client";
import { watchSession } from "../engine/api/session";
import { App } from "./App";
import { speakAll, speakAsStored, startedLanguage } from "./language";

watchSession(speakAsStored);
await speakAll(startedLanguage());
const root = document.getElementById("root");
if (root) createRoot(root).render(<App />);
