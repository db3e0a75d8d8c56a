import tailwindcss from "@tailwindcss/vite"
import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

export default defineConfig({
  // Tailwind is for the one story that wears it: it reads no file but those that import it.
  plugins: [react(), tailwindcss()],
  // `light-dark()` as it is written: what older browsers would get for it does not follow the toolbar.
  build: { target: ["chrome123", "firefox120", "safari17.5"] },
  // Stories import `react-ory-settings`, as its users do: see `paths` in tsconfig.json.
  resolve: { tsconfigPaths: true },
})
