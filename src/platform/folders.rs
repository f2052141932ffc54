//! Where a person's files lie.

use std::ffi::OsString;
use std::path::PathBuf;

use directories::ProjectDirs;
use thiserror::Error;

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

    /// The file of the settings.
    #[must_use]
    pub fn settings_file(&self) -> PathBuf {
        self.config.join("settings.ron")
    }

    /// The folder of what is being edited and was not saved.
    #[must_use]
    pub fn drafts(&self) -> PathBuf {
        self.state.join("drafts")
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

/// The path from the root, so that it means the same for as long as the app runs.
fn absolute(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn a_relative_folder_is_taken_from_the_current_one() {
        let here = std::env::current_dir().unwrap();
        assert_eq!(found(Some("mine"), &[]).config, here.join("mine"));
    }
}
