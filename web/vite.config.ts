import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const server = process.env.PERENNIAL_SERVER ?? "http://127.0.0.1:8080";

export default defineConfig({
  plugins: [react()],
  server: { port: 5173, proxy: { "/api": server } },
  build: {
    target: "es2023",
    sourcemap: false,
    chunkSizeWarningLimit: 900,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
