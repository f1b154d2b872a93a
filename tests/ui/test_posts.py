"""UI tests: who holds which post, and how he signs in it."""

import pytest

from setwan_desktop.domain.refusals import NotForThisOfficer
from setwan_desktop.ui.forms.surroundings import Surroundings
from setwan_desktop.ui.settings.page import SettingsPage
from setwan_desktop.ui.settings.people_dialogs import EndPostDialog, PostDialog


@pytest.fixture
def dialog(office, window_of) -> PostDialog:
    page = window_of("admin").page(SettingsPage)
    admin = office.sign_in("admin", "setwan")
    person = next(each for each in admin.officers() if each.id == "pimpinan")
    dialog = PostDialog(person, office.roles(), Surroundings(admin, office.now().date()), page)
    dialog.show()
    yield dialog
    dialog.deleteLater()


def choose(dialog: PostDialog, role: str, manner: str) -> None:
    dialog._role.setCurrentIndex(dialog._role.findData(role))
    dialog._manner.setCurrentIndex(dialog._manner.findData(manner))


def test_a_deputy_is_let_sign_in_the_chairs_name(office, desk_of, dialog):
    choose(dialog, "ketua", "a.n.")
    dialog._lines.edit("own_post").setText(" Wakil Ketua I ")
    dialog._lines.edit("order").setText("100.1.4.2/01/2026")
    desk_of("admin").hold_post(dialog.post())
    holder = office._core.office_now().holder("ketua")
    assert (holder.officer, holder.manner, holder.own_post) == ("pimpinan", "a.n.", "Wakil Ketua I")
    kept = office._core.holdings[-1]
    assert (kept.order, kept.ends, kept.between) == ("100.1.4.2/01/2026", None, "")


def test_the_post_between_is_asked_only_where_two_levels_sign(dialog):
    choose(dialog, "sekretaris", "u.b.")
    assert dialog._between.isVisible()
    dialog._between.edit("between").setText("Kepala Bagian Umum")
    assert dialog.post().between == "Kepala Bagian Umum"
    choose(dialog, "sekretaris", "Plh.")
    assert not dialog._between.isVisible()
    assert dialog.post().between == ""


def test_a_role_ends_on_its_last_day(office, desk_of, window_of, clock):
    page = window_of("admin").page(SettingsPage)
    admin = desk_of("admin")
    person = next(each for each in admin.officers() if each.id == "ketua")
    dialog = EndPostDialog(
        person, admin.posts_of("ketua"), office.roles(), Surroundings(admin, office.now().date()), page
    )
    admin.hold_post(dialog.post())
    dialog.deleteLater()
    assert desk_of("ketua").officer.roles == ("ketua",)
    clock.advance(days=1)
    assert office._core.office_now().holder("ketua") is None
    assert admin.posts_of("ketua") == ()


def test_only_the_administrator_asks_who_holds_what(desk_of):
    with pytest.raises(NotForThisOfficer):
        desk_of("sekretaris").posts_of("ketua")


def test_a_role_begins_and_ends_on_days_as_they_are_said(desk_of, dialog, clock):
    choose(dialog, "sekretaris", "Plh.")
    dialog._begins.control.buddy().setText("besok")
    dialog._ends.control.buddy().setText("+9")
    post = dialog.post()
    assert ((post.begins - clock.now().date()).days, (post.ends - clock.now().date()).days) == (1, 9)


def test_a_day_that_cannot_be_read_is_told_beside_it(office, dialog, monkeypatch):
    asked = []
    monkeypatch.setattr(dialog, "_deed", lambda: asked.append(dialog.post()))
    dialog._begins.control.buddy().clear()
    dialog._ends.control.buddy().setText("entah kapan")
    dialog._on_go_clicked()
    assert dialog._begins.problem() == "Belum diisi."
    assert "Tanggal tidak dimengerti" in dialog._ends.problem()
    assert asked == []
    dialog._begins.control.buddy().setText("hari ini")
    dialog._ends.control.buddy().clear()
    dialog._on_go_clicked()
    assert [(each.begins, each.ends) for each in asked] == [(office.now().date(), None)]
