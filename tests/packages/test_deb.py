"""The package for Debian, installed into a folder that is a whole small system to the package manager."""

import os

from made import PackageTest, checked, files

APPLICATION = "io.github.supple_app.Supple"


class Deb(PackageTest):
    def dpkg(self, *arguments):
        # What it depends on is on this machine, not in that folder.
        force = "--force-depends,not-root,bad-path"
        checked("dpkg", f"--root={self.root}", f"--force-{force.removeprefix('--force-')}", "--log=/dev/null", *arguments)

    def new_system(self):
        self.root = self.made.new_folder()
        state = self.root / "var/lib/dpkg"
        for folder in ("info", "updates", "triggers"):
            (state / folder).mkdir(parents=True)
        (state / "status").touch()

    def installed(self):
        return [file for file in files(self.root) if not file.startswith("var/lib/dpkg/")]

    def test_has_the_same_bytes_twice(self):
        self.assert_same_bytes_twice("deb")

    def test_checkers_find_nothing(self):
        deb = self.made.make("deb")
        checked("lintian", "--fail-on", "error,warning", "--suppress-tags", "initial-upload-closes-no-bugs", deb)
        root = self.made.new_folder()
        checked("dpkg-deb", "--extract", deb, root)
        share = root / "usr/share"
        checked("desktop-file-validate", share / f"applications/{APPLICATION}.desktop")
        checked("appstreamcli", "validate-tree", "--no-net", root)
        checked("update-mime-database", share / "mime", env={**os.environ, "XDG_DATA_HOME": str(root)})
        pages = sorted((share / "man/man1").iterdir())
        self.assertIn("supple-plan.1.gz", [page.name for page in pages])
        for page in pages:
            checked("mandoc", "-Tlint", "-Werror", page)
        checked("bash", "-n", share / "bash-completion/completions/supple")
        checked("zsh", "-n", share / "zsh/vendor-completions/_supple")
        checked("fish", "--no-execute", share / "fish/vendor_completions.d/supple.fish")

    def test_is_installed_used_upgraded_and_removed_without_remains(self):
        self.new_system()
        self.dpkg("--install", self.made.make("deb", "1.0.0"))
        before = self.installed()
        self.assertIn("usr/bin/supple", before)
        home = self.use(self.root / "usr/bin/supple")
        self.dpkg("--install", self.made.make("deb", "1.1.0"))
        self.assertEqual(self.installed(), before)
        self.use(self.root / "usr/bin/supple")
        self.dpkg("--purge", "supple")
        self.assertEqual(self.installed(), [])
        self.assert_untouched(home)

    def test_shells_complete_its_words(self):
        self.new_system()
        self.dpkg("--install", self.made.make("deb"))
        words = self.root / "usr/share/bash-completion/completions/supple"
        ask = f"source {words}; COMP_WORDS=(supple re); COMP_CWORD=1; _supple supple re supple; printf '%s ' ${{COMPREPLY[@]}}"
        self.assertEqual(checked("bash", "-c", ask).split(), ["render", "restore"])
        words = self.root / "usr/share/fish/vendor_completions.d/supple.fish"
        ask = f"source {words}; complete -C 'supple re'"
        # It completes the files of where it is as well.
        nowhere = {"cwd": self.made.new_folder(), "env": self.made.stage.environment}
        told = checked("fish", "--no-config", "-c", ask, **nowhere)
        self.assertEqual([line.split("\t")[0] for line in told.splitlines()], ["render", "restore"])
