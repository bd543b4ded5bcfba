//! Reads `robots.txt` (RFC 9309), which lists the paths that the site's owner asks programs not to read.
//!
//! The crate `texting_robots` does the same with parser combinators and regular expressions, which are more code to
//! build and to review than this module.

use std::time::Duration;

/// The rules that apply to this program.
#[derive(Debug, Default)]
pub(crate) struct Robots {
    /// The patterns, each with whether it allows the paths that match.
    rules: Vec<(String, bool)>,
    pub(crate) delay: Option<Duration>,
}

impl Robots {
    /// Parses the group for `agent` (a product name in lower case), or else the group for all programs.
    pub(crate) fn parse(text: &str, agent: &str) -> Robots {
        let (mut own, mut all) = (None::<Robots>, Robots::default());
        // `Some(true)` if the current lines apply to this program, and `Some(false)` if they apply to all programs.
        let mut group: Option<bool> = None;
        let mut in_names = false;
        for line in text.lines() {
            let line = line.split('#').next().unwrap_or_default();
            let Some((key, value)) = line.split_once(':') else { continue };
            let (key, value) = (key.trim().to_ascii_lowercase(), value.trim());
            if key == "user-agent" {
                let named = match value.to_ascii_lowercase() {
                    name if name == "*" => Some(false),
                    name if !name.is_empty() && agent.starts_with(&name) => Some(true),
                    _ => None,
                };
                group = if in_names { group.max(named) } else { named };
                in_names = true;
                if group == Some(true) {
                    own.get_or_insert_default();
                }
                continue;
            }
            in_names = false;
            let target = match group {
                Some(true) => own.get_or_insert_default(),
                Some(false) => &mut all,
                None => continue,
            };
            match key.as_str() {
                "allow" | "disallow" if !value.is_empty() => target.rules.push((value.to_owned(), key == "allow")),
                "crawl-delay" => {
                    target.delay =
                        value.parse().ok().filter(|seconds| (0.0..=60.0).contains(seconds)).map(Duration::from_secs_f64)
                }
                _ => {}
            }
        }
        own.unwrap_or(all)
    }

    /// Whether a path may be read. The longest matching rule decides, and in a tie the rule that allows the path.
    pub(crate) fn allows(&self, path: &str) -> bool {
        let fitting = self.rules.iter().filter(|(pattern, _)| fits(pattern, path));
        fitting.max_by_key(|(pattern, allow)| (pattern.len(), *allow)).is_none_or(|(_, allow)| *allow)
    }
}

/// Whether a pattern matches a path. `*` matches any text, and a final `$` matches the end of the path.
fn fits(pattern: &str, path: &str) -> bool {
    let (pattern, to_end) = pattern.strip_suffix('$').map_or((pattern, false), |pattern| (pattern, true));
    let mut parts = pattern.split('*');
    let Some(mut rest) = path.strip_prefix(parts.next().unwrap_or_default()) else { return false };
    let parts: Vec<_> = parts.collect();
    for (number, part) in parts.iter().enumerate() {
        if to_end && number + 1 == parts.len() {
            return rest.ends_with(part);
        }
        let Some(at) = rest.find(part) else { return false };
        rest = &rest[at + part.len()..];
    }
    !to_end || rest.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_own_group_wins_over_the_one_for_everybody() {
        let text = "User-agent: *\nDisallow: /\n\nUser-agent: other\nUser-agent: Realaml-Xtask\nDisallow: /private\nCrawl-delay: 2.5 # slow\n";
        let robots = Robots::parse(text, "realaml-xtask");
        assert!(robots.allows("/llms.txt") && !robots.allows("/private/x"));
        assert_eq!(robots.delay, Some(Duration::from_millis(2500)));
        assert!(!Robots::parse(text, "somebody").allows("/llms.txt"));
    }

    #[test]
    fn the_longest_rule_decides() {
        let robots =
            Robots::parse("user-agent: *\ndisallow: /a\nallow: /a/b\ndisallow: /*.md$\nallow: /llms.md\n", "x");
        for (path, allowed) in
            [("/a/c", false), ("/a/b/c", true), ("/x.md", false), ("/x.md?y", true), ("/llms.md", true), ("/", true)]
        {
            assert_eq!(robots.allows(path), allowed, "{path}");
        }
        assert!(Robots::parse("", "x").allows("/anything"));
    }
}
