"""Verdicts and times of the Python peers: python-stdnum and idnumbers."""

import importlib
import time

STDNUM = {
    "AU/abn": "au.abn",
    "AU/acn": "au.acn",
    "AU/tfn": "au.tfn",
    "CA/bn": "ca.bn",
    "CA/sin": "ca.sin",
    "CN/resident_id": "cn.ric",
    "CN/uscc": "cn.uscc",
    "DK/cpr": "dk.cpr",
    "DK/cvr": "dk.cvr",
    "IN/aadhaar": "in_.aadhaar",
    "IN/epic": "in_.epic",
    "IN/gstin": "in_.gstin",
    "IN/pan": "in_.pan",
    "IN/vid": "in_.vid",
    "MX/curp": "mx.curp",
    "MX/rfc": "mx.rfc",
    "NZ/ird": "nz.ird",
    "US/ein": "us.ein",
    "US/itin": "us.itin",
    "US/ssn": "us.ssn",
    "ZA/id": "za.idnr",
}

IDNUMBERS = {
    "AU/driver_licence": "aus.driver_license.DriverLicenseNumber",
    "AU/medicare": "aus.medicare.MedicareNumber",
    "AU/tfn": "aus.tax_file.TaxFileNumber",
    "CA/sin": "can.social_insurance.SocialInsuranceNumber",
    "CN/resident_id": "chn.resident_id.ResidentID",
    "DK/cpr": "dnk.personal_id.PersonalIdentityNumber",
    "IN/aadhaar": "ind.national_id.NationalID",
    "MX/curp": "mex.curp.CURP",
    "NZ/driver_licence": "nzl.driver_license.DriverLicenseNumber",
    "NZ/ird": "nzl.inland_revenue_department.InlandRevenueDepartmentNumber",
    "NZ/passport": "nzl.passport.PassportNumber",
    "US/ssn": "usa.social_security.SocialSecurityNumber",
    "ZA/id": "zaf.national_id.NationalID",
}


def checks():
    """The check of each library and type."""
    stdnum = {name: importlib.import_module(f"stdnum.{path}").is_valid for name, path in STDNUM.items()}
    idnumbers = {}
    for name, path in IDNUMBERS.items():
        module, cls = path.rsplit(".", 1)
        idnumbers[name] = getattr(importlib.import_module(f"idnumbers.nationalid.{module}"), cls).validate
    return {"python-stdnum": stdnum, "idnumbers": idnumbers}


def verdict(check, text):
    """True, False, or "raises"."""
    try:
        return bool(check(text))
    except Exception:  # noqa: BLE001 - that a check raises is the finding
        return "raises"


def fastest(check, texts):
    """Nanoseconds of one check: the best of many rounds, since what is slower is the work of other programs."""
    best = float("inf")
    for _ in range(100):
        start = time.perf_counter_ns()
        for text in texts:
            verdict(check, text)
        best = min(best, time.perf_counter_ns() - start)
    return best / len(texts)


def run(cases):
    """As peers.mjs: verdicts for all cases and nanoseconds by type."""
    answers = {}
    for library, by_type in checks().items():
        verdicts = [verdict(by_type[c["type"]], c["text"]) if c["type"] in by_type else None for c in cases]
        nanoseconds = {}
        for name, check in by_type.items():
            texts = [c["text"] for c in cases if c["type"] == name and c["timed"]]
            nanoseconds[name] = fastest(check, texts)
        answers[library] = {"verdicts": verdicts, "nanoseconds": nanoseconds}
    return answers
