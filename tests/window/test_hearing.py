"""What the tests of sound excuse, and what not."""

import unittest

from hearing import Heard, StoodStill, require_in_time

LIMIT = 0.001


def cues(*shifts):
    """A cue a second, each heard so many seconds late; None is not heard."""
    return [Heard("rep", float(at), shift, 1.0) for at, shift in enumerate(shifts)]


class InTime(unittest.TestCase):
    def assert_wrong(self, heard, stalls=()):
        with self.assertRaises(AssertionError) as raised:
            require_in_time(heard, LIMIT, stalls)
        return type(raised.exception)

    def test_what_moves_as_a_whole_is_right(self):
        require_in_time(cues(*[3.0] * 10), LIMIT, [])

    def test_a_late_cue_is_a_fault_where_the_machine_ran(self):
        heard = cues(*[0.0] * 5, 0.04, *[0.0] * 4)
        self.assertIs(self.assert_wrong(heard), AssertionError)
        self.assertIs(self.assert_wrong(heard, [(1.0, 1.2), (8.0, 8.1)]), AssertionError)

    def test_a_missing_cue_is_a_fault_where_the_machine_ran(self):
        heard = cues(*[0.0] * 5, None, *[0.0] * 4)
        self.assertIs(self.assert_wrong(heard, [(1.0, 1.2)]), AssertionError)

    def test_a_halt_on_the_first_wrong_cue_tells_nothing(self):
        heard = cues(*[0.0] * 5, 0.04, *[0.0] * 4)
        self.assertIs(self.assert_wrong(heard, [(4.9, 5.0)]), StoodStill)

    def test_a_halt_on_a_later_cue_excuses_no_earlier_one(self):
        heard = cues(0.0, 0.04, 0.0, 0.0, 0.0, None, 0.0, 0.0, 0.0, 0.0)
        self.assertIs(self.assert_wrong(heard, [(4.9, 5.0)]), AssertionError)

    def test_whatever_the_machine_does_most_cues_are_there(self):
        heard = cues(*[0.0] * 7, None, None, None)
        self.assertIs(self.assert_wrong(heard, [(0.0, 10.0)]), AssertionError)
