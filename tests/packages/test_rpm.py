"""The package for Fedora, installed into a folder with a database of its own."""

from made import PackageTest, checked, files


class Rpm(PackageTest):
    def rpm(self, *arguments):
        checked("rpm", f"--root={self.root}", "--dbpath=/database", *arguments)

    def installed(self):
        return [file for file in files(self.root) if not file.startswith("database/")]

    def test_has_the_same_bytes_twice(self):
        self.assert_same_bytes_twice("rpm")

    def test_names_what_it_needs(self):
        needed = checked("rpm", "-qpR", self.made.make("rpm")).split("\n")
        for library in ("libasound.so.2()(64bit)", "libEGL.so.1()(64bit)", "libxkbcommon-x11.so.0()(64bit)"):
            self.assertIn(library, needed)

    def test_is_installed_used_upgraded_and_removed_without_remains(self):
        # What it depends on is on this machine, and not known to the database of that folder.
        self.root = self.made.new_folder()
        self.rpm("--initdb")
        self.rpm("--install", "--nodeps", self.made.make("rpm", "1.0.0"))
        before = self.installed()
        self.assertIn("usr/bin/supple", before)
        home = self.use(self.root / "usr/bin/supple")
        self.rpm("--upgrade", "--nodeps", self.made.make("rpm", "1.1.0"))
        self.assertEqual(self.installed(), before)
        self.use(self.root / "usr/bin/supple")
        self.rpm("--erase", "supple")
        self.assertEqual(self.installed(), [])
        self.assert_untouched(home)
