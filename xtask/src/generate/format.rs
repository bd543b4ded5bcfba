//! Converts syntax trees to text: adds blank lines between items, and runs the toolchain's rustfmt with the settings of
//! the workspace.

use std::{
    collections::BTreeMap,
    ffi::OsString,
    fs,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use syn::{File, Ident, ImplItem, Item, parse_quote};

/// A placeholder for a blank line until the file is printed, because the printer does not add blank lines between
/// items.
const BLANK_LINE: &str = "__blank_line__!();";
/// The Rust edition of the workspace.
const EDITION: &str = "2024";

/// Prints the file as text, before rustfmt.
pub fn print(mut file: File) -> String {
    file.items = apart(file.items);
    if !file.attrs.is_empty() {
        file.items.insert(0, Item::Macro(blank_line()));
    }
    let text = prettyplease::unparse(&file);
    let lines = text.lines().map(|line| if line.trim() == BLANK_LINE { "" } else { line });
    lines.flat_map(|line| [line, "\n"]).collect()
}

/// Inserts blank lines between items, except between adjacent single-line items of the same kind.
fn apart(items: Vec<Item>) -> Vec<Item> {
    let mut spaced: Vec<Item> = Vec::new();
    for mut item in items {
        if spaced.last().is_some_and(|before| !(is_listed(before) && is_listed(&item) && same_kind(before, &item))) {
            spaced.push(Item::Macro(blank_line()));
        }
        match &mut item {
            Item::Impl(item) => {
                let functions = std::mem::take(&mut item.items);
                for (n, function) in functions.into_iter().enumerate() {
                    if n > 0 {
                        let syn::ItemMacro { attrs, mac, semi_token, .. } = blank_line();
                        item.items.push(ImplItem::Macro(syn::ImplItemMacro { attrs, mac, semi_token }));
                    }
                    item.items.push(function);
                }
            }
            Item::Mod(item) => {
                if let Some((_, items)) = &mut item.content {
                    *items = apart(std::mem::take(items));
                }
            }
            _ => {}
        }
        spaced.push(item);
    }
    spaced
}

fn blank_line() -> syn::ItemMacro {
    let name: Ident = parse_quote!(__blank_line__);
    parse_quote!(#name!();)
}

/// Whether the item is a single line that may be listed without blank lines.
fn is_listed(item: &Item) -> bool {
    match item {
        Item::Use(it) => it.attrs.is_empty(),
        Item::Mod(it) => it.attrs.is_empty() && it.content.is_none(),
        _ => false,
    }
}

fn same_kind(one: &Item, other: &Item) -> bool {
    std::mem::discriminant(one) == std::mem::discriminant(other)
}

/// Formats the Rust files with rustfmt, using the settings of the workspace at `root`. Returns all files. Those that
/// are not Rust files are unchanged.
pub fn rustfmt(root: &Path, files: BTreeMap<String, String>) -> Result<BTreeMap<String, String>> {
    rustfmt_by(&program(), root, files)
}

/// Returns the rustfmt that `cargo fmt` would use: the program that `RUSTFMT` names, or else that of the toolchain.
fn program() -> OsString {
    std::env::var_os("RUSTFMT").unwrap_or_else(|| "rustfmt".into())
}

fn rustfmt_by(
    program: &OsString,
    root: &Path,
    mut files: BTreeMap<String, String>,
) -> Result<BTreeMap<String, String>> {
    let folder = tempfile::tempdir().context("no temporary folder can be made for rustfmt")?;
    let mut command = Command::new(program);
    command.args(["--edition", EDITION, "--config-path"]).arg(root.join(".rustfmt.toml"));
    let code: Vec<String> = files.keys().filter(|it| it.ends_with(".rs")).cloned().collect();
    for (path, text) in code.iter().map(|it| (it, &files[it])) {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap_or(folder.path()))?;
        fs::write(&path, text)?;
        command.arg(path);
    }
    let output = command.stdin(Stdio::null()).output().map_err(|error| {
        anyhow::anyhow!("rustfmt cannot be started ({error}): run `rustup component add rustfmt` and try again")
    })?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let missing = said.contains("not installed");
        let advice = if missing { ": run `rustup component add rustfmt` and try again" } else { "" };
        bail!("rustfmt failed ({}){advice}\n{}", output.status, said.trim());
    }
    for path in code {
        let text = fs::read_to_string(folder.path().join(&path))?;
        files.insert(path, text);
    }
    Ok(files)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace;

    fn formatted(text: &str) -> Result<String> {
        let files = BTreeMap::from([("a/mod.rs".to_owned(), text.to_owned())]);
        Ok(rustfmt(&workspace::root(), files)?.remove("a/mod.rs").unwrap())
    }

    #[test]
    fn items_and_methods_stand_apart_and_lists_together() {
        let file: File = parse_quote! {
            //! About.
            use x::y;
            use x::z;
            mod a {
                struct A;
                struct B;
            }
            impl X {
                fn one() {}
                /// Two.
                fn two() {}
            }
            struct Y;
        };
        let expected = "//! About.\n\nuse x::y;\nuse x::z;\n\nmod a {\n    struct A;\n\n    struct B;\n}\n\nimpl X {\n    fn one() {}\n\n    /// Two.\n    fn two() {}\n}\n\nstruct Y;\n";
        assert_eq!(formatted(&print(file)).unwrap(), expected);
    }

    #[test]
    fn the_settings_are_those_of_the_workspace() {
        let line = "fn function() {\n    first(a_long_argument, another_long_argument, yet_another_argument, and_one_more, and_the_last);\n}\n";
        assert_eq!(formatted(line).unwrap(), line, "120 columns");
        let settings = fs::read_to_string(workspace::root().join(".rustfmt.toml")).unwrap();
        assert!(settings.contains(&format!("max_width = {}", super::super::docs::WIDTH)), "{settings}");
    }

    #[test]
    fn a_missing_rustfmt_is_named_with_the_command_that_installs_it() {
        let error = rustfmt_by(&"no-such-rustfmt".into(), &workspace::root(), BTreeMap::new()).unwrap_err();
        assert!(error.to_string().contains("rustup component add rustfmt"), "{error}");
    }

    #[test]
    fn what_is_no_rust_is_refused() {
        assert!(formatted("fn (").unwrap_err().to_string().contains("rustfmt failed"));
    }
}
