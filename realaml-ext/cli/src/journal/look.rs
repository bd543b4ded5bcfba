//! The commands that inspect a journal, and the decisions that only a person can make.

use std::{
    io::{self, IsTerminal, Read, Write},
    process::ExitCode,
};

use clap::Parser;
use realaml_ext::{Client, SignatureKey};
use realaml_journal::{Account, CallState, Entry, Journal, Listing, Resolution, Summary, Verified};
use serde_json::{Value, json};
use zeroize::Zeroizing;

use super::{failed, open, protocol};
use crate::exit::{self, Ended, Failure, complain};

/// The options that name the journal and the output format.
#[derive(Parser)]
pub(crate) struct DatabaseArgs {
    /// Database of the journal: sqlite:PATH or postgres://USER@HOST/NAME.
    #[arg(long, value_name = "URL", env = "REALAML_DATABASE", hide_env_values = true)]
    database: String,
    /// Print JSON instead of text: one line per record, or one line with the result.
    #[arg(long)]
    json: bool,
}

/// Options of the commands that list records.
#[derive(Parser)]
pub(crate) struct ListArgs {
    #[command(flatten)]
    database: DatabaseArgs,
}

/// Options of commands about one record.
#[derive(Parser)]
pub(crate) struct OneArgs {
    /// Reference under which the record was created.
    reference: String,
    /// Tenant of the record, for journals with several accounts.
    #[arg(long, default_value = "", hide_default_value = true)]
    tenant: String,
    #[command(flatten)]
    database: DatabaseArgs,
}

/// Options of `realaml journal replay`.
#[derive(Parser)]
pub(crate) struct ReplayArgs {
    /// Reference of the dead letter.
    #[arg(required_unless_present = "all")]
    reference: Option<String>,
    /// Replay every dead letter.
    #[arg(long, conflicts_with = "reference")]
    all: bool,
    /// Tenant of the record, for journals with several accounts.
    #[arg(long, default_value = "", hide_default_value = true)]
    tenant: String,
    #[command(flatten)]
    database: DatabaseArgs,
}

/// Options of `realaml journal resolve`.
#[derive(Parser)]
pub(crate) struct ResolveArgs {
    /// Nothing was created: the reference becomes available again.
    #[arg(long, conflicts_with = "created")]
    not_created: bool,
    /// The record was created. Its key or id is read from standard input, because other users of the machine can see
    /// arguments. The record is fetched with the credentials in REALAML_API_KEY and REALAML_ENVIRONMENT or
    /// REALAML_BASE_URL.
    #[arg(long, required_unless_present = "not_created")]
    created: bool,
    #[command(flatten)]
    one: OneArgs,
}

/// The records that a list contains.
#[derive(Clone, Copy)]
pub(crate) enum Which {
    All,
    Doubtful,
    Dead,
}

/// Opens the journal for a command. Unless the address sets `mode`, a missing SQLite file is an error and is not
/// created.
async fn opened(database: &DatabaseArgs) -> Result<Journal, ExitCode> {
    let address = &database.database;
    let is_file = address.starts_with("sqlite:") && !address.contains("mode=");
    let address = match (is_file, address.contains('?')) {
        (false, _) => address.clone(),
        (true, false) => format!("{address}?mode=rw"),
        (true, true) => format!("{address}&mode=rw"),
    };
    let open = open(&address).map_err(|error| failed("REALAML_SEALING_KEY cannot be used", &error))?;
    open.actor("command line").await.map_err(|error| failed("the journal cannot be opened", &error))
}

/// Lists records. The exit code is 0 on success and 2 on failure.
pub(crate) async fn list(args: ListArgs, which: Which) -> ExitCode {
    let journal = match opened(&args.database).await {
        Ok(journal) => journal,
        Err(code) => return code,
    };
    let mut listing: Listing<'_> = match which {
        Which::All => journal.records(),
        Which::Doubtful => journal.doubtful(),
        Which::Dead => journal.dead_letters(),
    };
    loop {
        match listing.next().await {
            Ok(Some(summary)) => {
                if let Err(error) = print(&summary, args.database.json) {
                    return ended(Err(error.into()));
                }
            }
            Ok(None) => return ExitCode::SUCCESS,
            Err(error) => return failed("the records cannot be listed", &error),
        }
    }
}

/// Shows a record. The exit code is 0 on success, 1 if the record does not exist, and 2 for any other failure.
pub(crate) async fn show(args: OneArgs) -> ExitCode {
    let journal = match opened(&args.database).await {
        Ok(journal) => journal,
        Err(code) => return code,
    };
    let found = async {
        let summary = journal.show_of(&args.tenant, &args.reference).await?;
        Ok::<_, realaml_journal::Error>((summary, journal.history_of(&args.tenant, &args.reference).await?))
    };
    let (summary, history) = match found.await {
        Ok(found) => found,
        Err(error) if error.kind() == realaml_journal::ErrorKind::NotFound => {
            complain(error);
            return ExitCode::FAILURE;
        }
        Err(error) => return failed("the record cannot be shown", &error),
    };
    ended(print_whole(&summary, &history, args.database.json).map_err(Failure::from))
}

/// Prints a record and its history.
fn print_whole(summary: &Summary, history: &[Entry], json: bool) -> io::Result<()> {
    let mut output = io::stdout().lock();
    if json {
        let entries: Vec<Value> = history
            .iter()
            .map(|it| {
                json!({
                    "number": it.number,
                    "at": it.at,
                    "actor": it.actor,
                    "event": it.event,
                    "was": it.was,
                    "became": it.became,
                    "state": it.state,
                    "request_id": it.request_id,
                })
            })
            .collect();
        let mut value = as_json(summary);
        value["history"] = entries.into();
        return writeln!(output, "{value}");
    }
    print(summary, false)?;
    for entry in history {
        let change = match (&entry.was, &entry.became) {
            (Some(was), Some(became)) => format!("{was} -> {became}"),
            (None, Some(became)) => became.clone(),
            _ => String::new(),
        };
        let state = entry.state.map(|it| format!("state {it}")).unwrap_or_default();
        let line = format!("  {} {} {:9} {state} {change} by {}", entry.number, entry.at, entry.event, entry.actor);
        writeln!(output, "{}", line.split_whitespace().collect::<Vec<_>>().join(" "))?;
    }
    Ok(())
}

/// Replays dead letters. The exit code is 0 on success, 1 if the reference is not that of a dead letter, 3 if the result
/// could not be printed, and 2 for any other failure.
pub(crate) async fn replay(args: ReplayArgs) -> ExitCode {
    let journal = match opened(&args.database).await {
        Ok(journal) => journal,
        Err(code) => return code,
    };
    let letters = match &args.reference {
        Some(reference) => vec![(args.tenant.clone(), reference.clone())],
        None => match journal.dead_letters().all().await {
            Ok(all) => all.into_iter().map(|it| (it.tenant, it.reference)).collect(),
            Err(error) => return failed("the dead letters cannot be listed", &error),
        },
    };
    let mut replayed = 0;
    for (tenant, reference) in letters {
        match journal.replay_of(&tenant, &reference).await {
            Ok(()) => replayed += 1,
            Err(error) if error.kind() == realaml_journal::ErrorKind::Conflict => {
                complain(error);
                return ExitCode::FAILURE;
            }
            Err(error) => return failed("the record cannot be replayed", &error),
        }
    }
    tell(args.database.json, &json!({ "replayed": replayed }), &format!("replayed: {replayed}"))
}

/// Resolves a doubt. The exit code is 0 on success, 1 if there is nothing to resolve or another reference has the key,
/// 3 if the result could not be printed, and 2 for any other failure.
pub(crate) async fn resolve(args: ResolveArgs) -> ExitCode {
    let journal = match opened(&args.one.database).await {
        Ok(journal) => journal,
        Err(code) => return code,
    };
    let resolution = if args.not_created {
        Resolution::NotCreated
    } else {
        let client = match Client::from_env() {
            Ok(client) => client,
            Err(error) => return failed("the client cannot be created", &error),
        };
        if args.one.tenant.is_empty() {
            let _ = journal.client(&client);
        } else if let Err(error) = journal.set_account(&args.one.tenant, Account::new(client)) {
            return failed("the tenant cannot be used", &error);
        }
        match read_key() {
            Ok(key) => Resolution::Created(key),
            Err(error) => return failed("the key cannot be read from standard input", &error),
        }
    };
    let state = if args.not_created { CallState::NotSent } else { CallState::Created };
    let OneArgs { reference, tenant, database } = &args.one;
    match journal.resolve_of(tenant, reference, resolution).await {
        Ok(()) => {
            let value = json!({ "tenant": tenant, "reference": reference, "state": state.as_str() });
            tell(database.json, &value, "resolved")
        }
        Err(error) if error.kind() == realaml_journal::ErrorKind::Conflict => {
            complain(error);
            ExitCode::FAILURE
        }
        Err(error) => failed("the doubt cannot be resolved", &error),
    }
}

fn read_key() -> io::Result<SignatureKey> {
    if io::stdin().is_terminal() {
        return rpassword::prompt_password("Key or id of the record: ").map(SignatureKey::new);
    }
    let mut text = Zeroizing::new(String::new());
    io::stdin().take(1000).read_to_string(&mut text)?;
    Ok(SignatureKey::new(text.as_str()))
}

/// Verifies every history. The exit code is 0 if all histories are intact, 1 if one is not, and 2 on failure.
pub(crate) async fn verify(args: DatabaseArgs) -> ExitCode {
    let journal = match opened(&args).await {
        Ok(journal) => journal,
        Err(code) => return code,
    };
    let verified = match journal.verify_history().await {
        Ok(verified) => verified,
        Err(error) => return failed("the histories cannot be read", &error),
    };
    match print_verified(&verified, args.json).map_err(Failure::from) {
        // If the output is closed, the exit code still tells the result.
        Ok(()) | Err(Failure::Closed) if verified.is_whole() => ExitCode::SUCCESS,
        Ok(()) | Err(Failure::Closed) => ExitCode::FAILURE,
        failure => ended(failure),
    }
}

fn print_verified(verified: &Verified, json: bool) -> io::Result<()> {
    let mut output = io::stdout().lock();
    if json {
        let broken: Vec<_> = verified.broken.iter().map(|it| json!({ "tenant": it.0, "reference": it.1 })).collect();
        let value = json!({ "records": verified.records, "entries": verified.entries, "broken": broken });
        return writeln!(output, "{value}");
    }
    let (records, entries, broken) = (verified.records, verified.entries, verified.broken.len());
    writeln!(output, "records: {records}, entries: {entries}, broken: {broken}")?;
    verified.broken.iter().try_for_each(|it| writeln!(output, "broken: {}", name(&it.0, &it.1)))
}

/// Reseals every value that was sealed with an earlier key. The exit code is 0 on success, 3 if the result could not be
/// printed, and 2 for any other failure.
pub(crate) async fn reseal(args: DatabaseArgs) -> ExitCode {
    let journal = match opened(&args).await {
        Ok(journal) => journal,
        Err(code) => return code,
    };
    match journal.reseal().await {
        Ok(resealed) => tell(args.json, &json!({ "resealed": resealed }), &format!("resealed: {resealed}")),
        Err(error) => failed("some values could not be resealed", &error),
    }
}

/// Prints the result of a command that took effect, and returns the exit code.
fn tell(json: bool, value: &Value, text: &str) -> ExitCode {
    let mut output = io::stdout();
    let told = if json { writeln!(output, "{value}") } else { writeln!(output, "{text}") };
    ended(told.map_err(|error| Failure::from(error).after_effect()))
}

fn ended(ended: Ended) -> ExitCode {
    exit::code("journal", ended)
}

fn print(summary: &Summary, json: bool) -> io::Result<()> {
    let mut output = io::stdout();
    if json {
        return writeln!(output, "{}", as_json(summary));
    }
    let outcome = summary.outcome.as_deref().unwrap_or("-");
    let handled = format!("handled {} of {}", summary.handled, summary.number);
    let dead = summary.dead.as_ref().map(|it| format!(", dead: {it}")).unwrap_or_default();
    let name = name(&summary.tenant, &summary.reference);
    writeln!(output, "{name}  {}  {}  {outcome}  {handled}{dead}", summary.operation, summary.state)
}

fn name(tenant: &str, reference: &str) -> String {
    if tenant.is_empty() { reference.to_owned() } else { format!("{tenant}/{reference}") }
}

/// Returns the sidecar's JSON for a record, with additional details for people who inspect the journal.
fn as_json(summary: &Summary) -> Value {
    let mut json = protocol::as_json(summary);
    json["tenant"] = json!(summary.tenant);
    json["attempts"] = json!(summary.attempts);
    json["due_at"] = json!(summary.due_at);
    json["created_at"] = json!(summary.created_at);
    json["changed_at"] = json!(summary.changed_at);
    json
}
