import react from "@vitejs/plugin-react"
import { defineConfig } from "vite"

export default defineConfig({
  plugins: [react()],
  // Stories import `react-ory-settings`, as its users do: see `paths` in tsconfig.json.
  resolve: { tsconfigPaths: true },
})
