"""``tcreader merge``: what it prints, what it saves, and when it leaves everything alone."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from tcreader.annotations import ReviewFile
from tcreader.resource_files import resource

REVIEWERS = Path(__file__).parents[1] / "review" / "two_reviewers"
CHEN, DAVID = (REVIEWERS / f"{name}.review.json" for name in ("chen-lan", "david-okoro"))


@pytest.fixture
def sample(tmp_path):
    """The agreement with Chen's review beside it."""
    path = Path(shutil.copy(resource("samples/larkspur-terms-of-service.md"), tmp_path))
    shutil.copy(CHEN, review_of(path))
    return path


def review_of(path):
    return path.with_name(f"{path.name}.review.json")


def test_people_read_what_was_done_and_where_reviewers_differ(tcreader, sample):
    done = tcreader("merge", sample, DAVID)
    assert (done.code, done.err) == (0, "")
    assert done.out.splitlines() == [
        f"{DAVID}: of this text.",
        "Added: 2 notes, 1 reply, 27 decisions, 1 flag, 2 clauses marked.",
        "Changed: 1 note, 1 clause marked.",
        "Deleted: 1 note.",
        "Kept as replies: 1 older version of other people.",
        "",
        "Reviewers differ on these flags; settle them in the window:",
        "  1.3  risk-shift             Any dispute about such a product is between you…  Chen Lan: kept; David Okoro: dismissed (We buy nothing there)",
        "  3.3  refund-discount-limit  Fees are non-refundable                           Chen Lan: kept; David Okoro: dismissed (We never asked for one)",
        "  5.2  consent-license        We may use your name and logo in our advertising  Chen Lan: dismissed (Good for us); David Okoro: kept",
        "",
        "Agreement on flags that both judged (Cohen's kappa):",
        "  Chen Lan and David Okoro  Liability waiver       0.77  same on 8 of 9",
        "  Chen Lan and David Okoro  Important restriction  0.72  same on 6 of 7",
        "  Chen Lan and David Okoro  Other major interest   0.74  same on 10 of 11",
        "",
        f"Saved to {review_of(sample)}",
    ]


def test_programs_read_ids_and_figures(tcreader, sample):
    done = tcreader("merge", sample, DAVID, "--json").json
    assert done["saved"] == str(review_of(sample))
    assert done["merged"] == [
        {"path": str(DAVID), "format": "review", "text": "same", "passed_over": 0}
    ]
    assert len(done["added"]["annotations"]) == 2
    assert len(done["kept_as_replies"]) == 1
    assert [one["clause"] for one in done["disputed"]] == ["1.3", "3.3", "5.2"]
    assert {one["reviewer"] for one in done["disputed"][0]["decisions"]} == {
        "Chen Lan",
        "David Okoro",
    }
    assert done["agreement"][0]["class"] == "liability-waiver"
    assert done["agreement"][0]["kappa"] == pytest.approx(30 / 39, abs=1e-4)


def test_a_second_time_nothing_is_changed(tcreader, sample):
    tcreader("merge", sample, DAVID)
    before = review_of(sample).read_bytes()
    again = tcreader("merge", sample, DAVID, "--json")
    assert again.json["saved"] is None
    assert review_of(sample).read_bytes() == before


def test_what_was_there_before_is_kept_as_a_good_state(tcreader, sample):
    before = review_of(sample).read_bytes()
    tcreader("merge", sample, DAVID)
    data = Path(os.environ["XDG_DATA_HOME"])
    kept = [path.read_bytes() for path in data.rglob("*") if path.is_file()]
    assert before in kept


def test_one_bad_file_among_good_ones_leaves_everything_alone(tcreader, sample, tmp_path):
    before = review_of(sample).read_bytes()
    bad = tmp_path / "bad.review.json"
    bad.write_bytes(DAVID.read_bytes()[:9000])
    done = tcreader("merge", sample, DAVID, bad)
    assert (done.code, done.out, done.err.count("\n")) == (1, "", 1)
    assert "neither a review nor a file of annotations" in done.err
    assert review_of(sample).read_bytes() == before


def test_another_agreement_s_review_is_refused_unless_forced(tcreader, agreement):
    done = tcreader("merge", agreement, DAVID)
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "another agreement" in done.err
    assert not review_of(agreement).exists()
    forced = tcreader("merge", agreement, DAVID, "--force")
    assert forced.code == 0
    assert "of another agreement." in forced.out
    assert "Without a place in this text:" in forced.out


def test_a_review_that_somebody_has_open_is_left_alone(tcreader, sample):
    before = review_of(sample).read_bytes()
    file = ReviewFile(sample)
    file.hold("Chen Lan")
    try:
        done = tcreader("merge", sample, DAVID)
    finally:
        file.release()
    assert (done.code, done.err.count("\n")) == (1, 1)
    assert "Chen Lan has this review open." in done.err
    assert review_of(sample).read_bytes() == before


def test_a_review_must_be_named(tcreader, sample):
    assert tcreader("merge", sample).code == 2
