"""Prints a page of 127.0.0.1 to a PDF file with WebKitGTK: webkit_print.py URL FILE, cookies in LARS_COOKIE."""

import os
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
gi.require_version("Soup", "3.0")
from gi.repository import GLib, Gtk, Soup, WebKit2  # noqa: E402

MARGIN = 12


def main(url, file):
    context = WebKit2.WebContext.new_ephemeral()
    view = WebKit2.WebView.new_with_context(context)
    window = Gtk.Window()
    window.set_default_size(1280, 800)
    window.add(view)
    window.show_all()
    loop = GLib.MainLoop()
    faults = []

    def fail(text):
        faults.append(text)
        loop.quit()

    def print_page():
        size = Gtk.PaperSize.new(Gtk.PAPER_NAME_A4)
        page = Gtk.PageSetup()
        page.set_paper_size(size)
        for place in ("left", "right", "top", "bottom"):
            getattr(page, f"set_{place}_margin")(MARGIN, Gtk.Unit.MM)
        settings = Gtk.PrintSettings()
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, GLib.filename_to_uri(file))
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
        settings.set_printer("Print to File")
        operation = WebKit2.PrintOperation.new(view)
        operation.set_page_setup(page)
        operation.set_print_settings(settings)
        operation.connect("finished", lambda *_: loop.quit())
        operation.connect("failed", lambda _, error: fail(error.message))
        operation.print_()
        return False

    def changed(_, event):
        if event == WebKit2.LoadEvent.FINISHED:
            # One turn for what the page's script does first.
            GLib.timeout_add(300, print_page)

    def load(*_):
        view.connect("load-changed", changed)
        view.connect("load-failed", lambda *parts: fail(parts[-1].message))
        view.load_uri(url)

    cookies = [part.split("=", 1) for part in os.environ.get("LARS_COOKIE", "").split("; ") if part]
    left = [len(cookies)]

    def kept(*_):
        left[0] -= 1
        if left[0] == 0:
            load()

    manager = context.get_cookie_manager()
    for name, value in cookies:
        manager.add_cookie(Soup.Cookie.new(name, value, "127.0.0.1", "/", -1), None, kept)
    if not cookies:
        load()
    GLib.timeout_add_seconds(50, lambda: fail("took too long"))
    loop.run()
    if faults:
        sys.exit(faults[0])


main(*sys.argv[1:])
