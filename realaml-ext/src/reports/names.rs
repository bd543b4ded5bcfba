//! Builds file names only from names in the spec and item numbers. The server could give a member any name, such as
//! that of a Windows device, a command-line option or a person.

use super::LinkKind;

/// The members whose nested objects contain links, according to the spec.
const CONTAINERS: [&str; 7] =
    ["completion_certificate", "documents", "facematch_voi_results", "files", "individuals", "values", "verification"];

/// The replacement for every name that is not in the spec.
const UNKNOWN: &str = "other";

/// Builds a file name without its extension for a link of this kind at this JSON pointer, from names in the spec and
/// item numbers.
pub(super) fn stem(kind: LinkKind, path: &str) -> String {
    let mut steps: Vec<_> = path.split('/').skip(1).collect();
    let member = steps.pop().unwrap_or_default();
    let is_number = |it: &str| (1..=4).contains(&it.len()) && it.bytes().all(|it| it.is_ascii_digit());
    let mut parts: Vec<_> =
        steps.into_iter().map(|it| if CONTAINERS.contains(&it) || is_number(it) { it } else { UNKNOWN }).collect();
    // The member names of known kinds are a closed list, so they are safe to use.
    match member.strip_suffix("_url_TEMP") {
        Some(name) if kind != LinkKind::Other => parts.push(name),
        None if kind != LinkKind::Other && !parts.is_empty() => {}
        _ => parts.push(UNKNOWN),
    }
    // If a link is nested deeper than in any known record, only the end of its path is kept.
    let longest = parts.len().saturating_sub(6);
    parts.drain(..longest);
    parts.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_name_of_a_server_becomes_one_of_a_file() {
        for (path, expected) in [
            ("/final_report_pdf_url_TEMP", "final_report_pdf"),
            ("/facematch_voi_results/1/id_front_url_TEMP", "facematch_voi_results-1-id_front"),
            ("/individuals/0/verification/facematch_selfie_url_TEMP", "individuals-0-verification-facematch_selfie"),
            ("/files/0/url_TEMP", "files-0"),
            ("/completion_certificate/url", "completion_certificate"),
            ("/values/2/file_url_TEMP", "values-2-file"),
            ("/CON_url_TEMP", "other"),
            ("/-rf_url_TEMP", "other"),
            ("/aroha_ngata_url_TEMP", "other"),
            ("/documents/Aroha Ngata/x_url_TEMP", "documents-other-other"),
            ("/../~1~1etc/0/id_front_url_TEMP", "other-other-0-id_front"),
            ("/21987654321/id_front_url_TEMP", "other-id_front"),
            ("/a/b/c/d/e/f/g/h/id_front_url_TEMP", "other-other-other-other-other-id_front"),
            ("", "other"),
        ] {
            let member = path.rsplit('/').next().unwrap();
            let parent = path.rsplit('/').find(|it| *it != member && it.parse::<u32>().is_err()).unwrap_or_default();
            assert_eq!(stem(LinkKind::of(member, parent), path), expected, "{path}");
        }
    }
}
