"""The archive for Linux, unpacked anywhere."""

import shutil

from made import PackageTest, checked


class Archive(PackageTest):
    def test_has_the_same_bytes_twice(self):
        self.assert_same_bytes_twice("archive")

    def test_is_unpacked_used_and_removed(self):
        folder = self.made.new_folder()
        checked("tar", "--zstd", "-xf", self.made.make("archive"), "-C", folder)
        [unpacked] = folder.iterdir()
        self.assertTrue((unpacked / "README.md").exists())
        home = self.use(unpacked / "bin/supple")
        shutil.rmtree(unpacked)
        self.assert_untouched(home)
