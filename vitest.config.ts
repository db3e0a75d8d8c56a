import { readFileSync } from "node:fs"
import { storybookTest } from "@storybook/addon-vitest/vitest-plugin"
import tailwindcss from "@tailwindcss/vite"
import { playwright } from "@vitest/browser-playwright"
import type { Plugin } from "vite"
import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config"
import { BROWSER_ARGS, findBrowser } from "./scripts/browser.ts"

/** The Chromium that is there, with no window. */
function chromium(colorScheme: "light" | "dark" = "light") {
  return {
    enabled: true,
    headless: true,
    screenshotFailures: false,
    provider: playwright({
      launchOptions: {
        executablePath: findBrowser(),
        args: BROWSER_ARGS,
      },
      contextOptions: { colorScheme },
    }),
    instances: [{ browser: "chromium" as const }],
  }
}

/** The service worker through which msw answers a page, where msw looks for it. */
function mswWorker(): Plugin {
  return {
    name: "msw-worker",
    configureServer({ middlewares }) {
      middlewares.use("/mockServiceWorker.js", (_request, response) => {
        response.setHeader("content-type", "text/javascript")
        response.end(readFileSync("node_modules/msw/lib/mockServiceWorker.js"))
      })
    },
  }
}

/** Every story as a test, in one colour scheme; in the dark without those tagged for the light. */
function stories(name: string, colorScheme: "light" | "dark"): TestProjectInlineConfiguration {
  const exclude = colorScheme === "dark" ? ["light-only"] : []
  return {
    extends: true,
    plugins: [tailwindcss(), storybookTest({ configDir: ".storybook", tags: { exclude } })],
    test: { name, browser: chromium(colorScheme) },
    optimizeDeps: { include: ["@mantine/core", "@mui/material"] },
  }
}

export default defineConfig({
  // The public names (react-ory-settings, …) are `paths` of tsconfig.json: written once, used by all.
  resolve: { tsconfigPaths: true },
  test: {
    // What a test waits for has five seconds (test/setup.ts), of which a busy machine takes some.
    testTimeout: 20_000,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          environment: "jsdom",
          include: ["test/**/*.test.{ts,tsx}"],
          exclude: [
            "test/**/*.browser.test.tsx",
            "test/kratos/**",
            "test/build/**",
            "test/conformance/*.test.ts",
          ],
          setupFiles: ["test/setup.ts"],
        },
      },
      // Those of what asks Kratos, once more with the other client.
      {
        extends: true,
        test: {
          name: "unit-fetch",
          environment: "jsdom",
          include: [
            "test/hooks/{loading,submitting,recovering,refusals,useVerification}.test.tsx",
            "test/page/reauthentication.test.tsx",
            "test/faults/loading.test.tsx",
          ],
          setupFiles: ["test/setup.ts"],
          env: { TEST_CLIENT: "fetch" },
        },
      },
      {
        extends: true,
        plugins: [mswWorker(), tailwindcss()],
        test: {
          name: "browser",
          include: ["test/**/*.browser.test.tsx"],
          setupFiles: ["test/setup.ts"],
          browser: chromium(),
        },
        // Named, since a dependency found on the way reloads the page in the middle of a test.
        optimizeDeps: {
          include: [
            "@mantine/core",
            "@mui/material",
            "@ory/client",
            "@simplewebauthn/browser",
            "@storybook/react-vite",
            "@tanstack/react-query",
            "@testing-library/jest-dom/vitest",
            "@testing-library/react",
            "@testing-library/user-event",
            "axe-core",
            "fast-png",
            "jsqr",
            "msw",
            "msw/browser",
            "otpauth",
            "qrcode",
            "react",
            "react-dom/client",
            "react/jsx-dev-runtime",
            "react/jsx-runtime",
            "storybook/test",
            "totp-generator",
          ],
        },
      },
      stories("stories", "light"),
      stories("stories-dark", "dark"),
      // Starts a real Kratos for each configuration; `npm run conformance` prints what this tests.
      { test: { name: "conformance", include: ["test/conformance/*.test.ts"] } },
      // Looks at dist/: needs `npm run build` before it.
      { test: { name: "build", include: ["test/build/**/*.test.ts"] } },
    ],
  },
})
