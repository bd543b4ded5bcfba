//! `cargo xtask postgres` starts a PostgreSQL server and runs the journal's tests on it.

use std::{
    env, fs,
    net::TcpListener,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Stdio},
};

use anyhow::{Context, Result, bail};
use tempfile::TempDir;

/// The tests that run on PostgreSQL if [`VARIABLE`] names a server.
const TESTS: [&str; 3] = [
    "test --package realaml-journal --all-features --test journal",
    "test --package realaml-cli --all-features --test journal",
    "test --package realaml-tests --test journal",
];

/// The variable that names the server for the tests.
const VARIABLE: &str = "REALAML_TEST_POSTGRES";

/// Starts a server on a free port, runs the tests or another command with it, and stops the server. Exits with 0 if the
/// run succeeds, and with 1 if it fails or PostgreSQL is missing.
pub fn run(root: &Path, command: &[String]) -> Result<ExitCode> {
    let Some(programs) = programs() else {
        eprintln!("No PostgreSQL server is installed, and POSTGRES_BIN names no folder with `initdb` and `pg_ctl`.");
        eprintln!("On Debian and Ubuntu: apt-get install postgresql");
        return Ok(ExitCode::FAILURE);
    };
    // The tests discard their data. Any other command may take measurements, so the server writes durably for it.
    let server = Server::start(&programs, !command.is_empty())?;
    println!("PostgreSQL runs at {}", server.address);
    let commands: Vec<Vec<&str>> = match command {
        [] => TESTS.iter().map(|it| std::iter::once(env!("CARGO")).chain(it.split(' ')).collect()).collect(),
        words => vec![words.iter().map(String::as_str).collect()],
    };
    for words in commands {
        println!("\n$ {}", words.join(" "));
        let status = Command::new(words[0]).args(&words[1..]).env(VARIABLE, &server.address).current_dir(root).status();
        if !status.with_context(|| format!("`{}` cannot be started", words[0]))?.success() {
            return Ok(ExitCode::FAILURE);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// Returns the folder with the server's programs: the folder in `POSTGRES_BIN`, one in `PATH`, or the newest version
/// where Debian keeps them.
fn programs() -> Option<PathBuf> {
    let fits = |folder: &PathBuf| folder.join("initdb").is_file() && folder.join("pg_ctl").is_file();
    if let Some(named) = env::var_os("POSTGRES_BIN") {
        return Some(PathBuf::from(named)).filter(fits);
    }
    let in_path = env::var_os("PATH").and_then(|path| env::split_paths(&path).find(fits));
    in_path.or_else(|| newest(Path::new("/usr/lib/postgresql")).filter(fits))
}

/// Returns the program folder of the highest version in a folder.
fn newest(folder: &Path) -> Option<PathBuf> {
    let versions = fs::read_dir(folder).ok()?.filter_map(|it| Some(it.ok()?.path()));
    let version = |path: &PathBuf| path.file_name().and_then(|it| it.to_str()?.parse::<u32>().ok());
    versions.max_by_key(version).map(|it| it.join("bin"))
}

/// A server in a temporary folder. It is stopped on drop.
struct Server {
    programs: PathBuf,
    folder: TempDir,
    /// The user and group of the server, if they differ from the current ones.
    user: Option<(u32, u32)>,
    address: String,
}

impl Server {
    fn start(programs: &Path, is_durable: bool) -> Result<Self> {
        let folder = tempfile::tempdir().context("no temporary folder can be made")?;
        let port = TcpListener::bind("127.0.0.1:0").context("no port is free")?.local_addr()?.port();
        let address = format!("postgres://test@127.0.0.1:{port}");
        let server = Self { programs: programs.to_owned(), user: other_user(folder.path())?, folder, address };
        let data = server.folder.path().join("data");
        let data = data.to_str().context("the temporary folder has a strange name")?;
        // Only the tests or the given command connect, so no password is needed. The data is discarded, so `initdb`
        // need not sync it.
        server
            .program("initdb", &["-D", data, "-U", "test", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"])?;
        let fsync = if is_durable { "on" } else { "off" };
        let socket = server.folder.path().display();
        let options =
            format!("-p {port} -k {socket} -c listen_addresses=127.0.0.1 -c max_connections=500 -c fsync={fsync}");
        let log = server.folder.path().join("log").display().to_string();
        server.program("pg_ctl", &["-D", data, "-o", &options, "-l", &log, "-w", "start"])?;
        Ok(server)
    }

    /// Runs one of the server's programs as the server's user.
    fn program(&self, name: &str, arguments: &[&str]) -> Result<()> {
        let program = self.programs.join(name);
        let mut command = match &self.user {
            Some((user, group)) => {
                let mut command = Command::new("setpriv");
                let ids = [format!("--reuid={user}"), format!("--regid={group}")];
                command.args(ids).args(["--clear-groups", "--"]).arg(program);
                command
            }
            None => Command::new(program),
        };
        let command = command.args(arguments).env("HOME", self.folder.path()).current_dir(self.folder.path());
        let output = command.stdin(Stdio::null()).stdout(Stdio::null()).status();
        match output.with_context(|| format!("`{name}` cannot be started"))?.success() {
            true => Ok(()),
            false => bail!("`{name}` failed; see its own message above"),
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let data = self.folder.path().join("data").display().to_string();
        if let Err(error) = self.program("pg_ctl", &["-D", &data, "-m", "immediate", "-w", "stop"]) {
            eprintln!("error: {error:#}");
        }
    }
}

/// Returns the user and group of the server, if they differ from the current ones. PostgreSQL refuses to run as root.
/// If the current user is root, the server therefore runs as `nobody`, which becomes the owner of the folder.
#[cfg(unix)]
fn other_user(folder: &Path) -> Result<Option<(u32, u32)>> {
    let id = |arguments: &[&str]| -> Result<u32> {
        let output = Command::new("id").args(arguments).output().context("`id` cannot be started")?;
        Ok(String::from_utf8(output.stdout)?.trim().parse()?)
    };
    if id(&["-u"])? != 0 {
        return Ok(None);
    }
    let (user, group) = (id(&["-u", "nobody"])?, id(&["-g", "nobody"])?);
    std::os::unix::fs::chown(folder, Some(user), Some(group)).context("the folder cannot be given to `nobody`")?;
    Ok(Some((user, group)))
}

#[cfg(not(unix))]
fn other_user(_: &Path) -> Result<Option<(u32, u32)>> {
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_highest_version_is_taken() {
        let folder = tempfile::tempdir().unwrap();
        for version in ["9", "15", "8", "x"] {
            fs::create_dir_all(folder.path().join(version).join("bin")).unwrap();
        }
        assert_eq!(newest(folder.path()), Some(folder.path().join("15").join("bin")));
        assert_eq!(newest(&folder.path().join("none")), None);
    }
}
