import { Alert, Button, Checkbox, Input, Loader, Paper } from "@mantine/core"
import type { Theme } from "react-ory-settings"

/** Mantine's components in place of the plain elements; its colours for what stands around them. */
export const mantine: Theme = {
  components: {
    // The library's own class is left out: the look is all Mantine's.
    Input: ({ node, field, Default, className, ...props }) => (
      <Input flex={1} error={props["aria-invalid"] === true} attributes={{ input: props }} />
    ),
    Checkbox: ({ node, field, Default, className, ...props }) => <Checkbox size="md" {...props} />,
    Button: ({ node, field, Default, className, variant, ...props }) => (
      <Button
        variant={variant === "primary" ? "filled" : variant === "quiet" ? "subtle" : "default"}
        c={variant === "danger" ? "var(--mantine-color-error)" : undefined}
        leftSection={props["aria-busy"] && <Loader size="xs" color="currentcolor" />}
        {...props}
      />
    ),
    Label: ({ node, field, Default, className, ...props }) => <Input.Label {...props} />,
    Group: ({ group, heading, Default, className, ...props }) => (
      <Paper component="section" withBorder shadow="xs" radius="md" mb="lg" {...props} />
    ),
    // Bound to a field, they have no role: they are read out with it.
    Messages: ({ messages, Default, className, ...props }) =>
      props.role ? (
        <Alert color={props.role === "alert" ? "red" : "green"} {...props} />
      ) : (
        <Input.Error component="div" {...props} />
      ),
    Notice: ({ error, Default, className, ...props }) => <Alert color="red" {...props} />,
  },
  styles: {
    header: { padding: "20px 20px 12px" },
    card: { border: 0, borderRadius: 0, background: "none" },
  },
  variables: {
    accent: "var(--mantine-color-anchor)",
    danger: "var(--mantine-color-error)",
    // Mantine's darkest green is too faint for small text.
    success: "light-dark(#227032, var(--mantine-color-green-4))",
    surface: "var(--mantine-color-body)",
    text: "var(--mantine-color-text)",
    muted: "var(--mantine-color-dimmed)",
    border: "var(--mantine-color-default-border)",
    radius: "var(--mantine-radius-default)",
    font: "var(--mantine-font-family)",
  },
}
