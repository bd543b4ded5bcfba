/** The data that a check needs in addition to the number. Unknown properties are refused. */
export interface Params {
  /** The state or province of issue, for driver licences from AU, CA and the US: a code, a name or a short name. */
  state?: string;
  /** The part that goes with the number, such as a card number (AU licence), card version (NZ licence) or individual reference number (Medicare). */
  part?: string;
  /** The machine-readable lines of the passport whose number is checked. */
  machineReadable?: string;
  /** The law under which an Australian tax file number is requested. */
  lawfulUse?: "tax" | "superannuation" | "personal_assistance";
  /** Whether to also read old and local forms, digits of other scripts, and labels. */
  lenient?: boolean;
  /** The language of the messages: en, mi, da, es, fr or zh-Hans, with or without a region that uses its script. */
  language?: string;
}

export interface Good {
  valid: true;
  code: "ok";
  /** The number in plain form. Clear text. */
  number: string;
  /** The number in its printed form. Clear text. */
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
  /** The positions of the fault in the input, or in the part if `faultyPart` is set, counted in characters from 1. */
  from?: number;
  to?: number;
  /** The type of the part that goes with the number, if the fault is in that part. */
  faultyPart?: string;
  otherType?: string;
}

export type Answer = Good | Bad;

export interface Typing {
  progress: "empty" | "incomplete" | "complete" | "impossible";
  /** Whether a digit or a letter may follow. */
  digit: boolean;
  letter: boolean;
  /** The text with its groups, and the position of the caret in it. */
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
  /** The printed layout of the longest number, with `#` for each character, such as `###-##-####`. */
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
