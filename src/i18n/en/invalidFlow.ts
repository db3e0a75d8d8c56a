/** For developers: apart from the other words, as a form can be given no flow before it is used. */
export const INVALID_FLOW =
  "FlowForm was given no Kratos flow: `flow` has no `ui.nodes`. Pass the flow a Kratos endpoint " +
  "answered with, and render something else until it is there."
