export type Fault = { readonly rule: string; readonly message: string }
/** Tells of a fault under the number of its rule. */
export type ReportFault = (rule: string, message: string) => void
