"""UI tests: whether letters bear a QR code is the office's own choice."""

import pytest

from setwan_desktop.ui.settings.page import SettingsPage


@pytest.fixture
def profile(window_of):
    page = window_of("admin").page(SettingsPage)
    page.show_section("Profil kantor")
    return next(each for each in page.sections if each.title == "Profil kantor")


def test_it_is_off_until_the_office_wants_it(office, profile) -> None:
    assert not profile.letter_qr.isChecked()
    assert not office.profile.letter_qr
    profile.letter_qr.click()
    assert profile.is_changed()
    profile.save()
    assert office.profile.letter_qr is True
    assert not profile.is_changed()


def test_what_was_not_saved_is_put_back(office, profile) -> None:
    profile.letter_qr.click()
    profile._on_drop_clicked()
    assert not profile.letter_qr.isChecked()
    assert not profile.is_changed()
