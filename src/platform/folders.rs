//! Where a person's files lie.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use directories::ProjectDirs;
use thiserror::Error;

/// The folder of the config folders of all people but the first.
pub(super) const PROFILES: &str = "profiles";

/// The folders of a person: what they may sync between machines, and what belongs to this machine alone.
///
/// Asking for a path creates nothing, and none of the paths need exist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Folders {
    /// Routines, exercises, sounds, settings and the log; people sync it between machines.
    pub config: PathBuf,
    /// What must not leave this machine, such as its id.
    pub state: PathBuf,
}

/// The system names no home folder, so there is no place for a person's files.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
#[error("the system names no home folder")]
pub struct NoHome;

impl Folders {
    /// The folders of the person who runs the app.
    ///
    /// The config folder is `config_dir` if given, else `SUPPLE_CONFIG_DIR`, else that of the system. The state
    /// folder is `SUPPLE_STATE_DIR`, else that of the system, wherever the config folder is. Relative paths are
    /// taken from the folder the app was started in.
    ///
    /// # Errors
    ///
    /// [`NoHome`] if the system's folders are needed and there are none.
    pub fn find(config_dir: Option<PathBuf>) -> Result<Self, NoHome> {
        Self::find_with(config_dir, |name| std::env::var_os(name), system_folders)
    }

    fn find_with(
        config_dir: Option<PathBuf>,
        variable: impl Fn(&str) -> Option<OsString>,
        system: impl FnOnce() -> Option<Self>,
    ) -> Result<Self, NoHome> {
        let named = |name| {
            variable(name)
                .filter(|path| !path.is_empty())
                .map(PathBuf::from)
        };
        let config = config_dir.or_else(|| named("SUPPLE_CONFIG_DIR"));
        let state = named("SUPPLE_STATE_DIR");
        let (config, state) = match (config, state) {
            (Some(config), Some(state)) => (config, state),
            (config, state) => {
                let system = system().ok_or(NoHome)?;
                (
                    config.unwrap_or(system.config),
                    state.unwrap_or(system.state),
                )
            }
        };
        Ok(Self {
            config: absolute(config),
            state: absolute(state),
        })
    }

    /// The folder of the person's own routines.
    #[must_use]
    pub fn routines(&self) -> PathBuf {
        self.config.join("routines")
    }

    /// The folder of the person's own exercises.
    #[must_use]
    pub fn exercises(&self) -> PathBuf {
        self.config.join("exercises")
    }

    /// The folder of the person's own cue sounds.
    #[must_use]
    pub fn sounds(&self) -> PathBuf {
        self.config.join("sounds")
    }

    /// The folder of the person's own recordings of what is said, with a folder for each language.
    #[must_use]
    pub fn voice(&self) -> PathBuf {
        self.config.join("voice")
    }

    /// The file of the settings.
    #[must_use]
    pub fn settings_file(&self) -> PathBuf {
        self.config.join("settings.ron")
    }

    /// The folder in which those of all other people lie, if this is the first person's.
    #[must_use]
    pub fn profiles(&self) -> PathBuf {
        self.config.join(PROFILES)
    }

    /// The folder of what is being edited and was not saved.
    #[must_use]
    pub fn drafts(&self) -> PathBuf {
        self.own_state().join("drafts")
    }

    /// What this machine keeps of this config folder alone. Each has its own, whatever path leads there.
    #[must_use]
    pub fn own_state(&self) -> PathBuf {
        let config = as_it_is(&self.config);
        let key = fingerprint(config.as_os_str().as_encoded_bytes());
        self.state.join(format!("{key:016x}"))
    }

    /// Where the drafts of all config folders once lay together.
    #[must_use]
    pub fn shared_drafts(&self) -> PathBuf {
        self.state.join("drafts")
    }

    /// Whether a draft that lies among those of all config folders belongs to this one: its file is here, or it is nowhere
    /// else and this is the system's folder, or the only one.
    #[must_use]
    pub fn owns_shared_draft(&self, file: Option<&Path>) -> bool {
        let system = system_folders().map(|system| system.config);
        self.owns_draft(file, system.as_deref())
    }

    fn owns_draft(&self, file: Option<&Path>, system: Option<&Path>) -> bool {
        let lies_in =
            |folder: &Path| file.is_some_and(|file| as_it_is(file).starts_with(as_it_is(folder)));
        if lies_in(&self.config) {
            return !lies_in(&self.profiles());
        }
        // There were none of other people when drafts lay together.
        let lies_among = |folder: &Path| folder.file_name().is_some_and(|name| name == PROFILES);
        if self.config.parent().is_some_and(lies_among) {
            return false;
        }
        match system {
            Some(system) if as_it_is(system) == as_it_is(&self.config) => {
                // A routine beside another library belongs to that.
                let library = file.and_then(Path::parent).and_then(Path::parent);
                library.is_none_or(|folder| !folder.join("settings.ron").exists())
            }
            Some(system) => !system.exists() && file.is_none(),
            None => file.is_none(),
        }
    }

    /// The folder of the log and of the sessions under way.
    #[must_use]
    pub fn history(&self) -> PathBuf {
        self.config.join("history")
    }
}

fn system_folders() -> Option<Folders> {
    let system = ProjectDirs::from("", "", "supple")?;
    Some(Folders {
        config: system.config_dir().to_owned(),
        state: system
            .state_dir()
            .unwrap_or_else(|| system.data_local_dir())
            .to_owned(),
    })
}

/// The path without links, as far as it is there.
pub(super) fn as_it_is(path: &Path) -> PathBuf {
    let there = path.ancestors().find_map(|ancestor| {
        let real = std::fs::canonicalize(ancestor).ok()?;
        let rest = path.strip_prefix(ancestor).ok()?;
        // Joining nothing would leave a separator behind.
        Some(if rest.as_os_str().is_empty() {
            real
        } else {
            real.join(rest)
        })
    });
    there.unwrap_or_else(|| path.to_owned())
}

/// A number that stands for some bytes, the same for ever and on every machine (FNV-1a).
pub(crate) fn fingerprint(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// The path from the root, so that it means the same for as long as the app runs.
fn absolute(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::file::replace;

    fn system() -> Option<Folders> {
        Some(Folders {
            config: absolute("/home/ada/.config/supple".into()),
            state: absolute("/home/ada/.local/state/supple".into()),
        })
    }

    fn found(config_dir: Option<&str>, variables: &[(&str, &str)]) -> Folders {
        let variable = |name: &str| {
            let (_, value) = variables.iter().find(|(key, _)| *key == name)?;
            Some(OsString::from(value))
        };
        Folders::find_with(config_dir.map(PathBuf::from), variable, system).unwrap()
    }

    #[test]
    fn without_a_wish_the_folders_are_those_of_the_system() {
        assert_eq!(Some(found(None, &[])), system());
        assert_eq!(
            Some(found(None, &[("SUPPLE_CONFIG_DIR", "")])),
            system(),
            "an empty variable is none"
        );
    }

    #[test]
    fn an_argument_is_stronger_than_the_environment() {
        let variables = [("SUPPLE_CONFIG_DIR", "/from/environment")];
        assert_eq!(
            found(None, &variables).config,
            absolute("/from/environment".into())
        );
        assert_eq!(
            found(Some("/from/argument"), &variables).config,
            absolute("/from/argument".into())
        );
    }

    #[test]
    fn moving_the_config_folder_leaves_the_state_on_this_machine() {
        let folders = found(Some("/synced"), &[]);
        assert_eq!(folders.state, system().unwrap().state);
        let folders = found(Some("/synced"), &[("SUPPLE_STATE_DIR", "/state")]);
        assert_eq!(folders.state, absolute("/state".into()));
    }

    #[test]
    fn no_home_matters_only_where_it_is_needed() {
        let find = |config: Option<&str>, state: &'static str| {
            let variable = |name: &str| (name == "SUPPLE_STATE_DIR").then(|| OsString::from(state));
            Folders::find_with(config.map(PathBuf::from), variable, || None)
        };
        assert_eq!(find(None, ""), Err(NoHome));
        assert_eq!(find(Some("/synced"), ""), Err(NoHome));
        assert!(find(Some("/synced"), "/state").is_ok());
    }

    #[test]
    fn each_config_folder_has_its_own_drafts_whatever_path_leads_there() {
        let root = tempfile::tempdir().unwrap();
        let config = |name: &str| Folders {
            config: root.path().join(name),
            state: root.path().join("state"),
        };
        let before = config("a").drafts();
        std::fs::create_dir(root.path().join("a")).unwrap();
        assert_eq!(config("a").drafts(), before, "made meanwhile");
        assert_ne!(config("b").drafts(), before);
        #[cfg(unix)]
        {
            std::os::unix::fs::symlink(root.path().join("a"), root.path().join("link")).unwrap();
            assert_eq!(config("link").drafts(), before);
        }
        assert_eq!(fingerprint(b"supple"), 0x1186_3bf4_9043_1112);
    }

    #[test]
    fn a_draft_from_before_goes_to_the_folder_of_its_file_or_the_system_s() {
        let root = tempfile::tempdir().unwrap();
        let config = |name: &str| Folders {
            config: root.path().join(name),
            state: root.path().join("state"),
        };
        for name in ["system", "other"] {
            replace(&root.path().join(name).join("settings.ron"), b"").unwrap();
        }
        let (system, other) = (config("system"), config("other"));
        let offered = |file: Option<&str>| {
            let file = file.map(|file| root.path().join(file));
            [&system, &other].map(|here| here.owns_draft(file.as_deref(), Some(&system.config)))
        };
        assert_eq!(offered(None), [true, false]);
        assert_eq!(offered(Some("system/routines/a.ron")), [true, false]);
        assert_eq!(offered(Some("other/routines/a.ron")), [false, true]);
        assert_eq!(offered(Some("somewhere/a.ron")), [true, false]);
        let of_another = "system/profiles/ada/routines/a.ron";
        assert_eq!(offered(Some(of_another)), [false, false]);
        let ada = config("system/profiles/ada");
        let lies_there = root.path().join(of_another);
        assert!(ada.owns_draft(Some(&lies_there), Some(&system.config)));
        assert!(!ada.owns_draft(None, Some(&root.path().join("absent"))));
        let absent = root.path().join("absent");
        assert!(
            other.owns_draft(None, Some(&absent)),
            "the only folder there is"
        );
    }

    #[test]
    fn a_relative_folder_is_taken_from_the_current_one() {
        let here = std::env::current_dir().unwrap();
        assert_eq!(found(Some("mine"), &[]).config, here.join("mine"));
    }
}
