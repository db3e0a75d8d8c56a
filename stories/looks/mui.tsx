import * as M from "@mui/material"
import type { Theme } from "react-ory-settings"

/** MUI's components in place of the plain elements; its palette for what stands around them. */
export const mui: Theme = {
  components: {
    // The library's own class is left out: the look is all MUI's.
    Input: ({ node, field, Default, className, ...props }) => (
      <M.OutlinedInput
        size="small"
        sx={{ flex: 1, minWidth: 0 }}
        error={props["aria-invalid"] === true}
        inputProps={props}
      />
    ),
    // MUI draws the box from a state of its own, which another value from Kratos has to start anew.
    Checkbox: ({ node, field, Default, className, defaultChecked: isOn, ...props }) => (
      <M.Checkbox key={String(isOn)} defaultChecked={isOn} slotProps={{ input: props }} />
    ),
    Button: ({ node, field, Default, className, variant, ...props }) => (
      <M.Button
        variant={variant === "primary" ? "contained" : variant === "quiet" ? "text" : "outlined"}
        color={variant === "danger" ? "error" : "primary"}
        startIcon={props["aria-busy"] && <M.CircularProgress size={16} color="inherit" />}
        {...props}
      />
    ),
    Label: ({ node, field, Default, className, ...props }) => (
      <M.FormLabel sx={{ typography: "subtitle2", color: "text.primary" }} {...props} />
    ),
    Group: ({ group, heading, Default, className, ...props }) => (
      <M.Paper component="section" variant="outlined" sx={{ mb: 3 }} {...props} />
    ),
    // Bound to a field, they have no role: they are read out with it.
    Messages: ({ messages, Default, className, ...props }) =>
      props.role ? (
        <M.Alert icon={false} severity={props.role === "alert" ? "error" : "success"} {...props} />
      ) : (
        <M.FormHelperText component="div" error sx={{ m: 0 }} {...props} />
      ),
    Notice: ({ error, Default, className, ...props }) => <M.Alert severity="error" {...props} />,
  },
  styles: {
    header: { padding: "20px 20px 12px" },
    card: { border: 0, borderRadius: 0, background: "none" },
  },
  variables: {
    accent: "var(--mui-palette-primary-main)",
    danger: "var(--mui-palette-error-main)",
    success: "var(--mui-palette-success-main)",
    surface: "var(--mui-palette-background-paper)",
    text: "var(--mui-palette-text-primary)",
    muted: "var(--mui-palette-text-secondary)",
    border: "var(--mui-palette-divider)",
    radius: "4px",
    font: "Roboto, Helvetica, Arial, sans-serif",
  },
}
