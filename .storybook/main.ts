import type { StorybookConfig } from "@storybook/react-vite"

const config: StorybookConfig = {
  stories: ["../stories/**/*.mdx", "../stories/**/*.stories.tsx"],
  addons: ["@storybook/addon-a11y", "@storybook/addon-docs", "@storybook/addon-vitest"],
  framework: {
    name: "@storybook/react-vite",
    // Not the root's vite.config.ts: that one builds the library.
    options: { builder: { viteConfigPath: ".storybook/vite.config.ts" } },
  },
  features: { sidebarOnboardingChecklist: false },
  // Nothing is sent or fetched: Storybook works offline and tells nobody.
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
}

export default config
