/** What a check needs besides the number. Unknown properties are refused. */
export interface Params {
  /** State or province of issue, for driver licences of AU, CA and US: code, name or short name. */
  state?: string;
  /** Card number (AU licence), card version (NZ licence), individual reference number (Medicare). */
  part?: string;
  /** Machine-readable lines of the passport whose number is checked. */
  machineReadable?: string;
  /** The law under which an Australian tax file number is asked for. */
  lawfulUse?: "tax" | "superannuation" | "personal_assistance";
  /** Read old and local forms, digits of other scripts and labels too. */
  lenient?: boolean;
  /** Language of the messages: en, mi, da, es, fr, zh-Hans, with or without a region. */
  language?: string;
}

export interface Good {
  valid: true;
  code: "ok";
  /** The plain form: clear text. */
  number: string;
  /** The printed form: clear text. */
  formatted: string;
  masked: string;
  part?: string;
  warnings: { code: string; message: string }[];
}

export interface Bad {
  valid: false;
  code: string;
  message: string;
  hint?: string;
  /** The places at fault in the input, counted in characters from 1. */
  from?: number;
  to?: number;
  /** The type at fault, if it is the part that goes with the number. */
  faultyPart?: string;
  otherType?: string;
}

export type Answer = Good | Bad;

export interface Typing {
  progress: "empty" | "incomplete" | "complete" | "impossible";
  /** Whether a digit or a letter may follow. */
  digit: boolean;
  letter: boolean;
  /** The text with its groups, and the caret in it. */
  grouped: string;
  caret: number;
  warnings?: string[];
  code?: string;
  message?: string;
}

export interface Candidate {
  type: string;
  likelihood: "possible" | "layout" | "structure" | "check_digit";
  warnings: string[];
  states: string[];
}

export interface Type {
  country: string;
  type: string;
  name: string;
  localName?: string;
  holder: "person" | "company";
  expected: string;
  specimen: string;
  maxLength: number;
  inputMode: "numeric" | "text";
  /** How the longest number is printed, `#` for each character: `###-##-####`. */
  groups?: string;
  part?: string;
  states: { code: string; name: string }[];
}

export interface Lines {
  number: string;
  likelyNumber?: string;
  documentCode?: string;
  issuer?: string;
  familyNames?: string;
  givenNames?: string;
  nationality: string;
  birthDate?: string;
  sex?: "F" | "M" | "X";
  expiryDate?: string;
  checksMatch: boolean;
  misread: { line: number; place: number; meant: string }[];
}
