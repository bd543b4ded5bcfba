//! Tests that the help, the README, the completions and the manual are complete and agree with the program.

use crate::support::{Place, program, text};

const README: &str = include_str!("../../README.md");

async fn help(args: &[&str]) -> String {
    let output = program(args).output().await.expect("the program runs");
    assert_eq!(output.status.code(), Some(0), "{args:?}");
    text(&output.stdout)
}

/// Returns the names of the commands in a help text.
fn commands(help: &str) -> Vec<String> {
    let lines = help.lines().skip_while(|line| *line != "Commands:").skip(1);
    let lines = lines.take_while(|line| line.starts_with("  "));
    let names = lines.filter_map(|line| line.split_whitespace().next()).filter(|it| *it != "help");
    names.map(str::to_owned).collect()
}

#[tokio::test]
async fn every_command_stands_in_readme_completions_and_manual() {
    let names = commands(&help(&["-h"]).await);
    assert!(names.len() >= 18, "{names:?}");
    let folder = tempfile::tempdir().expect("a folder");
    help(&["man", "--out", folder.path().to_str().expect("a path")]).await;
    let scripts = [
        help(&["completions", "bash"]).await,
        help(&["completions", "zsh"]).await,
        help(&["completions", "fish"]).await,
    ];
    for name in &names {
        assert!(README.contains(&format!("realaml {name}")), "the README does not name `realaml {name}`");
        assert!(scripts.iter().all(|script| script.contains(name.as_str())), "{name}");
        assert!(folder.path().join(format!("realaml-{name}.1")).is_file(), "{name}");
        assert!(!help(&[name, "--help"]).await.is_empty());
    }
    assert!(help(&["man"]).await.contains(".TH realaml 1"));
}

/// The help of a command offers only kinds that the command accepts.
#[tokio::test]
async fn every_kind_that_help_offers_is_taken() {
    let place = Place::start().await;
    for name in ["create", "run", "get", "send", "delete", "complete", "cancel"] {
        let help = help(&[name, "-h"]).await;
        let offered = help.split("possible values: ").nth(1).and_then(|it| it.split(']').next()).expect("kinds");
        for kind in offered.split(", ") {
            let key = "00000000000000000000000000000000";
            let args = if matches!(name, "create" | "run") {
                [name, kind, "--mock", "pass"].to_vec()
            } else {
                vec![name, kind, key]
            };
            let output = place.run(&args).await;
            // A missing record leads to exit code 1. An unsupported kind would lead to the exit code for wrong use.
            let expected = if matches!(name, "create" | "run") { 0 } else { 1 };
            assert_eq!(output.status.code(), Some(expected), "{args:?}: {}", text(&output.stderr));
        }
    }
}

#[tokio::test]
async fn the_exit_codes_are_the_same_in_help_and_readme() {
    let help = help(&["--help"]).await;
    let codes = help.lines().filter_map(|line| line.strip_prefix("  ")?.split_once("  "));
    let codes: Vec<_> = codes.filter(|(code, _)| code.len() == 1 && code.parse::<u8>().is_ok()).collect();
    assert_eq!(codes.len(), 4, "{help}");
    for (code, meaning) in codes {
        assert!(README.contains(&format!("| {code} | {meaning} |")), "the README lacks: {code} {meaning}");
    }
}

/// The help names every variable that a command reads from the environment.
#[tokio::test]
async fn every_variable_of_a_command_stands_in_the_help() {
    let told = help(&["--help"]).await;
    let names = commands(&help(&["-h"]).await);
    let mut read = vec!["REALAML_ENVIRONMENT".to_owned(), "REALAML_SANDBOX".to_owned()];
    // The journal has its own variables, which its help lists.
    for name in names.iter().filter(|name| *name != "journal") {
        let help = help(&[name, "--help"]).await;
        let variables = help.split("[env: ").skip(1).filter_map(|it| it.split(['=', ']']).next());
        read.extend(variables.map(str::to_owned));
    }
    assert!(read.len() >= 6, "{read:?}");
    for name in read {
        assert!(told.contains(&format!("  {name} ")), "the help does not list {name}");
    }
}

#[tokio::test]
async fn colours_are_for_terminals_that_want_them() {
    let place = Place::start().await;
    place.ok(&["create", "risk", "--mock", "pass"]).await;
    let coloured = |name: &'static str| {
        let mut command = place.command(&["logs", "tail", "--no-follow"]);
        command.env("CLICOLOR_FORCE", "1").env(name, "1");
        async move { text(&command.output().await.expect("the program runs").stdout).contains('\u{1b}') }
    };
    assert!(coloured("UNRELATED").await);
    assert!(!coloured("NO_COLOR").await);
}
