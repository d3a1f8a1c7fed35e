from __future__ import annotations

from tcreader.annotations.store.lineage import grew_from, grown


def test_a_file_grew_from_each_state_that_it_went_through():
    first = grown(())
    second = grown(first)
    assert grew_from(second, first)
    assert grew_from(second, second)
    assert not grew_from(first, second)


def test_a_file_in_which_two_were_merged_grew_from_both():
    ours, theirs = grown(()), grown(())
    assert not grew_from(ours, theirs)
    whole = grown(ours, theirs)
    assert grew_from(whole, ours)
    assert grew_from(whole, theirs)


def test_every_file_grew_from_one_that_kept_no_account():
    assert grew_from((), ())
    assert grew_from(grown(()), ())


def test_only_so_many_are_remembered():
    first = saves = grown(())
    for _ in range(200):
        saves = grown(saves)
    assert len(saves) < 100
    assert not grew_from(saves, first)
