export { assess } from "./assess.ts"
export { createVisit } from "./createVisit.ts"
export { followUp } from "./followUp.ts"
