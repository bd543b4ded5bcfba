"""The rule that decides each kind of disagreement, by type, verdict of the peer, and code of the vector.

A key with a library's name in front holds for that library only. `compare.py` fails on a disagreement without a rule.
"""

READING = "reads the plain form, not what people type or paste (policy 1, 3, 5, 6)"
FOREIGN_DIGITS = "takes digits of other scripts for digits (policy 4)"

RULES = {
    ("AU/acn", "accepts", "reserved"): "all zeros satisfy the sum and are no number",
    ("CA/bn", "accepts", "reserved"): "all zeros satisfy Luhn and are no number",
    ("stdnum-js", "CN/uscc", "rejects", "ok"): (
        "the check character is soft: codes in use fail it; this library also misreads some that match"
    ),
    ("CN/uscc", "rejects", "ok"): "the check character is soft: codes in use fail it",
    ("IN/gstin", "rejects", "ok"): "knows ordinary taxpayers only; deductors (D), collectors (C) and offices have numbers too",
    ("IN/passport", "rejects", "ok"): "ePassports, issued since 2025, have two letters and six digits",
    ("MX/passport", "rejects", "ok"): "a letter and seven digits stand on older books",
    ("US/ein", "rejects", "ok"): "prefixes are added from time to time, so one that is in no list is a warning",
    ("AU/driver_licence", "rejects", "ok"): "has one pattern for all states, and refuses repeated digits at the end",
    ("AU/driver_licence", "accepts", "format"): "has one pattern for all states; the forms differ by state",
    ("AU/driver_licence", "accepts", "component"): "does not know states",
    ("AU/medicare", "accepts", "component"): "the individual reference number runs from 1",
    ("AU/passport", "rejects", "ok"): "knows series of one letter only; two have been printed for years",
    ("AU/tfn", "rejects", "ok"): "eight digits have weights of their own: 10 7 8 4 6 3 5 1",
    ("AU/tfn", "accepts", "check_digit"): "eight digits have weights of their own: 10 7 8 4 6 3 5 1",
    ("AU/tfn", "accepts", "reserved"): "all zeros satisfy the sum and are no number",
    ("CA/sin", "rejects", "ok"): "prefixes 0 and 8: sources disagree, so a warning",
    ("CA/sin", "accepts", "reserved"): "all zeros satisfy Luhn and are no number",
    ("CN/passport", "rejects", "ok"): "knows G and E only; diplomatic, service, old and SAR books exist",
    ("python-stdnum", "CN/resident_id", "rejects", "ok"): (
        "wants the county in a table for the year of birth, and knows no permits (81-83) and no foreigners' cards (9); "
        "the standard's own specimen 440524188001010014 fails"
    ),
    ("CN/resident_id", "raises", "ok"): "`is_valid` raises KeyError for a county outside its table",
    ("CN/resident_id", "rejects", "ok"): "does not know Taiwan permits (83) and all foreigners' cards (9)",
    ("CN/resident_id", "accepts", "date"): "nobody alive was born before 1800",
    ("CN/resident_id", "accepts", "future_date"): "a birth to come",
    ("CN/resident_id", "accepts", "length"): "takes the 15 digits without legal use since 2013 for the same number",
    ("CN/resident_id", "accepts", "region"): "does not look at the province",
    ("DK/cpr", "rejects", "ok"): "holds numbers to modulus 11, lifted on 1 October 2007, and misreads some centuries",
    ("IN/aadhaar", "accepts", "component"): "the first digit is 2 to 9",
    ("IN/epic", "rejects", "ok"): "the check digit is soft: numbers that fail it were issued",
    ("python-stdnum", "MX/curp", "rejects", "ok"): "X for the sex since 2022; inconvenient words in old keys are good",
    ("MX/curp", "rejects", "ok"): "keys that kept an inconvenient word are good",
    ("MX/curp", "accepts", "date"): "ignores that place 17 gives the century",
    ("MX/curp", "accepts", "future_date"): "a birth to come",
    ("python-stdnum", "MX/rfc", "rejects", "ok"): "keys that kept an inconvenient word are good",
    ("MX/rfc", "rejects", "ok"): "the check is soft (1.5 % in use fail it), and inconvenient words are good",
    ("MX/rfc", "accepts", "reserved"): "generic keys are nobody's",
    ("MX/rfc", "accepts", "format"): "the last character is a digit or A; this library leaves the check off by default",
    ("NZ/driver_licence", "rejects", "ok"): "refuses repeated digits at the end; no rule says so",
    ("NZ/ird", "rejects", "ok"): "numbers above 150,000,000 are given out",
    ("NZ/ird", "accepts", "range"): "numbers run from 10,000,000 to 200,000,000",
    ("NZ/passport", "rejects", "ok"): "knows some series only",
    ("US/itin", "rejects", "ok"): "groups 50-65 are in use",
    ("idnumbers", "US/ssn", "rejects", "ok"): "reads the form with dashes only",
    ("US/ssn", "rejects", "ok"): "refuses 111-11-1111, which no rule forbids",
    ("US/ssn", "accepts", "component"): "serial 0000 was never issued",
    ("US/ssn", "accepts", "reserved"): "078-05-1120 and 219-09-9999 are published samples",
    ("idnumbers", "ZA/id", "rejects", "ok"): "refugees (2) and twelfth digits before the reissue exist",
    ("ZA/id", "rejects", "ok"): "refugees have a 2 in place 11",
    ("ZA/passport", "rejects", "ok"): "old books have nine digits",
}


def rule(library, name, verdict, code, reads_plain_form):
    """The rule for one disagreement, or None."""
    if verdict == "rejects" and reads_plain_form:
        return READING
    if verdict == "accepts" and code == "character":
        return FOREIGN_DIGITS
    return RULES.get((library, name, verdict, code)) or RULES.get((name, verdict, code))
